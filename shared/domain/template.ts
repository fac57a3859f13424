import { z } from 'zod';
import { articleFieldsSchema } from './article.ts';
import { uuidSchema } from './ids.ts';
import { plainName, shelfContentShape, shelfItemShape } from './shelf.ts';

/** Longest description, in UTF-16 units. */
export const DESCRIPTION_MAX = 300;

export const templateContentSchema = z.strictObject({
  ...shelfContentShape,
  /** When to use it, in a line; may be empty. */
  description: z.string().max(2_000).transform(plainName).pipe(z.string().max(DESCRIPTION_MAX)),
  /** What a new article starts with: headline, lead, section, byline, source, keywords. */
  fields: articleFieldsSchema,
});
/** What somebody writes of a template. */
export type TemplateContent = Readonly<z.infer<typeof templateContentSchema>>;

export const templateSchema = z.object({ ...shelfItemShape, description: z.string(), fields: articleFieldsSchema });
/** What a kind of article begins as (*Mẫu bài*). */
export type Template = Readonly<z.infer<typeof templateSchema>>;

export const templateSaveSchema = z.strictObject({ ...templateContentSchema.shape, id: uuidSchema.optional() });
