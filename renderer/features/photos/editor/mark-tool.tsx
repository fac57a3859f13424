import { useTranslation } from 'react-i18next';
import { Switch } from '../../../ui/switch.tsx';
import { MarkFields } from './mark-fields.tsx';
import type { EditorTools } from './use-editor.ts';

/** The unit's logo on this photo. What is chosen here is proposed for the next one. */
export function MarkTool({ tools }: { readonly tools: EditorTools }) {
  const { t } = useTranslation();
  const { edit, setMark, chooseMark, showMark, endGesture } = tools;
  return (
    <>
      <p className="editor-hint">{t('photoMark.hint')}</p>
      <Switch label={t('photoMark.show')} on={edit.mark !== null} onChange={showMark} />
      {edit.mark ? <MarkFields mark={edit.mark} onChoose={chooseMark} onChange={setMark} onChangeEnd={endGesture} /> : null}
    </>
  );
}
