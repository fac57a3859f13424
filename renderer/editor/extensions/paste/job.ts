import { $isListNode } from '@lexical/list';
import { $isTableNode } from '@lexical/table';
import {
  $getRoot,
  $setSelection,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type BaseSelection,
  type EditorState,
  type LexicalEditor,
} from 'lexical';
import type { ArticleHistory } from '../../article-history.ts';
import { bodyStep } from '../history/extension.ts';
import { batchesOf, type Batch } from './batches.ts';
import type { Fitted } from './fit.ts';
import { $closeGap, $fillGap, $lastIn, $openGap, type Gap } from './gap.ts';
import { TABLE_PARTS_TAG } from '../table/rules.ts';
import { $insertBehindTop, $nodesFromJson, type Made } from './insert.ts';

/** Longest time (ms) the page is kept busy in one go; keys and pictures are answered in between. */
const SLICE_MS = 40;
/** Nodes in the first batch; how many come next depends on how long it took. */
const FIRST_BATCH = 400;

/** Lets the page answer whatever is waiting. */
export const breathe = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

export class PasteCancelled extends Error {}

/** Runs something that rests now and then, and gives the page time while it rests. Throws when it was cancelled. */
export async function inSlices<T>(steps: Generator<unknown, T, undefined>, cancelled: () => boolean): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await breathe();
    if (cancelled()) throw new PasteCancelled();
  }
}

type Insertion = {
  readonly editor: LexicalEditor;
  readonly history: ArticleHistory;
  readonly fitted: Fitted;
  /** Where it goes; null: at the end. */
  readonly selection: BaseSelection | null;
  readonly cancelled: () => boolean;
  /** Nodes that are in by now (`weightOf`). */
  readonly onProgress: (weight: number) => void;
  /** Tells which nodes were made from which serialised ones. */
  readonly onMade: Made;
};

/** Puts many blocks in, a few at a time, as one step of undo. Cancelled or failed, the article is as it was before. */
export async function insertInBatches({ editor, history, fitted, selection, cancelled, onProgress, onMade }: Insertion): Promise<void> {
  const before = editor.getEditorState();
  const write = ($change: () => void, { tags = [], skipTransforms = false }: { readonly tags?: readonly string[]; readonly skipTransforms?: boolean } = {}): void =>
    editor.update($change, { discrete: true, ...(skipTransforms ? { skipTransforms } : {}), tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG, ...tags] });
  let gap: Gap | null = null;
  let put = 0;
  let size = FIRST_BATCH;
  try {
    write(() => {
      $setSelection(selection?.clone() ?? null);
      gap = $openGap(selection?.clone() ?? null);
    });
    for (const batch of batchesOf(fitted.inside, () => size)) {
      if (cancelled() || !editor.isEditable()) throw new PasteCancelled();
      const start = performance.now();
      write(
        () => {
          if (gap !== null) gap = $putBatch(gap, batch, onMade);
        },
        // Further rows are clean already, and looking at all rows that are there for each few of them would take for ever.
        { tags: [TABLE_PARTS_TAG], skipTransforms: batch.more[0]?.type === 'tablerow' },
      );
      put += batch.weight;
      // Drawing follows when the page breathes and takes about as long again.
      size = Math.min(4_000, Math.max(50, Math.round((size * SLICE_MS) / Math.max(4, performance.now() - start))));
      onProgress(put);
      await breathe();
    }
    write(() => {
      if (gap === null) return;
      $closeGap(gap);
      // Tables came in parts: they are looked at as a whole.
      for (const block of $getRoot().getChildren()) if ($isTableNode(block)) block.markDirty();
      $insertBehindTop(fitted.behind, $lastIn(gap), onMade);
    });
    history.push(bodyStep(editor, before));
  } catch (cause) {
    takeBack(editor, before);
    throw cause;
  }
}

function takeBack(editor: LexicalEditor, before: EditorState): void {
  if (editor.getEditorState() !== before) editor.setEditorState(before, { tag: HISTORIC_TAG });
}

function $putBatch(gap: Gap, { blocks, more }: Batch, onMade: Made): Gap {
  const made = $nodesFromJson(more.length === 0 ? blocks : more, onMade);
  if (more.length === 0) return $fillGap(gap, made);
  const last = $lastIn(gap);
  if ($isTableNode(last) || $isListNode(last)) last.append(...made);
  return gap;
}
