import { z } from 'zod';
import { envelopeSchema } from '../document/envelope.ts';
import { nfc } from '../text/nfc.ts';
import { uuidSchema } from './ids.ts';

/** What snippets and templates have in common: they stand ready on a shelf. */

/** `personal` = of this PC only; `office` = goes along when IT staff hand out the shelf as a file. */
export const shelfScopes = ['personal', 'office'] as const;
export type ShelfScope = (typeof shelfScopes)[number];

/** Longest name of an item, in UTF-16 units. */
export const SHELF_NAME_MAX = 120;
/** Largest document of an item, in characters of its JSON. Above it, it is no longer something to start from. */
export const SHELF_DOCUMENT_MAX = 2_000_000;

/** A name as people see it: NFC, one line, nothing invisible. */
export function plainName(text: string): string {
  return nfc(text.toWellFormed()).replace(/\p{Cf}+/gu, '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

const nameSchema = z.string().max(1_000).transform(plainName).pipe(z.string().min(1).max(SHELF_NAME_MAX));

/** What is kept of every item, whoever wrote it. */
export const shelfContentShape = {
  name: nameSchema,
  scope: z.enum(shelfScopes),
  document: envelopeSchema,
};

/** What is known of every item on top of its content. */
export const shelfItemShape = {
  id: uuidSchema,
  name: z.string(),
  scope: z.enum(shelfScopes),
  document: envelopeSchema,
  /** Came with the app: can be changed, put back and hidden, but not removed. */
  builtIn: z.boolean(),
  /** A built-in one that is no longer as it came. */
  changed: z.boolean(),
  /** Left out of the menus. */
  hidden: z.boolean(),
  /** When its content was written, ms since the epoch; 0 for a built-in one as it came. */
  updatedAt: z.number().int(),
};
