import { z } from 'zod';
import { contentSchema, type Inline } from './inline-model.ts';

/** What holds text: paragraphs, headings and lists; at the top of an article, in table cells and in boxes. */

/** How lines are set. To the left is the rule, and then nothing is said. */
export const alignments = ['center', 'justify'] as const;
export type Alignment = (typeof alignments)[number];
export const alignSchema = z.enum(alignments).optional();

export const headingLevelSchema = z.union([z.literal(2), z.literal(3), z.literal(4)]);
export type HeadingLevel = z.infer<typeof headingLevelSchema>;

export type ListItem = { readonly content: readonly Inline[]; readonly list?: ListBlock | undefined };
export type ListBlock = { readonly ordered: boolean; readonly start?: number | undefined; readonly items: readonly ListItem[] };

const listItemSchema: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({ content: contentSchema, list: listBodySchema.optional() }),
);
export const listBodySchema: z.ZodType<ListBlock> = z.lazy(() =>
  z.strictObject({
    ordered: z.boolean(),
    start: z.number().int().min(0).max(100_000).optional(),
    items: z.array(listItemSchema).min(1).max(5_000),
  }),
);

/** A part of a cell or a box. It has no id: the block around it is what is compared and merged. */
export const flowSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), align: alignSchema, content: contentSchema }),
  z.strictObject({ type: z.literal('heading'), level: headingLevelSchema, align: alignSchema, content: contentSchema }),
  z.strictObject({ type: z.literal('list'), list: listBodySchema }),
]);
export type Flow = Readonly<z.infer<typeof flowSchema>>;

/** Widest table, in columns; the HTML standard stops `colspan` at 1,000, no reader gets past this. */
export const TABLE_COLUMNS_MAX = 100;
/** Longest table, in rows. */
export const TABLE_ROWS_MAX = 10_000;
/** Most paragraphs, headings and lists in a cell. */
export const CELL_PARTS_MAX = 500;

export const cellSchema = z.strictObject({
  /** The cell heads its column (`row`: it stands in the header row), its row (`column`), or both. */
  header: z.enum(['row', 'column', 'both']).optional(),
  colSpan: z.number().int().min(2).max(TABLE_COLUMNS_MAX).optional(),
  rowSpan: z.number().int().min(2).max(TABLE_ROWS_MAX).optional(),
  /** Empty for an empty cell. */
  content: z.array(flowSchema).max(CELL_PARTS_MAX),
});
export type Cell = Readonly<z.infer<typeof cellSchema>>;

/** Rows from the top; a cell that is covered by a span is not in its row. */
export const rowsSchema = z.array(z.array(cellSchema).max(TABLE_COLUMNS_MAX)).min(1).max(TABLE_ROWS_MAX);
export type Row = readonly Cell[];
