import { ImagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { markCorners, type PhotoMark } from '../../../../shared/domain/photo-edit.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { Slider } from '../../../ui/slider.tsx';
import { photoUrl } from '../photo-url.ts';
import './mark-fields.css';

type MarkFieldsProps = {
  readonly mark: PhotoMark | null;
  /** Asks for a picture; it becomes the logo. */
  readonly onChoose: () => void;
  readonly onChange: (mark: PhotoMark) => void;
  /** A knob was let go. */
  readonly onChangeEnd?: (mark: PhotoMark) => void;
};

const percent = { style: 'percent' } as const;

/** The unit's logo: which picture, which corner, how large and how faint. */
export function MarkFields({ mark, onChoose, onChange, onChangeEnd }: MarkFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="mark-fields">
      <div className="mark-choice">
        {mark ? <img className="mark-thumb" src={photoUrl(mark.assetId, 'thumb')} alt={t('photoMark.picture')} /> : null}
        <Button onPress={onChoose}>
          <ImagePlus size={16} aria-hidden />
          {t(mark ? 'photoMark.other' : 'photoMark.choose')}
        </Button>
      </div>
      {mark ? (
        <>
          <Select label={t('photoMark.corner')} choices={markCorners.map((key) => ({ key, label: t(`photoMark.corners.${key}`) }))} value={mark.corner} onChange={(corner) => onChange({ ...mark, corner })} />
          <Slider label={t('photoMark.size')} value={mark.size} min={0.05} max={0.5} step={0.01} format={percent} onChange={(size) => onChange({ ...mark, size })} onChangeEnd={(size) => onChangeEnd?.({ ...mark, size })} />
          <Slider label={t('photoMark.opacity')} value={mark.opacity} min={0.1} max={1} step={0.05} format={percent} onChange={(opacity) => onChange({ ...mark, opacity })} onChangeEnd={(opacity) => onChangeEnd?.({ ...mark, opacity })} />
        </>
      ) : null}
    </div>
  );
}
