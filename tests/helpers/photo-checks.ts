import exifr from 'exifr';
import sharp from 'sharp';

/** Colours of the corner marks, wide enough for what JPEG and printing colours make of them. */
const marks = {
  red: ([r, g, b]) => r > 170 && g < 90 && b < 90,
  green: ([r, g, b]) => g > 110 && r < 90 && b < 110,
  blue: ([r, g, b]) => b > 120 && r < 90 && g < 90,
  yellow: ([r, g, b]) => r > 170 && g > 150 && b < 110,
} as const satisfies Record<string, (pixel: readonly [number, number, number]) => boolean>;
export type MarkColour = keyof typeof marks | 'other';
export type Corners = Readonly<Record<'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight', MarkColour>>;

/** What is seen in the four corners of a picture as its pixels are stored; EXIF orientation is ignored. */
export async function cornerColours(picture: Uint8Array): Promise<Corners> {
  const { data, info } = await sharp(picture, { autoOrient: false }).toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): MarkColour => {
    const start = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels;
    return nameOf([data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0]);
  };
  return { topLeft: at(0.06, 0.06), topRight: at(0.94, 0.06), bottomLeft: at(0.06, 0.94), bottomRight: at(0.94, 0.94) };
}

function nameOf(pixel: readonly [number, number, number]): MarkColour {
  const names = Object.keys(marks) as (keyof typeof marks)[];
  return names.find((name) => marks[name](pixel)) ?? 'other';
}

/** Everything that the metadata parser can read; empty object when there is nothing. */
export async function metadataDump(picture: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  const found: unknown = await exifr
    .parse(picture, { tiff: true, exif: true, gps: true, iptc: true, xmp: true, icc: true, interop: true, mergeOutput: false })
    .catch(() => undefined);
  // What remains in every JPEG or PNG is its own header, not metadata.
  return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found).filter(([block]) => block !== 'jfif' && block !== 'ihdr')) : {};
}

/** Whether the file says where it was taken. */
export async function hasPosition(picture: Uint8Array): Promise<boolean> {
  return (await metadataDump(picture))['gps'] !== undefined;
}

/** Byte patterns by which metadata betrays itself, whatever a parser makes of it. */
const traces = ['Exif\0', 'http://ns.adobe.com/', 'Photoshop 3.0', '8BIM', '<x:xmpmeta', 'rdf:RDF', 'eXIf', 'iTXt', 'tEXt', 'zTXt', 'ICC_PROFILE', 'hdrgm', 'MPF\0'] as const;

/** Names of the metadata traces found anywhere in the bytes. */
export function metadataTraces(picture: Uint8Array): readonly string[] {
  const text = Buffer.from(picture).toString('latin1');
  return traces.filter((trace) => text.includes(trace));
}
