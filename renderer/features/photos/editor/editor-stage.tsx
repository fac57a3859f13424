import { useTranslation } from 'react-i18next';
import { noEdit, type PhotoEdit } from '../../../../shared/domain/photo-edit.ts';
import { photoFrame, type Size } from '../../../../shared/domain/photo-geometry.ts';
import { Callout } from '../../../ui/callout.tsx';
import { EditedPicture } from './edited-picture.tsx';
import { Stage } from './stage.tsx';
import { ToolLayer } from './tool-layer.tsx';
import type { EditorTools } from './use-editor.ts';
import type { LoadedPicture } from './use-picture.ts';
import type { Zoom } from './use-zoom.ts';

/** What of the picture is looked at with the tool in hand: cutting and covering need all of it. */
export const partFor = (tool: EditorTools['tool'], comparing: boolean): 'finished' | 'frame' => (!comparing && (tool === 'cut' || tool === 'blur') ? 'frame' : 'finished');

/** Pixels of the original that are looked at. */
export function shownSize(original: Size, edit: PhotoEdit, part: 'finished' | 'frame'): Size {
  const { crop, straightened } = photoFrame(original, edit);
  return part === 'finished' ? { width: crop.width, height: crop.height } : straightened;
}

type EditorStageProps = {
  readonly assetId: string;
  readonly original: Size;
  readonly picture: LoadedPicture;
  readonly tools: EditorTools;
  /** The original is shown instead of the edited picture. */
  readonly comparing: boolean;
  readonly zoom: Zoom;
  readonly stageRef: (element: HTMLElement | null) => void;
};

/** The picture with the handles of the tool in hand. */
export function EditorStage({ assetId, original, picture, tools, comparing, zoom, stageRef }: EditorStageProps) {
  const { t } = useTranslation();
  const { edit, tool } = tools;
  const part = partFor(tool, comparing);
  const shown = shownSize(original, comparing ? noEdit : edit, part);
  const size = { width: shown.width * zoom.scale, height: shown.height * zoom.scale };
  if (picture.state === 'missing') {
    return (
      <div className="stage stage-trouble">
        <Callout tone="bad" title={t('photoEditor.missing')}>
          {t('photoEditor.missingText')}
        </Callout>
      </div>
    );
  }
  return (
    <Stage label={t(comparing ? 'photoEditor.stageBefore' : 'photoEditor.stage')} stageRef={stageRef} zoom={zoom} size={size}>
      {zoom.scale === 0 ? null : (
        <>
          <EditedPicture assetId={assetId} original={original} picture={picture} edit={comparing ? noEdit : edit} part={part} scale={zoom.scale} alt={t('photoEditor.picture')} />
          {comparing ? null : <ToolLayer tools={tools} original={original} size={size} scale={zoom.scale} />}
        </>
      )}
    </Stage>
  );
}
