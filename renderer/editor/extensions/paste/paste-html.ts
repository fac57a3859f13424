import { $isTableSelection } from '@lexical/table';
import { $getSelection, $setSelection, HISTORY_MERGE_TAG, PASTE_TAG, type BaseSelection, type LexicalEditor } from 'lexical';
import type { SerializedNode } from '../../../../shared/document/envelope.ts';
import type { PageHost } from '../../host.ts';
import { weightOf } from './batches.ts';
import type { PasteDesk } from './desk.ts';
import { fitNodes } from './fit.ts';
import { $roomAt } from './gap.ts';
import type { FoundPage } from './html/import-html.ts';
import type { Piece } from './html/pieces.ts';
import { listsApart, nodesOf } from './html/to-nodes.ts';
import { $insertPasted, type Made } from './insert.ts';
import { breathe, inSlices, insertInBatches, PasteCancelled } from './job.ts';
import { createOriginals } from './kept-original.ts';
import { fetchPictures, type FetchedPictures } from './pictures.ts';
import { readPasted, type Pasted } from './read-pasted.ts';

/** Nodes in a single block up to which it is put in at once. */
const ONE_BLOCK_MAX = 3_000;

export type PasteContext = { readonly editor: LexicalEditor; readonly host: () => PageHost; readonly desk: PasteDesk };

/** Puts in at once what was found on a small page that brings no pictures along. */
export function $pasteFound(found: FoundPage, selection: BaseSelection, { editor, host }: PasteContext): void {
  const originals = createOriginals();
  $insertPasted(nodesOf(found.pieces, () => null), selection, originals.onMade);
  tell(host(), found, { photoOf: () => null, elsewhere: found.pictures.length, wordMissing: 0 }, () => originals.putBack(editor));
}

/**
 * Pastes what is large or brings pictures: behind a dialog that shows how far it is and can stop it, in slices, as one
 * step of undo. Stopped or failed, the article is as it was.
 */
export function pasteInSteps(pasted: Pasted, selection: BaseSelection | null, context: PasteContext): Promise<void> {
  const { editor, host, desk } = context;
  return behindDialog(context, async ({ cancelled, working }) => {
    const found = await readPasted(pasted, desk, cancelled, () => working(null));
    const pictures = await fetchPictures(found.pictures, host());
    const nodes = listsApart((await inSlices(mapInSteps(found.pieces, (piece) => nodesOf([piece], pictures.photoOf)), cancelled)).flat());
    const originals = createOriginals();
    await putIn(nodes, selection, context, { cancelled, working }, originals.onMade);
    tell(host(), found, pictures, () => originals.putBack(editor));
  });
}

/** The same for blocks of our own format. */
export function pasteBlocksInSteps(nodes: readonly SerializedNode[], selection: BaseSelection | null, context: PasteContext): Promise<void> {
  return behindDialog(context, (job) => putIn(nodes, selection, context, job, () => undefined));
}

type Job = { readonly cancelled: () => boolean; readonly working: (done: number | null) => void };

async function behindDialog({ editor, host, desk }: PasteContext, run: (job: Job) => Promise<void>): Promise<void> {
  let stopped = false;
  const cancelled = (): boolean => stopped;
  const cancel = (): void => {
    stopped = true;
  };
  const working = (done: number | null): void => desk.show({ phase: 'working', done, cancel });
  working(null);
  try {
    // The update that asked for this has to end first, and the dialog is to be seen.
    await breathe();
    await run({ cancelled, working });
  } catch (cause) {
    if (cause instanceof PasteCancelled) return;
    reportError(cause);
    host().notice('paste-failed');
  } finally {
    await returnTo(editor, desk);
  }
}

async function putIn(nodes: readonly SerializedNode[], selection: BaseSelection | null, { editor, host }: PasteContext, { cancelled, working }: Job, onMade: Made): Promise<void> {
  // Nothing but pictures that could not be had.
  if (nodes.length === 0) return;
  const room = selection === null ? 'article' : editor.read(() => $roomAt(selection));
  const whole = nodes.reduce((sum, node) => sum + weightOf(node), 0);
  // A single block joins what is around the caret; a giant table only goes in part by part.
  if (selection !== null && (room === 'line' || $isTableSelection(selection) || (nodes.length === 1 && (room === 'flow' || whole < ONE_BLOCK_MAX)))) {
    editor.update(() => $insertPasted(nodes, selection.clone(), onMade), { tag: PASTE_TAG, discrete: true });
    return;
  }
  const onProgress = (weight: number): void => working(Math.min(1, weight / whole));
  await insertInBatches({ editor, history: host().history, fitted: fitNodes(nodes, room), selection, cancelled, onProgress, onMade });
}

/** Closes the dialog and goes back to where the caret is: the browser, given its focus back, would put it where it was before. */
async function returnTo(editor: LexicalEditor, desk: PasteDesk): Promise<void> {
  const caret = editor.read(() => $getSelection()?.clone() ?? null);
  desk.show(null);
  await new Promise((resolve) => void requestAnimationFrame(() => setTimeout(resolve)));
  editor.update(() => $setSelection(caret), { discrete: true, tag: HISTORY_MERGE_TAG });
  editor.focus();
}

function* mapInSteps<T>(pieces: readonly Piece[], make: (piece: Piece) => T): Generator<void, readonly T[], undefined> {
  const made: T[] = [];
  for (const piece of pieces) {
    made.push(make(piece));
    yield;
  }
  return made;
}

/** What the writer should know: pictures that did not come, and text that was read as an old encoding. */
function tell(host: PageHost, found: FoundPage, { elsewhere, wordMissing }: FetchedPictures, keepOriginal: () => void): void {
  if (wordMissing > 0) host.notice('word-images-missing', { count: wordMissing, act: host.insertPhoto });
  if (elsewhere > 0) host.notice('pasted-images-dropped', { count: elsewhere, act: host.insertPhoto });
  if (found.old !== null) host.notice('old-text-converted', { count: found.old.paragraphs, encoding: found.old.encoding, act: keepOriginal });
}
