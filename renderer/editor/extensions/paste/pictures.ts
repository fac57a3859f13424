import type { Photo } from '../../../../shared/domain/asset.ts';
import { wordPictureOf, type WordPicture } from '../../../../shared/domain/word-picture.ts';
import type { Picture } from './html/pieces.ts';
import type { PhotoOf } from './html/to-nodes.ts';

/** Where the bytes of a picture are: in the page itself, in Word's folder, or nowhere we go. */
type Whereabouts = { readonly kind: 'data'; readonly bytes: Uint8Array<ArrayBuffer>; readonly mime: string } | { readonly kind: 'word'; readonly picture: WordPicture } | { readonly kind: 'elsewhere' };

/** Smaller than this (pixels) on both sides, a picture is none. */
const SIDE_MIN = 16;
/** Longest `data:` address that is read, in UTF-16 units: a photo of 40 MB. */
const DATA_MAX = 56_000_000;

export function whereabouts(src: string): Whereabouts {
  const picture = wordPictureOf(src);
  if (picture !== null) return { kind: 'word', picture };
  return (src.length <= DATA_MAX ? dataBytes(src) : null) ?? { kind: 'elsewhere' };
}

function dataBytes(src: string): Whereabouts | null {
  const found = /^data:\s*(image\/[a-z0-9.+-]+)\s*;\s*base64\s*,/i.exec(src.slice(0, 100));
  if (found === null) return null;
  try {
    const bytes = Uint8Array.from(atob(src.slice(found[0].length).replace(/%3d/gi, '=')), (char) => char.charCodeAt(0));
    return bytes.length === 0 ? null : { kind: 'data', bytes, mime: found[1]?.toLowerCase() ?? '' };
  } catch {
    return null;
  }
}

/** What the shell can do about pictures. Answers stand in the order of the questions; null for what failed. */
export type PhotoSource = {
  readonly importPhotos: (files: readonly File[]) => Promise<readonly (Photo | null)[]>;
  readonly wordPictures: (pictures: readonly WordPicture[]) => Promise<readonly (Uint8Array<ArrayBuffer> | null)[]>;
};

export type FetchedPictures = { readonly photoOf: PhotoOf; readonly elsewhere: number; readonly wordMissing: number };

/** Whether a picture can be had at all, without going anywhere. */
export const isWithinReach = ({ src }: Picture): boolean => /^\s*(?:data:image\/|file:.*msohtmlclip)/i.test(src);

/** Imports the pictures of a page that came along with it. Equal ones are imported once. Nothing is ever downloaded. */
export async function fetchPictures(pictures: readonly Picture[], source: PhotoSource): Promise<FetchedPictures> {
  const found = new Map<string, Whereabouts>();
  for (const { src } of pictures) if (!found.has(src)) found.set(src, whereabouts(src));
  const fromWord = [...found].flatMap(([src, place]) => (place.kind === 'word' ? [{ src, picture: place.picture }] : []));
  const bytes = fromWord.length === 0 ? [] : await source.wordPictures(fromWord.map(({ picture }) => picture));
  const files: { readonly src: string; readonly file: File }[] = [];
  for (const [src, place] of found) {
    if (place.kind === 'data') files.push({ src, file: new File([place.bytes], nameOf(files.length, place.mime), { type: place.mime }) });
    const at = fromWord.findIndex((item) => item.src === src);
    const read = bytes[at];
    if (place.kind === 'word' && read) files.push({ src, file: new File([read], place.picture.name) });
  }
  const photos = files.length === 0 ? [] : await source.importPhotos(files.map(({ file }) => file));
  const bySrc = new Map(files.map(({ src }, index) => [src, photos[index] ?? null]));
  const count = (kind: Whereabouts['kind']): number => pictures.filter(({ src }) => found.get(src)?.kind === kind).length;
  return {
    photoOf: ({ src }) => {
      const photo = bySrc.get(src);
      // Lines and dots that pages are decorated with.
      const isDrawn = photo !== null && photo !== undefined && (photo.width >= SIDE_MIN || photo.height >= SIDE_MIN);
      return isDrawn ? { assetId: photo.assetId, width: photo.width, height: photo.height } : null;
    },
    elsewhere: count('elsewhere'),
    wordMissing: fromWord.filter((_, index) => !bytes[index]).length,
  };
}

const nameOf = (index: number, mime: string): string => `${String(index + 1).padStart(2, '0')}.${mime.replace(/^image\//, '').replace('jpeg', 'jpg').replace(/\+.*$/, '')}`;
