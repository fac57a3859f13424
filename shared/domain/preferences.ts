import { z } from 'zod';

/** What a person chose about the app itself. Kept by electron-store; never article text, never secrets. */
export const preferencesSchema = z.object({
  locale: z.enum(['vi', 'en']),
  theme: z.enum(['auto', 'light', 'dark', 'contrast']),
  /** Size of the interface text, in percent. */
  textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130)]),
  libraryOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  /** Portal that *Gửi lên cổng* proposes. */
  portalId: z.string(),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

export const defaultPreferences: Preferences = {
  locale: 'vi',
  theme: 'auto',
  textSize: 100,
  libraryOpen: true,
  inspectorOpen: true,
  portalId: 'training',
};
