import { z } from 'zod';
import { defaultProfile, photoProfileSchema } from './photo-profile.ts';

/** The portal that comes with the app. Its row always exists. */
export const TRAINING_PORTAL_ID = 'training';

export const portalSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
  /** `training` = the embedded portal, address decided by the app; `toasoan` = any server with the open Portal API. */
  kind: z.enum(['training', 'toasoan']),
  /** Base address without a trailing slash; empty while the training portal has never run. */
  address: z.string().max(300),
  username: z.string().max(120),
  hasPassword: z.boolean(),
  /** How it wants its photos. */
  photos: photoProfileSchema.default(defaultProfile),
});
/** A destination, without its secret. */
export type Portal = Readonly<z.infer<typeof portalSchema>>;

export const sectionSchema = z.object({ code: z.string().min(1).max(80), name: z.string().min(1).max(120) });
export type Section = Readonly<z.infer<typeof sectionSchema>>;
