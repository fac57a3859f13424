import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '../../bridge/queries.ts';
import { failureOf } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { ImportedDocument } from '../../../shared/domain/imported.ts';
import { blocksFromWord, documentOf, fieldsFromWord, noneTaken, type Taken } from './from-word.ts';

type WordActions = {
  /** Makes a new article of the file. */
  readonly create: (found: ImportedDocument, taken: Taken) => Promise<void>;
  /** Puts the file's text into the open article, where the caret is. */
  readonly insert: (found: ImportedDocument) => Promise<void>;
};

/** What can be done with a Word file that was read. Nothing that stands somewhere is replaced by it. */
export function useWordImport(): WordActions {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { session, notices, ui, wordImport, newBlockId } = useWorkspace();

  /** Closes the dialog once it is done, and says so. */
  async function attempt(name: string, run: () => Promise<string | null>): Promise<void> {
    try {
      const done = await run();
      if (done === null) return;
      wordImport.close();
      notices.show({ tone: 'ok', text: done });
    } catch (cause) {
      notices.show({ tone: 'bad', text: t('wordImport.failed', { name }), error: failureOf(cause) });
    }
  }

  return {
    create: (found, taken) =>
      attempt(found.name, async () => {
        const document = documentOf(await blocksFromWord(found, taken), newBlockId);
        if (!(await session.createWith({ fields: fieldsFromWord(found, taken), document }))) return null;
        if (ui.libraryView.get() !== 'all') ui.libraryView.set('writing');
        ui.libraryQuery.set('');
        ui.inspectorTab.set('article');
        session.focusWhenReady('headline');
        await client.invalidateQueries({ queryKey: keys.articles });
        return t('wordImport.created', { name: found.name });
      }),
    insert: (found) =>
      attempt(found.name, async () => {
        const editor = session.editor();
        if (editor === null || !session.isWritable()) return null;
        await editor.insertBlocks(await blocksFromWord(found, noneTaken));
        return t('wordImport.inserted', { name: found.name });
      }),
  };
}
