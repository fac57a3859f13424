import { $getSelection, $isRangeSelection, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { $createFigureNode, $isFigureNode } from '../../shared/document/nodes/figure-node.ts';
import { nfc } from '../../shared/text/nfc.ts';
import type { ArticleHistory } from './article-history.ts';
import { focusBody } from './body-focus.ts';
import { $blockById } from './extensions/blocks/block-ids.ts';
import { insertAttachments } from './extensions/cards/attachments.ts';
import { $selectNode } from './extensions/figure/selection.ts';
import { insertBlocks } from './extensions/paste/insert-blocks.ts';
import { $insertAtPlace } from './extensions/files/place.ts';
import type { FindBarHandle } from './extensions/find/find-bar.tsx';
import { blanksLeft, goToBlank } from './extensions/snippets/blanks.ts';
import { bodySnapshot } from './extensions/snapshot/extension.ts';
import { selectionDocument } from './extensions/snippets/selection-document.ts';
import type { PageHost } from './host.ts';
import type { PageFieldHandle } from './page-field.tsx';
import { createPageView } from './page-view.ts';
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
    insertPhotos(photos) {
      if (!editor.isEditable() || photos.length === 0) return;
      editor.update(
        () => {
          const figures = photos.map(({ assetId, credit, caption, width, height }) => $createFigureNode({ assetId, credit: nfc(credit), alt: '', width, height }, nfc(caption)));
          $insertAtPlace(editor, figures);
          // Whoever is typing goes on typing; without a caret the first photo is shown and selected.
          const [first] = figures;
          if (first && !$isRangeSelection($getSelection())) $selectNode(first);
        },
        { tag: HISTORY_PUSH_TAG, discrete: true },
      );
    },
    insertAttachments: (files) => insertAttachments(editor, files),
    insertBlocks: (nodes) => insertBlocks(editor, history, nodes),
    setFigure(blockId, change) {
      if (!editor.isEditable()) return;
      for (const [field, value] of Object.entries(change)) setFigureText(editor, history, blockId, field as 'credit' | 'alt', value);
    },
    showFigure(blockId) {
      editor.update(
        () => {
          const figure = $blockById(blockId);
          if ($isFigureNode(figure)) $selectNode(figure);
        },
        {
          discrete: true,
          onUpdate: () => page()?.querySelector('figure[data-current]')?.scrollIntoView({ block: 'center' }),
        },
      );
    },
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
  };
}

/** One text of a figure, from outside the page. Typing there joins into one step per word or pause, as everywhere. */
function setFigureText(editor: LexicalEditor, history: ArticleHistory, blockId: string, field: 'credit' | 'alt', value: string): void {
  const before = editor.getEditorState().read(() => {
    const figure = $blockById(blockId);
    return $isFigureNode(figure) ? figure.facts()[field] : null;
  });
  if (before === null || before === value) return;
  const name = `figure:${blockId}:${field}`;
  const origin = history.joins(name, before, value);
  editor.update(
    () => {
      const figure = $blockById(blockId);
      if (!$isFigureNode(figure)) return;
      if (field === 'credit') figure.setCredit(value);
      else figure.setAlt(value);
    },
    // The caret stays in the box where somebody types.
    { tag: [origin === null ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG, 'skip-dom-selection'], discrete: true },
  );
  history.remember(name, origin ?? before, before, value);
}
