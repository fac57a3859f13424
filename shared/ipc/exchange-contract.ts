import { z } from 'zod';
import { uuidSchema } from '../domain/ids.ts';
import { importedDocumentSchema } from '../domain/imported.ts';

const nothing = z.undefined();
/** The file that was written, and what is not in it: photos whose file is gone, content of a newer version. Null when the person changed their mind. */
const savedSchema = z.object({ name: z.string(), missing: z.number().int(), unsupported: z.number().int() }).nullable();

export const copyFormSchema = z.strictObject({
  /** `rich`: formatted, with the words as plain text; `source`: the HTML itself as text. */
  flavour: z.enum(['rich', 'source']),
  photos: z.boolean(),
  captions: z.boolean(),
  /** Headline, lead, authors and source around the body. */
  frame: z.boolean(),
});
export type CopyForm = Readonly<z.infer<typeof copyFormSchema>>;

/** Channels of import and export; part of the contract. */
export const exchangeContract = {
  'import:choose': { doc: 'Lets the person pick a Word file in a system dialog; null when cancelled.', input: nothing, output: z.object({ name: z.string() }).nullable() },
  'import:read': { doc: 'Reads the Word file this window has picked last, once. Only its photos are stored.', input: nothing, output: importedDocumentSchema },
  'import:word': { doc: 'Reads a Word file that was dropped. Only its photos are stored.', input: z.strictObject({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }), output: importedDocumentSchema },
  'export:file': { doc: 'Writes the newest saved text of an article into a file, at a place chosen in a system dialog.', input: z.strictObject({ id: uuidSchema, format: z.enum(['docx', 'html', 'text']) }), output: savedSchema },
  'export:pdf': { doc: 'Writes what this window shows for printing into a PDF, at a place chosen in a system dialog.', input: z.strictObject({ id: uuidSchema }), output: savedSchema },
  'export:print': { doc: 'Prints what this window shows for printing.', input: nothing, output: z.object({ printed: z.boolean() }) },
  'export:copy': { doc: 'Puts the newest saved text of an article on the clipboard as HTML; answers its length in UTF-16 units.', input: z.strictObject({ id: uuidSchema, form: copyFormSchema }), output: z.object({ length: z.number().int() }) },
} as const;
