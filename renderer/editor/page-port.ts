import { REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import type { ArticleHistory } from './article-history.ts';
import { focusBody } from './body-focus.ts';
import { insertAttachments } from './extensions/cards/attachments.ts';
import { insertBlocks } from './extensions/paste/insert-blocks.ts';
import type { FindBarHandle } from './extensions/find/find-bar.tsx';
import { blanksLeft, goToBlank } from './extensions/snippets/blanks.ts';
import { bodySnapshot } from './extensions/snapshot/extension.ts';
import { selectionDocument } from './extensions/snippets/selection-document.ts';
import type { PageHost } from './host.ts';
import type { PageFieldHandle } from './page-field.tsx';
import { createPageView } from './page-view.ts';
import { createPhotoPort } from './photo-port.ts';
import type { PageContent, PagePort } from './port.ts';

type Parts = {
  readonly editor: LexicalEditor;
  readonly history: ArticleHistory;
  readonly host: () => PageHost;
  readonly initial: PageContent;
  /** A document of a newer version is handed back exactly as it came. */
  readonly foreign: boolean;
  readonly page: () => HTMLElement | null;
  readonly headline: () => PageFieldHandle | null;
  readonly lead: () => PageFieldHandle | null;
  readonly findBar: () => FindBarHandle | null;
};

/** What the shell may ask of the page. */
export function createPagePort({ editor, history, host, initial, foreign, page, headline, lead, findBar }: Parts): PagePort {
  return {
    ...createPageView({ editor, host, page }),
    snapshot: () => ({
      headline: headline()?.value() ?? initial.headline,
      lead: lead()?.value() ?? initial.lead,
      document: foreign ? initial.document : bodySnapshot(editor),
    }),
    ...createPhotoPort(editor, history, page, () => (foreign ? initial.document : bodySnapshot(editor))),
    insertAttachments: (files) => insertAttachments(editor, files),
    insertBlocks: (nodes) => insertBlocks(editor, history, nodes),
    undo: () => void editor.dispatchCommand(UNDO_COMMAND),
    redo: () => void editor.dispatchCommand(REDO_COMMAND),
    focus(place) {
      if (place === 'blank' && goToBlank(editor, 'next')) return;
      if (place === 'headline' || place === 'blank') headline()?.focus('end');
      else if (place === 'lead') lead()?.focus('end');
      else focusBody(editor);
    },
    find: (action) => findBar()?.run(action),
    focusToolbar: () => page()?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus(),
    selectionDocument: () => selectionDocument(editor),
    blanksLeft: () => blanksLeft(editor),
    nextBlank: () => goToBlank(editor, 'next'),
    recordField: history.recordField,
    together: history.together,
  };
}
