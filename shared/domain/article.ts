import { z } from 'zod';
import { envelopeSchema } from '../document/envelope.ts';
import { sha256Schema, uuidSchema } from './ids.ts';
import { bylineSchema } from './byline.ts';
import { focusSchema } from './photo-edit.ts';
import { articleStates } from './states.ts';

/** Longest headline the app accepts, in UTF-16 units; portals commonly stop at 250. */
export const HEADLINE_MAX = 500;
/** Longest lead (sapo), in UTF-16 units. */
export const LEAD_MAX = 4_000;

export const coverSchema = z.object({
  /** The photo as it is shown: an original, or an edited version of one. It need not stand in the text. */
  assetId: sha256Schema,
  focus: focusSchema.nullable(),
});
/** The photo that stands for an article in lists and when it is shared (`Ảnh đại diện`). */
export type Cover = Readonly<z.infer<typeof coverSchema>>;

/** Everything about an article that is not its body. Text is NFC. All fields may be empty while drafting. */
export const articleFieldsSchema = z.object({
  headline: z.string().max(HEADLINE_MAX),
  lead: z.string().max(LEAD_MAX),
  /** Code of the section (`Chuyên mục`) as the portal knows it; empty = not chosen. */
  section: z.string().max(80),
  byline: bylineSchema,
  source: z.string().max(300),
  tags: z.array(z.string().min(1).max(80)).max(50),
  /** Null: the first photo of the text stands for the article. What was stored before there were covers has none. */
  cover: coverSchema.nullable().default(null),
});
export type ArticleFields = Readonly<z.infer<typeof articleFieldsSchema>>;

export const emptyFields: ArticleFields = { headline: '', lead: '', section: '', byline: [], source: '', tags: [], cover: null };

export const articleSchema = z.object({
  id: uuidSchema,
  fields: articleFieldsSchema,
  document: envelopeSchema,
  state: z.enum(articleStates),
  /** Marked as the sample article of the first run. */
  sample: z.boolean(),
  /** Newest revision; the next save must name it (optimistic lock). */
  revisionId: uuidSchema,
  createdAt: z.number().int(),
  /** When the newest revision became durable, ms since the epoch. */
  savedAt: z.number().int(),
  /** When it was moved to the trash; null = not in the trash. */
  trashedAt: z.number().int().nullable(),
});
/** One piece as it is being written. */
export type Article = Readonly<z.infer<typeof articleSchema>>;

export const articleSummarySchema = z.object({
  id: uuidSchema,
  headline: z.string(),
  section: z.string(),
  state: z.enum(articleStates),
  sample: z.boolean(),
  savedAt: z.number().int(),
  trashedAt: z.number().int().nullable(),
  /** Asset of the first photo, for the thumbnail. */
  firstPhoto: sha256Schema.nullable(),
});
/** One row of the library. */
export type ArticleSummary = Readonly<z.infer<typeof articleSummarySchema>>;
