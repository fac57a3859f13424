import type { RenditionRow } from './interfaces.ts';

/** An edited version of a photo. `recipe`: canonical text of its recipe; both make its id. */
export type EditedRow = { readonly id: string; readonly origin: string; readonly recipe: string; readonly width: number; readonly height: number };
/** A rendition with its bytes. */
export type NewRendition = { readonly row: Omit<RenditionRow, 'assetId'>; readonly data: Uint8Array };

export type EditStore = {
  /** Null for originals and for what is not here. */
  readonly get: (id: string) => EditedRow | null;
  /** The original behind an asset: the asset itself unless it is an edited version. */
  readonly originOf: (id: string) => string;
  /** The photo that was brought in last; null while there is none. */
  readonly newestOriginal: () => string | null;
  /** Whether the asset has this rendition and its file is whole. Reads the file. */
  readonly hasWhole: (assetId: string, purpose: RenditionRow['purpose']) => Promise<boolean>;
  /**
   * Writes the files durably and only then the rows; the same version again changes nothing but what was lost or damaged. Throws
   * AppFailure `not-found` when the original, or the logo in the recipe, is not here, `storage-full` or `storage-failed`.
   */
  readonly add: (version: EditedRow, renditions: readonly NewRendition[]) => Promise<void>;
  /**
   * The same for renditions of an asset that is here. A rendition whose file is whole stays; one whose file was lost or
   * damaged is replaced. Answers the rows that now hold, in the order given.
   */
  readonly keep: (assetId: string, renditions: readonly NewRendition[]) => Promise<readonly RenditionRow[]>;
};
