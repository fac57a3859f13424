import { z } from 'zod';

/** What stands in a line of an article: text with marks, links, line breaks. */

export const textMarks = ['bold', 'italic', 'underline', 'strike', 'sub', 'sup'] as const;
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

export const contentSchema = z.array(inlineSchema).max(20_000);
