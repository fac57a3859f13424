import { z } from 'zod';
import { bylineSchema } from './byline.ts';
import { sha256Schema } from './ids.ts';

/** What a Word file had and the article has too, for the report. */
export const foundKinds = ['paragraphs', 'headings', 'lists', 'tables', 'photos', 'captions', 'quotes', 'links', 'footnotes', 'text-boxes', 'list-labels', 'moved-photos'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** What a Word file had and the article has not. */
export const lostKinds = ['deletions', 'comments', 'hidden', 'contents', 'drawings', 'equations', 'embedded', 'linked-photos', 'unreadable-photos', 'refused-photos', 'macros', 'headers', 'links', 'nested-tables', 'too-long'] as const;
export type Lost = (typeof lostKinds)[number];

/** Fields of an article that a file may hold in its text. */
export const guessKinds = ['headline', 'lead', 'byline', 'source'] as const;
export type GuessKind = (typeof guessKinds)[number];

const guessedTextSchema = z.object({
  /** Blocks that leave the body when the guess is taken. */
  blocks: z.array(z.number().int().nonnegative()).min(1),
  text: z.string().min(1),
});

/** A Word file as the page gets it. Nothing is stored yet but the photos. */
export const importedDocumentSchema = z.object({
  /** Name of the file. */
  name: z.string(),
  /** HTML of each block of the text, in order, as articles are written anywhere else; photos have the address `asset:<id>`. */
  blocks: z.array(z.string()).max(20_000),
  /** The photos that are in the store now. Sizes in pixels. */
  photos: z.array(z.object({ assetId: sha256Schema, width: z.number().int().positive(), height: z.number().int().positive() })),
  /** What some of the blocks seem to be. The person decides. */
  guesses: z.object({
    headline: guessedTextSchema.nullable(),
    lead: guessedTextSchema.nullable(),
    byline: z.object({ blocks: guessedTextSchema.shape.blocks, entries: bylineSchema }).nullable(),
    source: guessedTextSchema.nullable(),
  }),
  found: z.array(z.object({ kind: z.enum(foundKinds), count: z.number().int().positive() })),
  /** Old Vietnamese encodings that were turned into Unicode, and how many paragraphs of each. */
  converted: z.array(z.object({ encoding: z.string(), paragraphs: z.number().int().positive() })),
  lost: z.array(z.object({ kind: z.enum(lostKinds), count: z.number().int().positive() })),
});
export type ImportedDocument = Readonly<z.infer<typeof importedDocumentSchema>>;
export type Guesses = ImportedDocument['guesses'];
