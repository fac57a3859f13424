import { z } from 'zod';
import { nfc } from '../text/nfc.ts';
import { sha256Schema, uuidSchema } from './ids.ts';

/** Longest words of a stored photo, in UTF-16 units. */
export const PHOTO_CAPTION_MAX = 2_000;
export const PHOTO_CREDIT_MAX = 300;
export const PHOTO_ALT_MAX = 1_000;
export const PHOTO_PLACE_MAX = 300;

/** Photos of one answer to `photo:list` over all photos; those of one article come all at once. */
export const DESK_PAGE = 200;
/** Articles that are named with a photo; `useCount` says how many there are. */
export const USED_IN_MAX = 5;

const usedInSchema = z.object({ articleId: uuidSchema, headline: z.string(), trashed: z.boolean() });

const deskVersionSchema = z.object({ assetId: sha256Schema, width: z.number().int().positive(), height: z.number().int().positive() });
/** An original or an edited version of it, with its size in pixels. */
export type DeskVersion = Readonly<z.infer<typeof deskVersionSchema>>;

export const deskPhotoSchema = z.object({
  /** The original, also where an edited version of it stands in the text. */
  assetId: sha256Schema,
  /** File name it came with, for people only. */
  name: z.string(),
  mime: z.string(),
  /** Of the original. */
  bytes: z.number().int(),
  /** Pixels of the upright original. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Words of the stored photo; a figure in an article has its own. */
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  place: z.string(),
  /** When it was taken, ms since the epoch; null = not known. */
  takenAt: z.number().int().nullable(),
  /** Make and model; empty = not known. */
  camera: z.string(),
  addedAt: z.number().int(),
  /** 64-bit perceptual hash, 16 hexadecimal digits; null = not known. */
  phash: z.string().nullable(),
  /** Larger is sharper; only compared within a burst. Null = not known. */
  sharpness: z.number().nullable(),
  /** Articles whose newest text has the photo or a version of it, or that have it in their tray; the first few. */
  usedIn: z.array(usedInSchema),
  useCount: z.number().int(),
  /** In the tray of the article that was asked for. */
  inTray: z.boolean(),
  /** In the newest saved text or the cover of the article that was asked for. */
  inText: z.boolean(),
  /** Its edited versions, oldest first. */
  versions: z.array(deskVersionSchema),
  /** What stands for it where no text has it: a version, or the original. */
  shown: deskVersionSchema,
});
/** A stored photo as the photo desk shows it. */
export type DeskPhoto = z.infer<typeof deskPhotoSchema>;

const words = (max: number) => z.string().max(max * 4).transform((text) => plainWords(text).slice(0, max).replace(/[\ud800-\udbff]$/, ''));

export const photoWordsSchema = z.strictObject({
  assetId: sha256Schema,
  caption: words(PHOTO_CAPTION_MAX).optional(),
  credit: words(PHOTO_CREDIT_MAX).optional(),
  alt: words(PHOTO_ALT_MAX).optional(),
  place: words(PHOTO_PLACE_MAX).optional(),
});
/** A change of a photo's words; what is not named stays. */
export type PhotoWordsChange = z.infer<typeof photoWordsSchema>;

/** Words as they are kept: NFC, whole characters, one line. */
export function plainWords(text: string): string {
  return nfc(text.toWellFormed()).replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Who refers to a stored photo: `revision` = an older or side version of the text that is kept. */
export const useKinds = ['article', 'revision', 'tray', 'delivery', 'template', 'snippet', 'logo', 'other'] as const;
export type UseKind = (typeof useKinds)[number];

export const photoUseSchema = z.object({
  kind: z.enum(useKinds),
  /** Of the article, template or snippet; empty for others. */
  id: z.string(),
  /** Headline or name; may be empty. */
  name: z.string(),
  /** An article in the trash. */
  trashed: z.boolean(),
});
export type PhotoUse = z.infer<typeof photoUseSchema>;

export const photoUsageSchema = z.object({
  originals: z.object({ count: z.number().int(), bytes: z.number() }),
  versions: z.number().int(),
  renditions: z.object({ count: z.number().int(), bytes: z.number() }),
  attachments: z.object({ count: z.number().int(), bytes: z.number() }),
  /** All files of the assets folder together, as they lie on the disk. */
  folderBytes: z.number(),
  /** Free space of the disk; null when the system does not say. */
  freeBytes: z.number().nullable(),
  /** Originals, newest first, with what their files take together (renditions and versions included). */
  photos: z.array(
    z.object({
      assetId: sha256Schema,
      name: z.string(),
      bytes: z.number(),
      uses: z.array(photoUseSchema),
      useCount: z.number().int(),
      /** Nothing refers to it and it was not brought in or taken out of a text lately: may be removed. */
      removable: z.boolean(),
    }),
  ),
});
/** What lies on the disk and who needs it. */
export type PhotoUsage = z.infer<typeof photoUsageSchema>;

/** Why a photo stays: something refers to it; it was brought in or taken out of a text lately; it is not there; it was not come to. */
export const keptReasons = ['used', 'recent', 'not-found', 'interrupted'] as const;
export const photoRemovalSchema = z.object({
  removed: z.array(sha256Schema),
  kept: z.array(z.object({ assetId: sha256Schema, reason: z.enum(keptReasons) })),
  /** Bytes that are free now. */
  freed: z.number(),
});
export type PhotoRemoval = z.infer<typeof photoRemovalSchema>;
