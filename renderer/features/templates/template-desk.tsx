import { useTranslation } from 'react-i18next';
import { useShelfEvents } from '../../bridge/shelf-queries.ts';
import { useCommand } from '../../app/commands.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { KeepSnippetDialog } from './keep-snippet-dialog.tsx';
import { KeepTemplateDialog } from './keep-template-dialog.tsx';
import { ShelfDialog } from './shelf-dialog.tsx';
import { SnippetDesk } from './snippet-desk.tsx';
import { useShelfActions } from './use-shelf-actions.ts';

/** Templates and snippets of the window: their commands, and what floats above the page for them. */
export function TemplateDesk() {
  const { t } = useTranslation();
  const { session, notices, ui } = useWorkspace();
  const shelf = useStore(ui.shelf);
  const keeping = useStore(ui.keeping);
  const { importOffice, exportOffice } = useShelfActions();
  useShelfEvents();
  useCommand('keep-as-template', () => ui.keeping.set('template'));
  useCommand('keep-as-snippet', () => {
    if ((session.editor()?.selectionDocument() ?? null) === null) notices.show({ tone: 'info', text: t('templates.nothingSelected') });
    else ui.keeping.set('snippet');
  });
  useCommand('templates', () => ui.shelf.set({ kind: 'templates', id: null }));
  useCommand('office-import', importOffice);
  useCommand('office-export', exportOffice);
  return (
    <>
      <SnippetDesk />
      {keeping === 'template' ? <KeepTemplateDialog /> : null}
      {keeping === 'snippet' ? <KeepSnippetDialog /> : null}
      {shelf === null ? null : <ShelfDialog view={shelf} />}
    </>
  );
}
