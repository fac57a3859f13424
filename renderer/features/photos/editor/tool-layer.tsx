import { photoFrame, type Size } from '../../../../shared/domain/photo-geometry.ts';
import { BlurLayer } from './blur-layer.tsx';
import { CropLayer, CropShade } from './crop-layer.tsx';
import { cropLimits } from './crop-shape.ts';
import { FocusLayer } from './focus-layer.tsx';
import { HorizonLayer } from './horizon-layer.tsx';
import { whole } from './region.ts';
import type { EditorTools } from './use-editor.ts';
import './layers.css';

type ToolLayerProps = {
  readonly tools: EditorTools;
  readonly original: Size;
  /** What is shown of the picture, in CSS pixels. */
  readonly size: Size;
  /** CSS pixels per pixel of the original. */
  readonly scale: number;
};

/** What lies over the picture for the tool in hand. */
export function ToolLayer({ tools, original, size, scale }: ToolLayerProps) {
  const { edit, tool, change, endGesture, cancelGesture } = tools;
  const ends = { onEnd: endGesture, onCancel: cancelGesture };
  switch (tool) {
    case 'cut':
      return (
        <>
          <CropLayer
            crop={edit.crop ?? whole}
            size={size}
            limits={cropLimits(original, edit, tools.shape, tools.coverRatio)}
            straightening={tools.straightening}
            onChange={(region, gesture) => change({ do: 'crop', region, gesture })}
            {...ends}
          />
          {tools.horizon ? <HorizonLayer onDrawn={tools.level} /> : null}
        </>
      );
    case 'blur':
      return (
        <>
          <CropShade crop={edit.crop ?? whole} size={size} />
          <BlurLayer
            frame={photoFrame(original, edit)}
            blurs={edit.blurs}
            scale={scale}
            chosen={tools.blur}
            onChoose={tools.setBlur}
            onAdd={(region, gesture) => change({ do: 'add-blur', region, gesture })}
            onChange={(index, region, gesture) => change({ do: 'change-blur', index, region, gesture })}
            onRemove={tools.removeBlur}
            {...ends}
          />
        </>
      );
    case 'focus':
      return <FocusLayer point={edit.focus} onChange={(point, gesture) => change({ do: 'focus', point, gesture })} {...ends} />;
    case 'light':
    case 'mark':
      return null;
  }
}
