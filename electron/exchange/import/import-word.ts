import { captionAlone } from '../../../shared/document/block-words.ts';
import type { FoundKind } from '../../../shared/domain/imported.ts';
import { withCaptions } from './captions.ts';
import type { Desk } from './desk.ts';
import { entriesOf, noteEntries } from './entries.ts';
import { guess } from './guess.ts';
import type { Entry, ImportedBlock, ImportedFile } from './imported-block.ts';
import { convertLegacy } from './legacy.ts';
import { readWord } from './read-word.ts';

/** Photos that no program of ours can show. */
const drawn = /emf|wmf/i;
const BLOCKS_MAX = 20_000;

/**
 * Turns a Word file into the blocks of an article. Runs in a thread of its own: it may take as long and as much memory
 * as that thread is given. Throws AppFailure as `readWord` does.
 */
export async function importWord(bytes: Uint8Array): Promise<ImportedFile> {
  const file = await readWord(bytes);
  const found = new Map<FoundKind, number>();
  const { lose, lost, textBoxes } = file.prepared;
  const find = (kind: FoundKind, count = 1): void => void found.set(kind, (found.get(kind) ?? 0) + count);
  const converted = convertLegacy(file.document);
  const desk: Desk = { file, images: [], notes: [], find, lose };
  const entries = entriesOf(file.document.children, desk);
  const images: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const gone = new Set<number>();
  for (const [at, image] of desk.images.entries()) {
    const data = drawn.test(image.contentType) ? null : await image.readAsBuffer();
    if (data === null || data.byteLength === 0) {
      lose('unreadable-photos');
      gone.add(at);
    }
    images.push({ name: `anh-${at + 1}.${image.contentType.split('/').at(-1) ?? ''}`, bytes: data ?? new Uint8Array() });
  }
  const shown = entries.filter(({ block }) => block.type !== 'figure' || !gone.has(block.image)).flatMap((entry) => withoutGone(entry, gone));
  const complete = [...withCaptions(shown, find), ...noteEntries(desk)];
  if (complete.length > BLOCKS_MAX) lose('too-long', complete.length - BLOCKS_MAX);
  const kept = complete.slice(0, BLOCKS_MAX);
  if (textBoxes.count > 0) find('text-boxes', textBoxes.count);
  for (const { block } of kept) countBlock(block, find);
  return { blocks: kept.map(({ block }) => block), images, guesses: guess(kept), found: Object.fromEntries(found), converted, lost: Object.fromEntries(lost) };
}

const kinds: Readonly<Partial<Record<string, FoundKind>>> = { paragraph: 'paragraphs', heading: 'headings', list: 'lists', table: 'tables', figure: 'photos', quote: 'quotes', pullquote: 'quotes' };

function countBlock(block: ImportedBlock, find: Desk['find']): void {
  const kind = kinds[block.type];
  if (kind !== undefined) find(kind);
  else if (block.type === 'gallery') find('photos', block.photos.length);
}

/** Of a photo in a gallery that nobody can show the words remain, as lines behind it. */
function withoutGone(entry: Entry, gone: ReadonlySet<number>): readonly Entry[] {
  const { block } = entry;
  if (block.type !== 'gallery' || block.photos.every(({ image }) => !gone.has(image))) return [entry];
  const lost = block.photos.filter(({ image }) => gone.has(image)).flatMap(({ caption, credit }) => captionAlone({ id: '', caption: [...caption], credit }));
  const lines = lost.flatMap((line): readonly Entry[] => (line.type === 'paragraph' ? [{ block: { type: 'paragraph', content: line.content }, facts: null, layout: false, note: false }] : []));
  return [{ ...entry, block: { ...block, photos: block.photos.filter(({ image }) => !gone.has(image)) } }, ...lines];
}
