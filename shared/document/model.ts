import { z } from 'zod';
import { blockIdSchema, sha256Schema } from '../domain/ids.ts';
import { attachmentMimes } from '../domain/attachment.ts';
import { GALLERY_MAX, GALLERY_MIN } from './gallery-parts.ts';
import { alignSchema, flowSchema, headingLevelSchema, listBodySchema, rowsSchema, TABLE_COLUMNS_MAX } from './flow-model.ts';
import { contentSchema } from './inline-model.ts';
import { videoProviders } from './video.ts';

/** What is said of one photo, alone or in a gallery. */
const photoShape = {
  /** Original asset inside the app; the portal rendition's SHA-256 in what is sent to a portal. */
  asset: sha256Schema,
  width: z.number().int().positive().max(100_000),
  height: z.number().int().positive().max(100_000),
  caption: contentSchema,
  credit: z.string().max(300),
  alt: z.string().max(2_000),
};

/**
 * The portable document: what is sent to portals, rendered to HTML, compared and merged. It is independent of the
 * editor; `to-blocks.ts` derives it from an envelope. Anything not representable here does not leave the PC.
 */
export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), id: blockIdSchema, align: alignSchema, content: contentSchema }),
  z.strictObject({ type: z.literal('heading'), id: blockIdSchema, level: headingLevelSchema, align: alignSchema, content: contentSchema }),
  z.strictObject({ type: z.literal('quote'), id: blockIdSchema, content: contentSchema }),
  z.strictObject({ type: z.literal('list'), id: blockIdSchema, list: listBodySchema }),
  z.strictObject({ type: z.literal('rule'), id: blockIdSchema }),
  z.strictObject({ type: z.literal('figure'), id: blockIdSchema, ...photoShape }),
  /** Photos shown together; `caption` is about all of them. */
  z.strictObject({ type: z.literal('gallery'), id: blockIdSchema, caption: contentSchema, photos: z.array(z.strictObject(photoShape)).min(GALLERY_MIN).max(GALLERY_MAX) }),
  z.strictObject({
    type: z.literal('table'),
    id: blockIdSchema,
    caption: contentSchema,
    /** Widths of the columns in CSS pixels; without it the columns find their own. */
    widths: z.array(z.number().int().min(1).max(4_000)).max(TABLE_COLUMNS_MAX).optional(),
    rows: rowsSchema,
  }),
  /** A sentence of the article set large beside it; `source` is who said it. */
  z.strictObject({ type: z.literal('pullquote'), id: blockIdSchema, content: contentSchema, source: contentSchema }),
  z.strictObject({ type: z.literal('infobox'), id: blockIdSchema, content: z.array(flowSchema).max(500) }),
  z.strictObject({
    type: z.literal('video'),
    id: blockIdSchema,
    provider: z.enum(videoProviders),
    href: z.string().min(1).max(2_000),
    title: z.string().max(300),
    caption: contentSchema,
  }),
  z.strictObject({
    type: z.literal('attachment'),
    id: blockIdSchema,
    asset: sha256Schema,
    /** File name with its ending, as readers get it. */
    name: z.string().min(1).max(255),
    mime: z.enum(attachmentMimes),
    bytes: z.number().int().positive(),
    /** What the link says; empty: the file name. */
    title: z.string().max(300),
  }),
]);
/** One block of an article. Ids are unique within a document. */
export type Block = Readonly<z.infer<typeof blockSchema>>;
export type Figure = Extract<Block, { type: 'figure' }>;
export type Gallery = Extract<Block, { type: 'gallery' }>;
/** A photo with its words, wherever it stands. */
export type BlockPhoto = Gallery['photos'][number];
export type Table = Extract<Block, { type: 'table' }>;
export type Attachment = Extract<Block, { type: 'attachment' }>;
export type Video = Extract<Block, { type: 'video' }>;

export const blocksSchema = z.array(blockSchema).max(10_000);
