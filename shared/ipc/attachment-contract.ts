import { z } from 'zod';
import { appErrorSchema } from '../domain/app-error.ts';
import { ATTACHMENT_BYTES_MAX, ATTACHMENT_NAME_MAX, attachmentSchema } from '../domain/attachment.ts';
import { sha256Schema, uuidSchema } from '../domain/ids.ts';

/** Most bytes of a file that the page hands over in one call, so that no call holds anybody up. */
export const FILE_PART_MAX = 1024 * 1024;

export const importedFileSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), name: z.string(), file: attachmentSchema }),
  z.object({ ok: z.literal(false), name: z.string(), error: appErrorSchema }),
]);
export type ImportedFile = z.output<typeof importedFileSchema>;

const partSchema = z.strictObject({
  /** One for all pieces of a file. */
  upload: uuidSchema,
  name: z.string().max(ATTACHMENT_NAME_MAX),
  /** Of the whole file, bytes. A file that is too large is told by its first piece. */
  size: z.number().int().nonnegative(),
  offset: z.number().int().nonnegative().max(ATTACHMENT_BYTES_MAX),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= FILE_PART_MAX),
});
export type FilePart = z.output<typeof partSchema>;

const fileRef = z.strictObject({ assetId: sha256Schema, name: z.string().min(1).max(ATTACHMENT_NAME_MAX) });

/** Channels of attachments; part of the contract. */
export const attachmentContract = {
  'file:choose': { doc: 'Lets the person pick files in a system dialog and stores them; progress by `photo:progress`.', input: z.strictObject({ batch: uuidSchema }), output: z.array(importedFileSchema) },
  'file:part': { doc: 'Hands over the next piece of a dropped or pasted file; null while more is to come.', input: partSchema, output: importedFileSchema.nullable() },
  'file:open': { doc: 'Opens a read-only copy of a stored file in the program the system has for it.', input: fileRef, output: z.undefined() },
  'file:save': { doc: 'Writes a copy of a stored file to a place chosen in a system dialog; null when cancelled.', input: fileRef, output: z.object({ name: z.string() }).nullable() },
} as const;
