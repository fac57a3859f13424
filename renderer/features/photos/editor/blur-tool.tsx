import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BLURS_MAX } from '../../../../shared/domain/photo-edit.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import type { EditorTools } from './use-editor.ts';

/** Faces, number plates and papers that readers must not recognise. */
export function BlurTool({ tools }: { readonly tools: EditorTools }) {
  const { t } = useTranslation();
  const { edit, blur, setBlur, addBlur, removeBlur } = tools;
  return (
    <>
      <p className="editor-hint">{t('photoEditor.blurHint')}</p>
      <div className="editor-row">
        <Button onPress={addBlur} isDisabled={edit.blurs.length >= BLURS_MAX}>
          <Plus size={16} aria-hidden />
          {t('photoEditor.blurAdd')}
        </Button>
      </div>
      {edit.blurs.length === 0 ? null : (
        <ul className="blur-list" aria-label={t('photoEditor.blurList')}>
          {edit.blurs.map((_, index) => (
            <li key={index} className="blur-line" data-chosen={index === blur || undefined}>
              <Button look="plain" size="s" onPress={() => setBlur(index)}>
                {t('photoEditor.blurred', { n: index + 1 })}
              </Button>
              <IconButton size="s" label={t('photoEditor.blurRemove', { n: index + 1 })} onPress={() => removeBlur(index)}>
                <Trash2 size={15} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
