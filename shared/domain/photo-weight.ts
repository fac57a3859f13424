import { z } from 'zod';
import { sha256Schema } from './ids.ts';

export const photoWeightSchema = z.object({
  assetId: sha256Schema,
  /** Bytes of the file that a portal gets; null = nothing is known of the photo. */
  bytes: z.number().int().nullable(),
  /** The file was made; otherwise the number is a prediction. */
  exact: z.boolean(),
});
/** What a photo weighs for a portal. */
export type PhotoWeight = Readonly<z.infer<typeof photoWeightSchema>>;
