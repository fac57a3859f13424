import { v7 } from 'uuid';
import { z } from 'zod';

/** Makes ids. Injected so that tests are deterministic. */
export type IdSource = {
  /** A new UUID (version 7: sorts by creation time), lower case. */
  readonly next: () => string;
};

/** UUIDv7 from the system's clock and random source. Created only in composition roots. */
export const systemIds: IdSource = { next: () => v7() };

/** Any UUID in lower-case canonical form. */
export const uuidSchema = z.uuid().toLowerCase();

/** SHA-256 of some bytes: 64 lower-case hexadecimal digits. The name of an asset. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Stable name of one block of a document (8-24 URL-safe characters), kept for the block's whole life. */
export const blockIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,24}$/);
