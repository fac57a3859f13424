import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Slider } from '../../../ui/slider.tsx';
import { Switch } from '../../../ui/switch.tsx';
import type { EditorTools } from './use-editor.ts';

const signed = { signDisplay: 'exceptZero' } as const;

/** Brightness and contrast. */
export function LightTool({ tools }: { readonly tools: EditorTools }) {
  const { t } = useTranslation();
  const { edit, change, endGesture } = tools;
  const isPlain = !edit.auto && edit.brightness === 0 && edit.contrast === 0;
  return (
    <>
      <Switch label={t('photoEditor.auto')} on={edit.auto} onChange={(auto) => change({ do: 'light', auto })} />
      <p className="editor-hint">{t('photoEditor.autoHint')}</p>
      {(['brightness', 'contrast'] as const).map((key) => (
        <Slider
          key={key}
          label={t(`photoEditor.${key}`)}
          value={edit[key]}
          min={-100}
          max={100}
          step={1}
          format={signed}
          onChange={(value) => change({ do: 'light', [key]: value, gesture: key })}
          onChangeEnd={endGesture}
        />
      ))}
      <Button look="link" isDisabled={isPlain} onPress={() => change({ do: 'light', auto: false, brightness: 0, contrast: 0 })}>
        {t('photoEditor.plainLight')}
      </Button>
    </>
  );
}
