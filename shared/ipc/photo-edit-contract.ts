import { z } from 'zod';
import { photoSchema } from '../domain/asset.ts';
import { sha256Schema } from '../domain/ids.ts';
import { photoEditSchema } from '../domain/photo-edit.ts';
import { photoProfileSchema } from '../domain/photo-profile.ts';
import { photoWeightSchema } from '../domain/photo-weight.ts';

/** Most photos that are weighed in one call. */
export const WEIGHED_MAX = 1_000;

/** Channels of edited photos and of how photos are made for portals; part of the contract. */
export const photoEditContract = {
  'photo:edit': {
    doc: 'The original of a photo with an edit, as a photo of its own; null answers the original. Equal edits are one photo.',
    input: z.strictObject({ assetId: sha256Schema, edit: photoEditSchema.nullable() }),
    output: photoSchema,
  },
  'photo:recipe': { doc: 'The original behind a photo and its edit; null for an original.', input: z.strictObject({ assetId: sha256Schema }), output: z.object({ origin: sha256Schema, edit: photoEditSchema.nullable() }) },
  'photo:weights': {
    doc: 'What photos weigh as a portal gets them. What is only predicted is then made in the background; `photo:weighed` tells when.',
    input: z.strictObject({ assetIds: z.array(sha256Schema).max(WEIGHED_MAX), portalId: z.string().min(1).max(64) }),
    output: z.array(photoWeightSchema),
  },
  'photo:example': {
    doc: 'What one photo (the newest stored one) would weigh with a profile; really made, not kept. Null while there is no photo.',
    input: z.strictObject({ photos: photoProfileSchema }),
    output: z.object({ name: z.string(), bytes: z.number().int(), width: z.number().int(), height: z.number().int(), fits: z.boolean() }).nullable(),
  },
} as const;

/** Events of the above; part of the contract. */
export const photoEditEvents = {
  'photo:weighed': { doc: 'Photos were made for a portal, so that their weight is known.', payload: z.object({ assetIds: z.array(sha256Schema) }) },
} as const;
