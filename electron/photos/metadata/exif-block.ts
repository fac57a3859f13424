/** A value of an EXIF block as its bytes. */
type Value = { readonly type: number; readonly bytes: Uint8Array };

/** What is read from EXIF: texts as their bytes, because their character set is anybody's guess. */
export type ExifBlock = {
  /** Bytes of a text up to its end mark; empty when there is none. */
  readonly text: (tag: ExifTag) => Uint8Array;
  /** Text of the tags that Windows writes in UTF-16. */
  readonly wide: (tag: WideTag) => string;
  readonly gps: boolean;
};

const tags = {
  description: 0x010e,
  make: 0x010f,
  model: 0x0110,
  artist: 0x013b,
  copyright: 0x8298,
  taken: 0x9003,
  digitized: 0x9004,
  offset: 0x9010,
  takenOffset: 0x9011,
  takenFraction: 0x9291,
} as const;
const wideTags = { title: 0x9c9b, comment: 0x9c9c, author: 0x9c9d, keywords: 0x9c9e, subject: 0x9c9f } as const;
type ExifTag = keyof typeof tags | 'userComment';
type WideTag = keyof typeof wideTags | 'userComment';

const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const GPS_LATITUDE = 2;
const GPS_LONGITUDE = 4;
const USER_COMMENT = 0x9286;

/** Bytes of one value of each TIFF type, by its number. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8] as const;
const ENTRIES_MAX = 500;
const VALUE_MAX = 65_536;

/**
 * Reads the three directories that matter, each once: no chain is followed, so no loop can be, and a value that points
 * out of the block is not there. Answers null for what is no EXIF.
 */
export function readExif(given: Uint8Array): ExifBlock | null {
  const block = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const data = block.toString('latin1', 0, 6) === 'Exif\0\0' ? block.subarray(6) : block;
  const order = data.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return null;
  const little = order === 'II*\0';
  const word = (at: number): number => (little ? data.readUInt16LE(at) : data.readUInt16BE(at));
  const long = (at: number): number => (little ? data.readUInt32LE(at) : data.readUInt32BE(at));

  function directory(at: number): ReadonlyMap<number, Value> {
    const found = new Map<number, Value>();
    if (at < 8 || at + 2 > data.length) return found;
    const entries = Math.min(word(at), ENTRIES_MAX);
    for (let entry = at + 2; entry < at + 2 + entries * 12 && entry + 12 <= data.length; entry += 12) {
      const type = word(entry + 2);
      const bytes = (sizes[type] ?? 0) * long(entry + 4);
      const start = bytes <= 4 ? entry + 8 : long(entry + 8);
      if (bytes > 0 && bytes <= VALUE_MAX && start + bytes <= data.length) found.set(word(entry), { type, bytes: data.subarray(start, start + bytes) });
    }
    return found;
  }
  const below = (parent: ReadonlyMap<number, Value>, tag: number): ReadonlyMap<number, Value> => {
    const pointer = parent.get(tag)?.bytes;
    if (pointer?.length !== 4) return new Map();
    const at = Buffer.from(pointer.buffer, pointer.byteOffset, 4);
    return directory(little ? at.readUInt32LE() : at.readUInt32BE());
  };

  const main = data.length < 8 ? new Map<number, Value>() : directory(long(4));
  const details = below(main, EXIF_DIRECTORY);
  const place = below(main, GPS_DIRECTORY);
  const comment = details.get(USER_COMMENT)?.bytes ?? new Uint8Array();
  const charset = Buffer.from(comment.subarray(0, 8)).toString('latin1');
  const isWide = charset.startsWith('UNICODE');
  const commentText = comment.subarray(8);
  return {
    text: (tag) => {
      if (tag === 'userComment') return isWide ? new Uint8Array() : untilEnd(commentText);
      const value = main.get(tags[tag]) ?? details.get(tags[tag]);
      // 2 = ASCII, 129 = UTF-8 of newer versions; some programs write texts as plain bytes.
      return value && (value.type === 2 || value.type === 129 || value.type === 7 || value.type === 1) ? untilEnd(value.bytes) : new Uint8Array();
    },
    wide: (tag) => {
      if (tag === 'userComment') return isWide ? wideText(commentText, little) : '';
      const value = main.get(wideTags[tag]);
      return value ? wideText(value.bytes, true) : '';
    },
    gps: place.has(GPS_LATITUDE) && place.has(GPS_LONGITUDE),
  };
}

function untilEnd(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** The order of bytes is that of the file, or whatever a mark at the beginning says. */
function wideText(bytes: Uint8Array, little: boolean): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? true : bytes[0] === 0xfe && bytes[1] === 0xff ? false : little;
  const text = new TextDecoder(marked ? 'utf-16le' : 'utf-16be').decode(bytes);
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
