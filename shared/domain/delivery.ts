import { z } from 'zod';
import { appErrorSchema } from './app-error.ts';
import { sha256Schema, uuidSchema } from './ids.ts';

/** What the person asked for; stored with the delivery, so that it survives days offline. */
export const deliveryIntents = ['publish', 'draft'] as const;
export type DeliveryIntent = (typeof deliveryIntents)[number];

/**
 * - `waiting`: will go by itself (new, or backing off after a temporary failure; see `notBefore`, `error`)
 * - `running`: a step is under way
 * - `blocked`: needs a person (wrong password, refused content, portal changed, 3 days without success)
 * - `done`: receipt stored
 * - `superseded`: a newer delivery of the same article to the same portal took its place before anything was sent
 * - `cancelled`: taken back by the person before the article was sent
 */
export const deliveryStates = ['waiting', 'running', 'blocked', 'done', 'superseded', 'cancelled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The steps of a delivery, always in this order; one `asset` step per photo and per attachment. */
export const stepKinds = ['asset', 'content', 'publish', 'read-back'] as const;
export type StepKind = (typeof stepKinds)[number];

/**
 * `in_flight` is written before the first byte leaves. After a lost answer or a crash it becomes `unknown`,
 * which is resolved by asking the portal, never by sending again.
 */
export const stepStates = ['queued', 'in_flight', 'unknown', 'done'] as const;
export type StepState = (typeof stepStates)[number];

export const receiptSchema = z.object({
  /** The article's id at the portal. */
  remoteId: z.string(),
  /** Public address; null while it is a draft there. */
  address: z.string().nullable(),
  /** The portal's time of the change, ms since the epoch. */
  at: z.number().int(),
  /** SHA-256 of the content as the portal holds it (see shared/portal-api/content-hash.ts). */
  contentHash: sha256Schema,
  /** The portal's version token (ETag) after the change. */
  etag: z.string(),
});
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;

export const deliverySchema = z.object({
  id: uuidSchema,
  articleId: uuidSchema,
  portalId: z.string(),
  intent: z.enum(deliveryIntents),
  /** The exact revision that is sent. */
  revisionId: uuidSchema,
  headline: z.string(),
  state: z.enum(deliveryStates),
  createdAt: z.number().int(),
  updatedAt: z.number().int(),
  /** Not tried before this time, ms since the epoch. */
  notBefore: z.number().int(),
  attempts: z.number().int().nonnegative(),
  error: appErrorSchema.nullable(),
  photosDone: z.number().int().nonnegative(),
  photosTotal: z.number().int().nonnegative(),
  /** Attachments; they go after the photos. */
  filesDone: z.number().int().nonnegative(),
  filesTotal: z.number().int().nonnegative(),
  /** The step that is next or under way; null when finished. */
  step: z.enum(stepKinds).nullable(),
  receipt: receiptSchema.nullable(),
});
/** One line of the `Sổ gửi bài`. */
export type Delivery = Readonly<z.infer<typeof deliverySchema>>;
