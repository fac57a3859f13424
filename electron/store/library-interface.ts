import type { DeskPhoto, PhotoRemoval, PhotoUsage, PhotoWordsChange } from '../../shared/domain/desk-photo.ts';

/** What goes into the tray of an article and what is taken out; edited versions count as their originals. */
export type TrayChange = { readonly add?: readonly string[] | undefined; readonly remove?: readonly string[] | undefined };

/** What outside the database may name a photo, and how to have everything that is not saved yet saved. */
export type RemovalGuard = {
  /** Texts of the settings, asked for at the last moment. */
  readonly otherTexts: () => string;
  /** Resolves when no page holds anything that is not saved; throws when one cannot say so. */
  readonly settle: () => Promise<void>;
};

/** What the database and the folder know; free space is the disk's to say. */
export type StoredUsage = Omit<PhotoUsage, 'freeBytes'>;

export type PhotoPage = { readonly photos: readonly DeskPhoto[]; readonly total: number; readonly next: number | null };

export type PhotoLibrary = {
  /**
   * Photos of an article (in the order of its newest text, then its tray; all at once), or all photos (newest first, in
   * pages of `DESK_PAGE`). Every word of `query` must occur in name, caption, credit, alternative text or place.
   * Throws AppFailure `not-found` for an article that is not here.
   */
  readonly list: (filter: { readonly articleId: string | null; readonly query: string; readonly offset: number }) => Promise<PhotoPage>;
  /** Resolves when `usedIn` of every photo is up to date; true when something had to be brought up to date. */
  readonly refreshUses: () => Promise<boolean>;
  /** Changes words of originals, all or none. Throws AppFailure `not-found`. */
  readonly describe: (changes: readonly PhotoWordsChange[]) => void;
  /**
   * All or nothing. A photo that is in the tray already stays where it is. Throws AppFailure `not-found` for an article
   * or a photo to be added that is not here; what is to be taken out may be gone.
   */
  readonly tray: (articleId: string, change: TrayChange) => void;
  /** Which edited version stands for an original outside texts; null = itself. Throws AppFailure `not-found` for others. */
  readonly show: (assetId: string, version: string | null) => void;
  /** A page got these photos and may put them into a text: they are not removed for a while. */
  readonly handedOut: (assetIds: readonly string[]) => void;
  /** Reads everything, in short turns. `otherTexts` = texts of the settings, which may name a logo. */
  readonly usage: (otherTexts: string) => Promise<StoredUsage>;
  /** Removes those that nothing refers to, after looking again; see asset-removal.ts. */
  readonly remove: (assetIds: readonly string[], guard: RemovalGuard) => Promise<PhotoRemoval>;
  /** Deletes files that a crash left without a row, when they are a day old and no text names them; answers bytes. */
  readonly sweep: () => Promise<number>;
};
