import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { EditorTools } from './use-editor.ts';

/** The point that stays in view where a portal cuts the photo to another shape. */
export function FocusTool({ tools }: { readonly tools: EditorTools }) {
  const { t } = useTranslation();
  const { edit, change } = tools;
  return (
    <>
      <p className="editor-hint">{t('photoEditor.focusHint')}</p>
      <p className="editor-fact">{edit.focus ? t('photoEditor.focusAt', { x: Math.round(edit.focus.x * 100), y: Math.round(edit.focus.y * 100) }) : t('photoEditor.focusNone')}</p>
      <Button look="link" isDisabled={edit.focus === null} onPress={() => change({ do: 'focus', point: null })}>
        {t('photoEditor.focusRemove')}
      </Button>
    </>
  );
}
