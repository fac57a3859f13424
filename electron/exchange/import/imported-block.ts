import type { Flow, Row } from '../../../shared/document/flow-model.ts';
import type { Inline } from '../../../shared/document/inline-model.ts';
import type { VideoLink } from '../../../shared/document/video.ts';
import type { FoundKind, Guesses, ImportedDocument, Lost } from '../../../shared/domain/imported.ts';
import type { ParagraphFacts } from './prepare.ts';

/** A photo of the file; `image` is its index in `ImportedFile.images`. */
export type ImportedFigure = { readonly type: 'figure'; readonly image: number; readonly alt: string; caption: readonly Inline[]; credit: string };
/** Photos that stand together, and the caption they share. */
export type ImportedGallery = { readonly type: 'gallery'; readonly photos: readonly ImportedFigure[]; readonly caption: readonly Inline[] };
export type ImportedTable = { readonly type: 'table'; readonly rows: readonly Row[]; readonly widths?: readonly number[]; caption: readonly Inline[] };
export type ImportedVideo = VideoLink & { readonly type: 'video'; readonly title: string; caption: readonly Inline[] };

/** A block of the file's text: as in the portable model, but photos have no name of their own yet. */
export type ImportedBlock =
  | Flow
  | ImportedFigure
  | ImportedGallery
  | ImportedTable
  | ImportedVideo
  | { readonly type: 'quote'; readonly content: readonly Inline[] }
  | { readonly type: 'pullquote'; readonly content: readonly Inline[]; source: readonly Inline[] }
  | { readonly type: 'infobox'; readonly content: readonly Flow[] }
  | { readonly type: 'rule' };

/** A block and what the file said about it that the block itself does not. */
export type Entry = {
  readonly block: ImportedBlock;
  readonly facts: ParagraphFacts | null;
  /** Came out of a table that only held photos and their words in place: a line below a photo is its caption. */
  readonly layout: boolean;
  /** A footnote, which stands at the end. */
  readonly note: boolean;
};

/** A Word file, read and put in order; what the worker answers. */
export type ImportedFile = {
  readonly blocks: readonly ImportedBlock[];
  readonly images: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly guesses: Guesses;
  readonly found: Readonly<Partial<Record<FoundKind, number>>>;
  readonly converted: ImportedDocument['converted'];
  readonly lost: Readonly<Partial<Record<Lost, number>>>;
};
