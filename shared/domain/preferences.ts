import { z } from 'zod';
import { photoMarkSchema } from './photo-edit.ts';

/** Bounds of the page's text size, in percent. */
export const PAGE_ZOOM_MIN = 80;
export const PAGE_ZOOM_MAX = 200;

/** What a person chose about the app itself. Kept by electron-store; never article text, never secrets. */
export const preferencesSchema = z.object({
  locale: z.enum(['vi', 'en']),
  theme: z.enum(['auto', 'light', 'dark', 'contrast']),
  /** Size of the interface text, in percent. */
  textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130)]),
  libraryOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  /** Sets quotation marks and dashes as they are printed, while they are typed. */
  smartSigns: z.boolean(),
  /** Portal that *Gửi lên cổng* proposes. */
  portalId: z.string(),
  /** Size of the page's text, in percent; independent of the interface's. */
  pageZoom: z.number().int().min(PAGE_ZOOM_MIN).max(PAGE_ZOOM_MAX),
  /** Keep the line being typed in the middle of the page. */
  typewriter: z.boolean(),
  /** Ids of the commands used last, the latest first. */
  recentCommands: z.array(z.string().max(64)).max(20),
  /** The unit's logo on photos, as it was set or used last; null = none chosen yet. */
  unitMark: photoMarkSchema.nullable(),
  /** Puts it on photos as they are brought in. */
  markNewPhotos: z.boolean(),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

export const defaultPreferences: Preferences = {
  locale: 'vi',
  theme: 'auto',
  textSize: 100,
  libraryOpen: true,
  inspectorOpen: true,
  smartSigns: true,
  portalId: 'training',
  pageZoom: 100,
  typewriter: false,
  recentCommands: [],
  unitMark: null,
  markNewPhotos: false,
};
