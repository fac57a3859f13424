import { z } from 'zod';

/**
 * A picture in the temporary folder that Word fills while something is being copied, e.g.
 * `msohtmlclip1\01\clip_image003.png`. Only these parts are ever named, never a path.
 */
export const wordPictureSchema = z.strictObject({
  folder: z.string().regex(/^msohtmlclip\d{0,3}$/i),
  /** Numbered folder below; empty on a Mac, where there is none. */
  part: z.string().regex(/^\d{0,4}$/),
  name: z.string().regex(/^(?:clip_)?image\d{1,6}\.(?:png|jpe?g|gif|bmp|tiff?)$/i),
});
export type WordPicture = Readonly<z.infer<typeof wordPictureSchema>>;

/** Most pictures asked for at once. */
export const WORD_PICTURES_MAX = 500;

const address = /^file:\/{2,}.*\/(msohtmlclip\d{0,3})\/(?:(\d{1,4})\/)?((?:clip_)?image\d{1,6}\.[a-z]{3,4})$/i;

/** The picture that an address in Word's HTML means; null for every other address. */
export function wordPictureOf(src: string): WordPicture | null {
  const [, folder, part = '', name] = address.exec(src.trim().replace(/\\|%5c/gi, '/')) ?? [];
  const picture = wordPictureSchema.safeParse({ folder, part, name });
  return picture.success ? picture.data : null;
}
