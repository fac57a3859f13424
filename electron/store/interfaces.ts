import type { Article, ArticleFields, ArticleSummary } from '../../shared/domain/article.ts';
import type { AppError } from '../../shared/domain/app-error.ts';
import type { PhotoFacts } from '../../shared/domain/asset.ts';
import type { Delivery, DeliveryIntent, DeliveryState, Receipt, StepKind, StepState } from '../../shared/domain/delivery.ts';
import type { PhotoLimits, PhotoProfile, StoredPurpose } from '../../shared/domain/photo-profile.ts';
import type { Portal, Section } from '../../shared/domain/portal.ts';
import type { ShelfScope } from '../../shared/domain/shelf.ts';
import type { SnippetContent } from '../../shared/domain/snippet.ts';
import type { TemplateContent } from '../../shared/domain/template.ts';
import type { Envelope } from '../../shared/document/envelope.ts';
import type { EditStore } from './edit-interface.ts';
import type { PhotoLibrary } from './library-interface.ts';

export type { EditedRow, EditStore, NewRendition } from './edit-interface.ts';
export type { PhotoLibrary, PhotoPage, RemovalGuard, StoredUsage, TrayChange } from './library-interface.ts';

/** What the rest of the main process may ask of the store. Every write is durable when the function returns. */

export type SaveInput = {
  readonly id: string;
  readonly baseRevisionId: string;
  readonly fields: ArticleFields;
  readonly document: Envelope;
};
export type SaveReceipt = { readonly revisionId: string; readonly savedAt: number };

/** An immutable saved state. */
export type Revision = {
  readonly id: string;
  readonly articleId: string;
  readonly parentId: string | null;
  readonly fields: ArticleFields;
  readonly document: Envelope;
  readonly createdAt: number;
};

export type ArticleStore = {
  readonly list: (filter: { readonly trash: boolean; readonly query: string }) => readonly ArticleSummary[];
  readonly summary: (id: string) => ArticleSummary | null;
  /**
   * Always something that can be opened: a stored document that is not readable JSON comes as an envelope whose `editor`
   * is `unreadable` and whose `state` is the stored text; saving such an envelope writes that text back byte for byte.
   */
  readonly get: (id: string) => Article | null;
  readonly create: (seed?: { readonly fields: ArticleFields; readonly document: Envelope; readonly sample: boolean }) => Article;
  /**
   * Appends a revision and moves the article to it, in one transaction. A save whose content equals the newest
   * revision's answers that revision. Throws AppFailure: `not-found`; `conflict` when the base is not the newest
   * revision (the text is then kept as a side revision first).
   */
  readonly save: (input: SaveInput) => SaveReceipt;
  /** Keeps text that may not become the newest (lost lease) as a side revision; answers its id. */
  readonly keepAside: (input: SaveInput) => string;
  readonly duplicate: (id: string) => ArticleSummary;
  readonly trash: (id: string) => void;
  readonly restore: (id: string) => void;
  readonly revision: (id: string) => Revision | null;
  /** Kept revisions, side revisions included, newest first. Old autosaves are thinned out (see thinning.ts). */
  readonly revisions: (articleId: string) => readonly Revision[];
};

