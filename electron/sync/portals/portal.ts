import type { Section } from '../../../shared/domain/portal.ts';
import type { ArticleContent, PortalFeature } from '../../../shared/portal-api/schemas.ts';

/**
 * What the engine needs from any kind of portal. One adapter per protocol; every method throws `PortalFailure` and
 * nothing else, gives up by itself when the portal does not answer, and never repeats a request that changes
 * something. `key` is the step's idempotency key: the same for every repetition of the same step.
 */
export type PortalAdapter = {
  readonly capabilities: PortalCapabilities;
  /** Is anybody there, and what does it accept? Cheap, without signing in. */
  readonly server: () => Promise<PortalServer>;
  /** Makes sure that the user is signed in; the next calls then need no sign-in of their own. */
  readonly signIn: () => Promise<void>;
  /** What an article may name. */
  readonly catalogue: () => Promise<Catalogue>;
  readonly hasAsset: (sha256: string) => Promise<boolean>;
  /** Uploads a photo or a file. That it was there already is success. */
  readonly putAsset: (asset: { readonly sha256: string; readonly mime: string; readonly bytes: Uint8Array }, key: string) => Promise<void>;
  /** The article as the portal holds it, or null when it is not there. */
  readonly article: (id: string) => Promise<RemoteVersion | null>;
  /** Creates the article (`etag` null) or replaces exactly the version `etag`; otherwise fails with `precondition`. */
  readonly putArticle: (id: string, content: ArticleContent, etag: string | null, key: string) => Promise<RemoteVersion>;
  /** Shows exactly the version `etag` to the public; otherwise fails with `precondition`. */
  readonly publish: (id: string, etag: string, key: string) => Promise<RemoteVersion>;
};

/**
 * What a kind of portal can guarantee by itself. Where one of these is false the adapter has to make up for it by
 * looking before and after, and says so here, because the promises to the person depend on it.
 */
export type PortalCapabilities = {
  /** The client chooses the article's id, so creating twice cannot make two. */
  readonly clientIds: boolean;
  /** The portal itself refuses to replace a version other than the one named. */
  readonly preconditions: boolean;
  /** The portal recognises a repeated request by its key. */
  readonly idempotencyKeys: boolean;
  /** Photos and files are addressed by the SHA-256 of their bytes, so uploading twice cannot make two. */
  readonly assetsByHash: boolean;
};

export type PortalServer = {
  readonly name: string;
  /** The server's time, ms since the epoch. */
  readonly time: number;
  /** Largest photo, largest article (canonical JSON) and largest attachment it accepts, in bytes; `fileBytes` null: it takes no attachments. */
  readonly limits: { readonly assetBytes: number; readonly articleBytes: number; readonly fileBytes: number | null };
  /** Shape of its covers, width by height; null: it does not say. */
  readonly coverRatio: number | null;
  /** What it knows besides plain articles. */
  readonly features: ReadonlySet<PortalFeature>;
};

export type Catalogue = {
  readonly sections: readonly Section[];
  readonly authors: readonly { readonly name: string; readonly penName: string }[];
};

/** One version of an article at a portal, as far as sending depends on it. */
export type RemoteVersion = {
  readonly remoteId: string;
  readonly etag: string;
  /** SHA-256 of the working version, recomputed by the adapter from what the portal answered. */
  readonly contentHash: string;
  /** SHA-256 of what the public sees; null while never published. */
  readonly publishedHash: string | null;
  readonly address: string | null;
  /** The portal's time of the last change, ms since the epoch. */
  readonly updatedAt: number;
};
