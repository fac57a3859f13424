import type { Inline } from '../../../shared/document/inline-model.ts';
import type { FoundKind } from '../../../shared/domain/imported.ts';
import { splitCredit } from './captions.ts';
import type { Entry, ImportedFigure } from './imported-block.ts';

/** What is said of one photo, or of all: lines, and whose they are. */
type Words = { readonly caption: readonly Inline[]; readonly credit: string };

const noWords: Words = { caption: [], credit: '' };

/** Whether a table is a gallery of a file of our own: its photos say so by their style. */
export function isGallery(cells: readonly (readonly Entry[])[]): boolean {
  const photos = cells.flat().filter(({ block }) => block.type === 'figure');
  return photos.length > 0 && photos.every(({ facts }) => facts?.kind.is === 'gallery-photo');
}

/**
 * The gallery that stands in the cells of a table. Lines below a photo are its caption, lines in a cell without one are
 * about all photos. What else somebody has put there stands behind it.
 */
export function galleryEntries(cells: readonly (readonly Entry[])[], find: (kind: FoundKind) => void): readonly Entry[] {
  const photos: { readonly figure: ImportedFigure; words: Words }[] = [];
  const others: Entry[] = [];
  let shared = noWords;
  for (const entries of cells) {
    let under: (typeof photos)[number] | null = null;
    for (const entry of entries) {
      const { block } = entry;
      if (block.type === 'figure') photos.push((under = { figure: block, words: noWords }));
      else if (block.type !== 'paragraph') others.push(entry);
      else if (under === null) shared = withLine(shared, block.content);
      else under.words = withLine(under.words, block.content);
    }
  }
  for (const words of [shared, ...photos.map((photo) => photo.words)]) if (words !== noWords) find('captions');
  // A source that is named once is everybody's.
  const figures = photos.map(({ figure, words }): ImportedFigure => ({ ...figure, caption: words.caption, credit: words.credit === '' ? shared.credit : words.credit }));
  return [{ block: { type: 'gallery', photos: figures, caption: shared.caption }, facts: null, layout: false, note: false }, ...others];
}

function withLine({ caption, credit }: Words, content: readonly Inline[]): Words {
  const line = splitCredit(content);
  const gap: readonly Inline[] = caption.length > 0 && line.caption.length > 0 ? [{ type: 'break' }] : [];
  return { caption: [...caption, ...gap, ...line.caption], credit: line.credit === '' ? credit : line.credit };
}
