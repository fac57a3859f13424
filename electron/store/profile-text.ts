import { z } from 'zod';
import { defaultProfile, photoProfileSchema, purposeOf, type PhotoProfile } from '../../shared/domain/photo-profile.ts';

/** The limit of a portal may be lower than what people can set. */
const storedSchema = photoProfileSchema.extend({ maxBytes: z.number().int().positive().nullable() });

/** A photo profile as it is stored; null for the default one. */
export function writeProfile(profile: PhotoProfile): string | null {
  return purposeOf(profile) === 'portal' ? null : JSON.stringify(profile);
}

/** What is stored, or the default profile where that says nothing this version understands. */
export function readProfile(text: string | null): PhotoProfile {
  if (text === null) return defaultProfile;
  try {
    return storedSchema.parse(JSON.parse(text));
  } catch {
    return defaultProfile;
  }
}
