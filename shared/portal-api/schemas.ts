import { z } from 'zod';
import { HEADLINE_MAX, LEAD_MAX } from '../domain/article.ts';
import { bylineSchema } from '../domain/byline.ts';
import { sha256Schema, uuidSchema } from '../domain/ids.ts';
import { COVER_RATIO_MAX, COVER_RATIO_MIN } from '../domain/photo-crop.ts';
import { focusSchema } from '../domain/photo-edit.ts';
import { sectionSchema } from '../domain/portal.ts';
import { blocksSchema } from '../document/model.ts';

/**
 * The open Portal API, version 1: what any portal vendor implements so that Tòa Soạn can send to it.
 * All paths are below `<portal address>/api/v1`. Errors are `application/problem+json` (RFC 9457).
 */
export const API_PREFIX = '/api/v1';

/** Header that makes PUT and publish safe to repeat; the key is kept for at least 30 days. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';

export const portalRoles = ['reporter', 'editor', 'approver'] as const;

export const sessionRequestSchema = z.strictObject({ username: z.string().min(1).max(120), password: z.string().min(1).max(500) });
export const userSchema = z.object({ id: z.string(), name: z.string(), role: z.enum(portalRoles) });
export const sessionSchema = z.object({ token: z.string(), expiresAt: z.iso.datetime(), user: userSchema });

/** What a portal may know (`features`): blocks of the type `gallery`, the field `cover`. */
export const portalFeatures = ['gallery', 'cover'] as const;
export type PortalFeature = (typeof portalFeatures)[number];

export const serverSchema = z.object({
  api: z.literal('1.0'),
  name: z.string(),
  /** The server's time; clients never compare their own clock with timestamps of the portal. */
  time: z.iso.datetime(),
  /** What the portal knows beyond the first portals of this version (`portalFeatures`); what it does not name is not sent. */
  features: z.array(z.string().max(80)).max(100).optional(),
  /** In bytes: photos, articles as JSON, attachments. A portal that publishes no attachments leaves `fileBytes` out. */
  /** Shape of its cover photos, width by height: a cover is proposed in it. 16:9 where it is not said. */
  coverRatio: z.number().min(COVER_RATIO_MIN).max(COVER_RATIO_MAX).optional(),
  limits: z.object({ assetBytes: z.number().int().positive(), articleBytes: z.number().int().positive(), fileBytes: z.number().int().positive().optional() }),
});

export const sectionsSchema = z.object({ sections: z.array(sectionSchema) });
export const authorsSchema = z.object({ authors: z.array(z.object({ name: z.string(), penName: z.string() })) });

export const remoteCoverSchema = z.strictObject({
  /** The portal rendition, as in a figure. */
  asset: sha256Schema,
  width: z.number().int().positive().max(100_000),
  height: z.number().int().positive().max(100_000),
  alt: z.string().max(2_000),
  /** What must stay in view when the photo is cut to another shape; parts (0 to 1) of its width and height. */
  focus: focusSchema.nullable(),
});
/** The photo that stands for an article in lists and when it is shared. */
export type RemoteCover = Readonly<z.infer<typeof remoteCoverSchema>>;

export const articleContentSchema = z.strictObject({
  headline: z.string().min(1).max(HEADLINE_MAX),
  lead: z.string().max(LEAD_MAX),
  section: z.string().min(1).max(80),
  byline: bylineSchema,
  source: z.string().max(300),
  tags: z.array(z.string().min(1).max(80)).max(50),
  blocks: blocksSchema,
  /** Without it the first photo of the text stands for the article. */
  cover: remoteCoverSchema.nullable().optional(),
});
/** What is sent. Photos (`figure`, `gallery`, `cover`) name portal renditions, `attachment.asset` files; all must be uploaded first. */
export type ArticleContent = Readonly<z.infer<typeof articleContentSchema>>;

export const remoteArticleSchema = z.object({
  id: uuidSchema,
  state: z.enum(['draft', 'published']),
  /** Same value as the `ETag` header: changes with every change of the working version or the state. */
  etag: z.string(),
  /** SHA-256 of the working version (see content-hash.ts). */
  contentHash: sha256Schema,
  /** SHA-256 of the version the public sees; null while never published. */
  publishedHash: sha256Schema.nullable(),
  /** Absolute public address; null while never published. */
  address: z.string().nullable(),
  updatedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  content: articleContentSchema,
});
export type RemoteArticle = Readonly<z.infer<typeof remoteArticleSchema>>;

/** What HEAD/GET on an asset and PUT answer in JSON. */
export const remoteAssetSchema = z.object({ sha256: sha256Schema, bytes: z.number().int().positive(), mime: z.string() });

/** Machine-readable `code` of a problem; `missing-assets` carries `assets`. */
export const problemCodes = [
  'bad-request',
  'unauthenticated',
  'forbidden',
  'not-found',
  'precondition-failed',
  'precondition-required',
  'key-reused',
  'in-progress',
  'missing-assets',
  'unknown-section',
  'hash-mismatch',
  'too-large',
  'unsupported-media',
  'too-many-requests',
  'internal',
] as const;

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  code: z.enum(problemCodes),
  assets: z.array(sha256Schema).optional(),
});
export type Problem = Readonly<z.infer<typeof problemSchema>>;
