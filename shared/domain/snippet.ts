import { z } from 'zod';
import { nfc } from '../text/nfc.ts';
import { uuidSchema } from './ids.ts';
import { shelfContentShape, shelfItemShape } from './shelf.ts';

/** Longest shortcut word, in UTF-16 units. */
export const SHORTCUT_MAX = 24;

/** A shortcut word as it is typed: NFC, one word. Empty = none. */
export const shortcutSchema = z.string().max(200).transform((text) => nfc(text.toWellFormed()).trim()).pipe(z.string().max(SHORTCUT_MAX).regex(/^[^\s\p{Cc}\p{Cf}]*$/u));

export const snippetContentSchema = z.strictObject({ ...shelfContentShape, shortcut: shortcutSchema });
/** What somebody writes of a snippet. */
export type SnippetContent = Readonly<z.infer<typeof snippetContentSchema>>;

export const snippetSchema = z.object({ ...shelfItemShape, shortcut: z.string() });
/** A piece of text that stands ready (*Đoạn mẫu*): put in at the caret from a list, or by its shortcut word. */
export type Snippet = Readonly<z.infer<typeof snippetSchema>>;

export const snippetSaveSchema = z.strictObject({ ...snippetContentSchema.shape, id: uuidSchema.optional() });
