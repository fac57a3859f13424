import { $getSelection, $isRangeSelection, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { writeEnvelope } from '../../shared/document/write-envelope.ts';
import { $createFigureNode, $isFigureNode } from '../../shared/document/nodes/figure-node.ts';
import { nfc } from '../../shared/text/nfc.ts';
import type { ArticleHistory } from './article-history.ts';
import { focusBody } from './body-focus.ts';
import { $blockById } from './extensions/blocks/block-ids.ts';
import { $selectNode } from './extensions/figure/selection.ts';
import { $insertAtPlace } from './extensions/files/place.ts';
import type { PageFieldHandle } from './page-field.tsx';
import type { PageContent, PagePort } from './port.ts';

type Parts = {
  readonly editor: LexicalEditor;
  readonly history: ArticleHistory;
  readonly initial: PageContent;
  /** A document of a newer version is handed back exactly as it came. */
  readonly foreign: boolean;
  readonly page: () => HTMLElement | null;
  readonly headline: () => PageFieldHandle | null;
  readonly lead: () => PageFieldHandle | null;
};

/** What the shell may ask of the page. */
export function createPagePort({ editor, history, initial, foreign, page, headline, lead }: Parts): PagePort {
  return {
    snapshot: () => ({
      headline: headline()?.value() ?? initial.headline,
      lead: lead()?.value() ?? initial.lead,
      document: foreign ? initial.document : writeEnvelope(editor.getEditorState().toJSON()),
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
      if (place === 'headline') headline()?.focus('end');
      else if (place === 'lead') lead()?.focus('end');
      else focusBody(editor);
    },
    focusToolbar: () => page()?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus(),
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
