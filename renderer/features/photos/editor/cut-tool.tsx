import { MoveHorizontal, RotateCcw, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cropPresets } from '../../../../shared/domain/photo-crop.ts';
import { STRAIGHTEN_MAX } from '../../../../shared/domain/photo-edit.ts';
import { Button } from '../../../ui/button.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Slider } from '../../../ui/slider.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { canStand } from './crop-shape.ts';
import type { EditorTools } from './use-editor.ts';

const degrees = { style: 'unit', unit: 'degree', minimumFractionDigits: 1, signDisplay: 'exceptZero' } as const;

/** Turning, straightening and cutting. */
export function CutTool({ tools }: { readonly tools: EditorTools }) {
  const { t } = useTranslation();
  const { edit, shape, setShape, change, endGesture, horizon, setHorizon, turn, setStraightening } = tools;
  return (
    <>
      <div className="editor-row">
        <Button onPress={() => turn('anticlockwise')}>
          <RotateCcw size={16} aria-hidden />
          {t('photoEditor.turnLeft')}
        </Button>
        <Button onPress={() => turn('clockwise')}>
          <RotateCw size={16} aria-hidden />
          {t('photoEditor.turnRight')}
        </Button>
      </div>
      <Slider
        label={t('photoEditor.straighten')}
        value={edit.straighten}
        min={-STRAIGHTEN_MAX}
        max={STRAIGHTEN_MAX}
        step={0.1}
        format={degrees}
        onChange={(value) => {
          setStraightening(true);
          change({ do: 'straighten', degrees: value, gesture: 'straighten' });
        }}
        onChangeEnd={() => {
          setStraightening(false);
          endGesture();
        }}
      />
      <Switch label={t('photoEditor.horizon')} on={horizon} onChange={setHorizon} />
      {horizon ? <p className="editor-hint">{t('photoEditor.horizonHint')}</p> : null}
      <h3 className="editor-heading">{t('photoEditor.ratio')}</h3>
      <Segments
        label={t('photoEditor.ratio')}
        choices={cropPresets.map((key) => ({ key, label: key === 'free' || key === 'cover' ? t(`photoEditor.preset.${key}`) : key }))}
        value={shape.preset}
        onChange={(preset) => setShape({ preset, upright: canStand(preset) && shape.upright })}
      />
      {canStand(shape.preset) ? <Switch label={t('photoEditor.upright')} on={shape.upright} onChange={(upright) => setShape({ ...shape, upright })} /> : null}
      <Button look="link" isDisabled={edit.crop === null} onPress={() => change({ do: 'crop', region: null })}>
        <MoveHorizontal size={15} aria-hidden />
        {t('photoEditor.uncrop')}
      </Button>
      <p className="editor-hint">{t('photoEditor.cropHint')}</p>
    </>
  );
}
