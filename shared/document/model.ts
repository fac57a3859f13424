import { z } from 'zod';
import { blockIdSchema, sha256Schema } from '../domain/ids.ts';

/**
 * The portable document: what is sent to portals, rendered to HTML, compared and merged. It is independent of the
 * editor; `to-blocks.ts` derives it from an envelope. Anything not representable here does not leave the PC.
 */

export const textMarks = ['bold', 'italic', 'underline'] as const;
export type TextMark = (typeof textMarks)[number];

/** Schemes a link may have. Everything else is dropped wherever links enter or leave. */
export const linkSchemes = ['https:', 'http:', 'mailto:', 'tel:'] as const;

const textSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(200_000),
  marks: z.array(z.enum(textMarks)).max(textMarks.length).optional(),
});
const breakSchema = z.strictObject({ type: z.literal('break') });
const linkSchema = z.strictObject({
  type: z.literal('link'),
  href: z.string().min(1).max(2_000),
  content: z.array(z.union([textSchema, breakSchema])).max(2_000),
});
export const inlineSchema = z.discriminatedUnion('type', [textSchema, breakSchema, linkSchema]);
export type Inline = Readonly<z.infer<typeof inlineSchema>>;

const contentSchema = z.array(inlineSchema).max(20_000);

export type ListItem = { readonly content: readonly Inline[]; readonly list?: ListBlock | undefined };
export type ListBlock = { readonly ordered: boolean; readonly start?: number | undefined; readonly items: readonly ListItem[] };

const listItemSchema: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({ content: contentSchema, list: listBodySchema.optional() }),
);
const listBodySchema: z.ZodType<ListBlock> = z.lazy(() =>
  z.strictObject({
    ordered: z.boolean(),
    start: z.number().int().min(0).max(100_000).optional(),
    items: z.array(listItemSchema).min(1).max(5_000),
  }),
);

export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), id: blockIdSchema, content: contentSchema }),
  z.strictObject({ type: z.literal('heading'), id: blockIdSchema, level: z.union([z.literal(2), z.literal(3), z.literal(4)]), content: contentSchema }),
  z.strictObject({ type: z.literal('quote'), id: blockIdSchema, content: contentSchema }),
  z.strictObject({ type: z.literal('list'), id: blockIdSchema, list: listBodySchema }),
  z.strictObject({ type: z.literal('rule'), id: blockIdSchema }),
  z.strictObject({
    type: z.literal('figure'),
    id: blockIdSchema,
    /** Original asset inside the app; the portal rendition's SHA-256 in what is sent to a portal. */
    asset: sha256Schema,
    width: z.number().int().positive().max(100_000),
    height: z.number().int().positive().max(100_000),
    caption: contentSchema,
    credit: z.string().max(300),
    alt: z.string().max(2_000),
  }),
]);
/** One block of an article. Ids are unique within a document. */
export type Block = Readonly<z.infer<typeof blockSchema>>;
export type Figure = Extract<Block, { type: 'figure' }>;

export const blocksSchema = z.array(blockSchema).max(10_000);
