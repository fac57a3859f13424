import { z } from 'zod';
import { DESK_PAGE, deskPhotoSchema, photoRemovalSchema, photoUsageSchema, photoWordsSchema } from '../domain/desk-photo.ts';
import { sha256Schema, uuidSchema } from '../domain/ids.ts';
import { photoExportedSchema, photoExportSchema } from '../domain/photo-export.ts';

/** Most photos that one call of the desk may name. */
export const DESK_CALL_MAX = 2_000;

const assetIds = z.array(sha256Schema).max(DESK_CALL_MAX);

/** Channels of the photo library and the photo desk; part of the contract. */
export const photoDeskContract = {
  'photo:list': {
    doc: 'Photos of an article (its text, then its tray; all at once), or of the whole library (newest first, by pages). Every word of `query` must occur in name, caption, credit, alternative text or place.',
    input: z.strictObject({ articleId: uuidSchema.nullable(), query: z.string().max(200), offset: z.number().int().min(0).default(0) }),
    /** `total`: of all pages. `next`: offset of the next page, null = no more. */
    output: z.object({ photos: z.array(deskPhotoSchema), total: z.number().int(), next: z.number().int().nullable() }),
  },
  'photo:describe': { doc: 'Changes words of stored photos, all or none. Photos in an article have their own words.', input: z.strictObject({ changes: z.array(photoWordsSchema).max(DESK_CALL_MAX) }), output: z.undefined() },
  'photo:tray': { doc: 'Puts photos into the tray of an article, or takes them out.', input: z.strictObject({ articleId: uuidSchema, add: assetIds.optional(), remove: assetIds.optional() }), output: z.undefined() },
  'photo:show': { doc: 'Says which edited version stands for a photo outside texts; null = the original.', input: z.strictObject({ assetId: sha256Schema, version: sha256Schema.nullable() }), output: z.undefined() },
  'photo:usage': { doc: 'What photos take on the disk and who refers to each; reads everything, so it takes a moment.', input: z.undefined(), output: photoUsageSchema },
  'photo:remove': { doc: 'Removes those of these photos that nothing refers to, after looking again.', input: z.strictObject({ assetIds }), output: photoRemovalSchema },
  'photo:export': { doc: 'Writes photos with their words into a folder chosen in a system dialog; progress by `photo:progress`.', input: photoExportSchema, output: photoExportedSchema },
  'photo:export-stop': { doc: 'Stops an export after the photo that is under way.', input: z.strictObject({ batch: uuidSchema }), output: z.undefined() },
} as const;

/** Events of the photo library; part of the contract. */
export const photoDeskEvents = {
  'photo:changed': { doc: 'Photos were brought in, described, put into a tray or removed (in any window). Null: too many to name.', payload: z.object({ assetIds: z.array(sha256Schema).max(DESK_PAGE).nullable() }) },
} as const;