/** A stored original as it comes in; facts that are not named are not known. */
export type NewAsset = {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  /** Pixels after orientation. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string;
} & Partial<PhotoFacts>;
/** A stored original. `addedAt`: when it came in, ms since the epoch. */
export type AssetRow = NewAsset & PhotoFacts & { readonly addedAt: number; readonly origin: string | null };
/** A photo's file on its way in. Whoever began it ends it with `AssetStore.add` or `drop`. */
export type IncomingPhoto = {
  /** Absolute path, in the folder that is emptied at every start. */
  readonly path: string;
  /** Bytes received so far. */
  readonly size: () => number;
  /** Adds the next piece, one at a time. */
  readonly append: (piece: Uint8Array) => Promise<void>;
  /** No more pieces; from now on other threads may read it. */
  readonly end: () => Promise<void>;
  /** Leaves nothing behind; does nothing after `add`. */
  readonly drop: () => Promise<void>;
};
/** A stored derived file; `sha256` is of its own bytes. */
export type RenditionRow = {
  readonly assetId: string;
  readonly purpose: StoredPurpose;
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
};
export type AssetStore = {
  readonly get: (id: string) => AssetRow | null;
  /** Keeps a stored photo from being removed for an hour, as one that has just come in; false when it is not here. */
  readonly hold: (id: string) => boolean;
  readonly renditions: (id: string) => readonly RenditionRow[];
  readonly rendition: (id: string, purpose: StoredPurpose) => RenditionRow | null;
  /** Absolute path of the file with these bytes (original or rendition), whether or not it exists. */
  readonly pathOf: (sha256: string) => string;
  /** The bytes, checked against their name. Throws AppFailure `not-found`, or `damaged-image` when the file was damaged. */
  readonly read: (sha256: string) => Promise<Uint8Array>;
  /** Begins a photo's file. It and all of its functions throw AppFailure `storage-full` or `storage-failed`. */
  readonly receive: () => Promise<IncomingPhoto>;
  /** Free bytes of the disk; null when the system does not say. */
  readonly freeBytes: () => Promise<number | null>;
  /**
   * Writes every file (temporary name, fsync, rename, fsync of the folder) and only then commits the rows. A received
   * file is moved into place; whoever calls has checked that its bytes have the hash `asset.id`. Adding the same photo
   * again changes nothing, except that facts are filled in where none were known. Throws AppFailure `storage-full` or
   * `storage-failed`.
   */
  readonly add: (photo: {
    readonly asset: NewAsset;
    readonly original: Uint8Array | IncomingPhoto;
    readonly renditions: readonly { readonly row: RenditionRow; readonly data: Uint8Array }[];
  }) => Promise<void>;
};

/** A stored file that is published beside articles. */
export type AttachmentRow = {
  /** SHA-256 of its bytes. */
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
};
/** A file on its way in. Whoever began it ends it with `keep` or `drop`; after that it is used up. */
export type IncomingFile = {
  /** Bytes received so far. */
  readonly size: () => number;
  /** Adds the next piece, one at a time and at most about a megabyte: it is hashed on the calling thread. */
  readonly append: (piece: Uint8Array) => Promise<void>;
  /** Reads back what has been received; fewer bytes only at the end. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
  /**
   * Makes it durable under the hash of its bytes, then commits the row. The same bytes again answer the row that is
   * there; a file of it that was lost or damaged is put back.
   */
  readonly keep: (about: Pick<AttachmentRow, 'name' | 'mime'>) => Promise<AttachmentRow>;
  /** Leaves nothing behind. */
  readonly drop: () => Promise<void>;
};
export type AttachmentStore = {
  readonly get: (id: string) => AttachmentRow | null;
  /** Begins a file. It and all of its functions throw AppFailure `storage-full` or `storage-failed`. */
  readonly receive: () => Promise<IncomingFile>;
};

/** One step of a delivery as the engine works it. `key` is the idempotency key, made once. */
export type StepRow = {
  readonly deliveryId: string;
  readonly seq: number;
  readonly kind: StepKind;
  /** Hash of a rendition or an attachment for `asset` steps; null otherwise. */
  readonly sha256: string | null;
  readonly key: string;
  readonly state: StepState;
  readonly attempts: number;
};

/** A delivery with what the engine needs and the interface does not. */
export type DeliveryWork = {
  readonly delivery: Delivery;
  readonly steps: readonly StepRow[];
  readonly revision: Revision;
  /** How its photos were made; never changes. */
  readonly profile: PhotoProfile;
};

/** What the portal last confirmed about an article: the base for updates and for conflict detection. */
export type RemoteBase = { readonly etag: string; readonly contentHash: string; readonly address: string | null };

export type DeliveryChange = {
  readonly state?: DeliveryState;
  readonly notBefore?: number;
  readonly attempts?: number;
  readonly error?: AppError | null;
};

export type DeliveryStore = {
  /**
   * In one transaction: makes sure the article's newest revision is `revisionId`, writes the delivery and its steps
   * (photos, attachments, then `content`, `publish` when asked, `read-back`), and marks older deliveries of the
   * same article and portal that have sent nothing yet as `superseded`. When the newest open or done delivery already
   * carries the same revision, intent, portal and files, answers that one instead of making another.
   */
  readonly create: (input: {
    readonly articleId: string;
    readonly portalId: string;
    readonly intent: DeliveryIntent;
    /** How the photos were made; left out = the default profile. */
    readonly profile?: PhotoProfile;
    /** Hashes of the photos' renditions for the profile, then of attachments; each kind in document order, without repeats. */
    readonly assets: readonly string[];
  }) => Delivery;
  readonly list: () => readonly Delivery[];
  readonly get: (id: string) => Delivery | null;
  readonly work: (id: string) => DeliveryWork | null;
  /** Deliveries in state `waiting` whose turn has come, oldest first, at most one per article and portal. */
  readonly due: (now: number) => readonly Delivery[];
  /** When the next waiting delivery is due (those behind a running one of the same article and portal left out), or null. */
  readonly nextDue: () => number | null;
  /**
   * `in_flight` also counts an attempt, and is refused with AppFailure `conflict` when the delivery is done, superseded
   * or cancelled: call it immediately before the first byte, and stop when it throws.
   */
  readonly setStep: (deliveryId: string, seq: number, state: StepState) => void;
  /**
   * Other files for a delivery of which no article has left yet: photos of it were made again while it waited. Throws
   * AppFailure `conflict` once the article may have been sent.
   */
  readonly replan: (id: string, assets: readonly string[]) => void;
  /** A delivery that is done, superseded or cancelled stays so: the change is ignored and the row answered as it is. */
  readonly update: (id: string, change: DeliveryChange) => Delivery;
  /**
   * Stores the receipt, the remote base, the article's state, and finishes the delivery, in one transaction. Older
   * deliveries of the same article and portal that still wait or are blocked become `superseded`: their text is older.
   */
  readonly finish: (id: string, receipt: Receipt) => Delivery;
  /** On start-up: every `in_flight` step becomes `unknown`, every `running` delivery `waiting`. Answers how many deliveries. */
  readonly recover: () => number;
  /** Cancels a delivery whose `content` step is still queued; throws AppFailure `conflict` otherwise. */
  readonly cancel: (id: string) => Delivery;
  readonly remoteBase: (articleId: string, portalId: string) => RemoteBase | null;
  readonly setRemoteBase: (articleId: string, portalId: string, base: RemoteBase) => void;
};

export type PortalStore = {
  readonly list: () => readonly Portal[];
  readonly get: (id: string) => Portal | null;
  readonly save: (portal: Portal) => void;
  /** What the portal last said of its photos. */
  readonly limits: (id: string) => PhotoLimits;
  readonly setLimits: (id: string, limits: PhotoLimits) => void;
  /** Throws AppFailure `forbidden` for the training portal, `conflict` while an open delivery needs the portal. */
  readonly remove: (id: string) => void;
  readonly catalogue: (id: string) => { readonly sections: readonly Section[]; readonly authors: readonly { readonly name: string; readonly penName: string }[] };
  readonly setCatalogue: (id: string, sections: readonly Section[], authors: readonly { readonly name: string; readonly penName: string }[]) => void;
};

/** What every item of a shelf has. */
export type ShelfContent = { readonly name: string; readonly scope: ShelfScope; readonly document: Envelope };
export type ShelfItem<Content> = Content & { readonly id: string; readonly builtIn: boolean; readonly changed: boolean; readonly hidden: boolean; readonly updatedAt: number };
/** An item of a file that was handed out. */
export type Received<Content> = Content & { readonly id: string; readonly updatedAt: number };
/** `keptBoth`: changed on this PC too; the received one took the place, the own one became an item of its own. */
export type ReceivedCounts = { readonly added: number; readonly updated: number; readonly unchanged: number; readonly keptBoth: number };

export type Shelf<Content extends ShelfContent> = {
  /** People's own by name, then those that came with the app; hidden ones included, removed ones not. */
  readonly list: () => readonly ShelfItem<Content>[];
  readonly get: (id: string) => ShelfItem<Content> | null;
  /** Adds an item (no `id`) or changes one. Throws AppFailure `invalid-input` when the document is too large. */
  readonly save: (content: Content, id?: string) => ShelfItem<Content>;
  /** Can be taken back by `restore` for 30 days. Throws AppFailure `forbidden` for what came with the app, `not-found`. */
  readonly remove: (id: string) => void;
  readonly restore: (id: string) => ShelfItem<Content>;
  /** Puts back what came with the app. Throws AppFailure `forbidden` for other items. */
  readonly reset: (id: string) => ShelfItem<Content>;
  readonly setHidden: (id: string, hidden: boolean) => ShelfItem<Content>;
  /**
   * Takes in a file, in one transaction. The newer version wins, and the same file twice changes nothing; what was
   * changed on this PC since it was received is kept as an item of its own, named by `localName`.
   */
  readonly receive: (items: readonly Received<Content>[], localName: (name: string) => string) => ReceivedCounts;
  /** Notes which versions were written into a file. */
  readonly handedOut: (items: readonly { readonly id: string; readonly updatedAt: number }[]) => void;
};
export type SnippetStore = Shelf<SnippetContent>;
export type TemplateStore = Shelf<TemplateContent>;

/** Everything, opened together. */
export type Store = {
  readonly articles: ArticleStore;
  readonly assets: AssetStore;
  readonly attachments: AttachmentStore;
  readonly edits: EditStore;
  readonly photos: PhotoLibrary;
  readonly deliveries: DeliveryStore;
  readonly portals: PortalStore;
  readonly snippets: SnippetStore;
  readonly templates: TemplateStore;
  /** True when this start created the data. */
  readonly fresh: boolean;
  /** True when this start found the database damaged or gone and rebuilt it from a backup and whatever could still be read. */
  readonly restored: boolean;
  /**
   * Writes today's backup into `backups/` (checked before it replaces an older one; 7 days are kept). Call it now and
   * then, at least once a day. Throws AppFailure `storage-full`, `storage-failed`, or `corrupt` when the copy is damaged.
   */
  readonly backup: () => Promise<void>;
  /** `PRAGMA optimize`, truncating checkpoint, close. Safe to call twice. */
  readonly close: () => void;
};
