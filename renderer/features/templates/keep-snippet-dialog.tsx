import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newsroom } from '../../bridge/newsroom.ts';
import { unwrap } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { plainText } from '../../../shared/document/plain-text.ts';
import type { ShelfScope } from '../../../shared/domain/shelf.ts';
import { KeepForm } from './keep-form.tsx';
import { ShortcutField } from './shortcut-field.tsx';

/** Longest name proposed from the text, in UTF-16 units. */
const NAME_PROPOSED = 48;

/** *Lưu phần chọn thành đoạn mẫu*. What was selected is taken when the dialog opens. */
export function KeepSnippetDialog() {
  const { t } = useTranslation();
  const { session, notices, ui } = useWorkspace();
  const [document] = useState(() => session.editor()?.selectionDocument() ?? null);
  const [name, setName] = useState(() => (document === null ? '' : firstWords(plainText(document))));
  const [shortcut, setShortcut] = useState('');
  const keep = async (scope: ShelfScope): Promise<void> => {
    if (document === null) return;
    const kept = await unwrap(newsroom().snippetSave({ name, shortcut, scope, document }));
    notices.show({ tone: 'ok', text: t('templates.kept', { name: kept.name }), action: { label: t('templates.openSnippet'), run: () => ui.shelf.set({ kind: 'snippets', id: kept.id }) } });
  };
  return (
    <KeepForm title={t('commands.keepAsSnippet')} name={name} onName={setName} onKeep={keep}>
      <ShortcutField value={shortcut} ownId={null} onChange={setShortcut} />
    </KeepForm>
  );
}

/** The beginning of a text, cut between words. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= NAME_PROPOSED ? line : line.slice(0, line.lastIndexOf(' ', NAME_PROPOSED) + 1 || NAME_PROPOSED).trim();
}
