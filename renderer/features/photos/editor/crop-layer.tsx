import { useTranslation } from 'react-i18next';
import type { Region } from '../../../../shared/domain/photo-edit.ts';
import type { Size } from '../../../../shared/domain/photo-geometry.ts';
import { RegionBox } from './region-box.tsx';
import type { RegionLimits } from './region.ts';

type CropLayerProps = {
  readonly crop: Region;
  /** The frame in CSS pixels. */
  readonly size: Size;
  readonly limits: RegionLimits;
  /** While the picture is being straightened: many fine lines instead of thirds. */
  readonly straightening: boolean;
  readonly onChange: (region: Region, gesture: string) => void;
  readonly onEnd: () => void;
  readonly onCancel: () => void;
};

/** What the crop cuts away, darkened. */
export function CropShade({ crop, size, lines }: { readonly crop: Region; readonly size: Size; readonly lines?: 'thirds' | 'grid' }) {
  const place = { left: crop.x * size.width, top: crop.y * size.height, width: crop.width * size.width, height: crop.height * size.height };
  return (
    <div className="crop-shade">
      <div className={lines ? `crop-hole crop-${lines}` : 'crop-hole'} style={place} />
    </div>
  );
}

/** The part of the picture that stays, with handles at its edges. */
export function CropLayer({ crop, size, limits, straightening, onChange, onEnd, onCancel }: CropLayerProps) {
  const { t } = useTranslation();
  return (
    <>
      <CropShade crop={crop} size={size} lines={straightening ? 'grid' : 'thirds'} />
      <RegionBox className="crop-box" label={t('photoEditor.crop')} region={crop} size={size} limits={limits} onChange={onChange} onEnd={onEnd} onCancel={onCancel} />
    </>
  );
}
