import { z } from 'zod';
import { appErrorSchema } from '../domain/app-error.ts';
import { photoNotes, photoSchema, ROUND_MAX } from '../domain/asset.ts';
import { uuidSchema } from '../domain/ids.ts';

/** Most bytes of a photo that the page hands over in one call, so that no call holds anybody up. */
export const PHOTO_PART_MAX = 1024 * 1024;

/** What became of one photo. */
export const importedPhotoSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), name: z.string(), photo: photoSchema, notes: z.array(z.enum(photoNotes)) }),
  z.object({ ok: z.literal(false), name: z.string(), error: appErrorSchema }),
]);
export type ImportedPhoto = z.output<typeof importedPhotoSchema>;

export const chosenPhotosSchema = z.object({
  /** `no-photos`: a folder was chosen that has none. */
  outcome: z.enum(['cancelled', 'no-photos', 'done']),
  /** One for each file, in their order. */
  photos: z.array(importedPhotoSchema),
});
export type ChosenPhotos = z.output<typeof chosenPhotosSchema>;

/** The article whose tray the photos go into. */
const articleId = uuidSchema.nullable();
const index = z.number().int().min(0).max(ROUND_MAX - 1);

const partSchema = z.strictObject({
  batch: uuidSchema,
  /** Place of the photo in its round. */
  index,
  articleId,
  name: z.string().max(255),
  /** Of the whole file, bytes. A file that is too large is told by its first piece. */
  size: z.number().int().nonnegative(),
  offset: z.number().int().nonnegative(),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= PHOTO_PART_MAX),
});
export type PhotoPart = z.output<typeof partSchema>;

/** Channels that bring photos in; part of the contract. */
export const photoContract = {
  'photo:choose': {
    doc: 'Lets the person pick photos, or a folder of them, in a system dialog and imports them. First `photo:found`, then `photo:imported` for each.',
    input: z.strictObject({ batch: uuidSchema, from: z.enum(['files', 'folder']), articleId }),
    output: chosenPhotosSchema,
  },
  'photo:part': { doc: 'Hands over the next piece of a dropped or pasted photo; null while more is to come. Answers the last piece when the photo is in.', input: partSchema, output: importedPhotoSchema.nullable() },
  'photo:cancel': { doc: 'Stops a round; what is in stays in.', input: z.strictObject({ batch: uuidSchema }), output: z.undefined() },
  'photo:retry': {
    doc: 'Imports those photos of a chosen round again that are not in; each as `photo:imported` too.',
    input: z.strictObject({ batch: uuidSchema }),
    output: z.array(z.object({ index, result: importedPhotoSchema })),
  },
} as const;

/** Events of importing; part of the contract. */
export const photoEvents = {
  'photo:found': { doc: 'What a chosen round is going to import; `left` more were found than one round takes.', payload: z.object({ batch: uuidSchema, names: z.array(z.string()).max(ROUND_MAX), left: z.number().int() }) },
  'photo:imported': { doc: 'What became of one photo of a chosen round.', payload: z.object({ batch: uuidSchema, index, name: z.string(), result: importedPhotoSchema }) },
} as const;
