import type { Block } from '../../../shared/document/model.ts';

/** An article as it leaves the app: what is stored, in words for readers. */
export type ExportArticle = {
  readonly headline: string;
  readonly lead: string;
  /** Name of the section; empty for none. */
  readonly section: string;
  /** The printed line of authors; empty for none. */
  readonly byline: string;
  readonly source: string;
  readonly tags: readonly string[];
  readonly blocks: readonly Block[];
};

/** The picture that goes along for a photo: its rendition for portals. Sizes in pixels. */
export type ExportPhoto = { readonly bytes: Uint8Array; readonly mime: string; readonly width: number; readonly height: number };

/** By the asset's name. A photo whose file is gone is not in it. */
export type ExportPhotos = ReadonlyMap<string, ExportPhoto>;
