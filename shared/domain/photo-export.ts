import { z } from 'zod';
import { appErrorSchema } from './app-error.ts';
import { PHOTO_ALT_MAX, PHOTO_CAPTION_MAX, PHOTO_CREDIT_MAX, PHOTO_PLACE_MAX } from './desk-photo.ts';
import { sha256Schema, uuidSchema } from './ids.ts';

/** Most photos of one export. */
export const EXPORT_MAX = 1_000;
/** Longest pattern of file names, in UTF-16 units. */
export const NAME_PATTERN_MAX = 120;

/**
 * `portal`: as it is sent to portals. `full`: every pixel, upright, sRGB. `original`: the file as it came, with
 * other words in it; an edited version has none and goes as `full`.
 */
export const exportSizes = ['portal', 'full', 'original'] as const;
export type ExportSize = (typeof exportSizes)[number];

export const exportedWordsSchema = z.strictObject({
  /** An original or an edited version. */
  assetId: sha256Schema,
  caption: z.string().max(PHOTO_CAPTION_MAX * 4),
  credit: z.string().max(PHOTO_CREDIT_MAX * 4),
  alt: z.string().max(PHOTO_ALT_MAX * 4),
  place: z.string().max(PHOTO_PLACE_MAX * 4),
  /** Who took it; empty = whoever the credit names. */
  byline: z.string().max(PHOTO_CREDIT_MAX * 4).default(''),
});

export const photoExportSchema = z.strictObject({
  /** Names the export in `photo:progress` and `photo:export-stop`. */
  batch: uuidSchema,
  photos: z.array(exportedWordsSchema).min(1).max(EXPORT_MAX),
  size: z.enum(exportSizes),
  /** New names: `{n}` = number, `{tên}` or `{name}` = the old name. Null keeps the old names. */
  pattern: z.string().max(NAME_PATTERN_MAX).nullable(),
  /** Number of the first photo. */
  first: z.number().int().min(0).max(99_999).default(1),
  /** Whether the position goes along (*Kèm vị trí GPS*). */
  position: z.boolean().default(false),
});
export type PhotoExport = z.output<typeof photoExportSchema>;

/** `converted`: the original cannot carry the words without its position, so it became a JPEG. `edited`: see `ExportSize`. */
export const exportNotes = ['converted', 'edited', 'renamed'] as const;

export const photoExportedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  z.object({
    kind: z.literal('done'),
    /** Last part of the folder's name. */
    folder: z.string(),
    /** Stopped by the person; the photos until then are there. */
    stopped: z.boolean(),
    photos: z.array(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), assetId: sha256Schema, name: z.string(), notes: z.array(z.enum(exportNotes)) }),
        z.object({ ok: z.literal(false), assetId: sha256Schema, name: z.string(), error: appErrorSchema }),
      ]),
    ),
  }),
]);
export type PhotoExported = z.output<typeof photoExportedSchema>;
