/** A value of an EXIF block as it stands there; `count` in units of its type. */
type Entry = { readonly tag: number; readonly type: number; readonly count: number; readonly bytes: Buffer };

const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const ORIENTATION = 0x0112;

/**
 * What may leave the PC: how the photo was taken. Not among them: serial numbers of camera and lens, the owner's name,
 * the photo's unique number, and the maker's own notes, which hold all of these in forms of their own.
 */
const MAIN: ReadonlySet<number> = new Set([0x010f, 0x0110, 0x011a, 0x011b, 0x0128, 0x0132, 0x0213]);
const DETAILS: ReadonlySet<number> = new Set([
  0x829a, 0x829d, 0x8822, 0x8827, 0x8830, 0x9000, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9201, 0x9202, 0x9203, 0x9204, 0x9205, 0x9207, 0x9208, 0x9209, 0x920a, 0x9290, 0x9291, 0x9292, 0xa402,
  0xa403, 0xa405, 0xa406, 0xa433, 0xa434,
]);

/** Bytes of one value of each TIFF type, by its number. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8] as const;
const ENTRIES_MAX = 500;
const VALUE_MAX = 4_096;

export type ExifWish = {
  /** Keep the position. */
  readonly position: boolean;
  /** Keep the orientation, for pixels that stay as they lie. */
  readonly orientation: boolean;
};

/**
 * A small EXIF block (TIFF, without the `Exif\0\0` in front) with what may leave the PC of a given one. Every directory
 * is read once, by fixed pointers: no chain is followed. Empty when nothing is left or the block is none.
 */
export function exifExtract(given: Uint8Array, { position, orientation }: ExifWish): Buffer {
  const block = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  const data = block.toString('latin1', 0, 6) === 'Exif\0\0' ? block.subarray(6) : block;
  const order = data.toString('latin1', 0, 4);
  if (data.length < 8 || (order !== 'II*\0' && order !== 'MM\0*')) return Buffer.alloc(0);
  const numbers = endian(order === 'II*\0');
  const main = readDirectory(data, numbers, numbers.long(data, 4));
  const below = (tag: number): readonly Entry[] => {
    const pointer = main.find((entry) => entry.tag === tag && entry.bytes.length === 4);
    return pointer === undefined ? [] : readDirectory(data, numbers, numbers.long(pointer.bytes, 0));
  };
  const kept = {
    main: main.filter(({ tag }) => MAIN.has(tag) || (orientation && tag === ORIENTATION)),
    details: below(EXIF_DIRECTORY).filter(({ tag }) => DETAILS.has(tag)),
    // Tags 0 to 31 of this directory are all there are.
    place: position ? below(GPS_DIRECTORY).filter(({ tag }) => tag <= 31) : [],
  };
  return kept.main.length + kept.details.length + kept.place.length === 0 ? Buffer.alloc(0) : writeBlock(kept, order, numbers);
}

type Numbers = { readonly word: (from: Buffer, at: number) => number; readonly long: (from: Buffer, at: number) => number; readonly putWord: (to: Buffer, value: number, at: number) => void; readonly putLong: (to: Buffer, value: number, at: number) => void };

function endian(little: boolean): Numbers {
  if (little) return { word: (from, at) => from.readUInt16LE(at), long: (from, at) => from.readUInt32LE(at), putWord: (to, value, at) => to.writeUInt16LE(value, at), putLong: (to, value, at) => to.writeUInt32LE(value, at) };
  return { word: (from, at) => from.readUInt16BE(at), long: (from, at) => from.readUInt32BE(at), putWord: (to, value, at) => to.writeUInt16BE(value, at), putLong: (to, value, at) => to.writeUInt32BE(value, at) };
}

function readDirectory(data: Buffer, { word, long }: Numbers, at: number): readonly Entry[] {
  if (at < 8 || at + 2 > data.length) return [];
  const entries: Entry[] = [];
  const end = Math.min(at + 2 + Math.min(word(data, at), ENTRIES_MAX) * 12, data.length - 11);
  for (let entry = at + 2; entry < end; entry += 12) {
    const [tag, type, count] = [word(data, entry), word(data, entry + 2), long(data, entry + 4)];
    const bytes = (sizes[type] ?? 0) * count;
    const start = bytes <= 4 ? entry + 8 : long(data, entry + 8);
    if (bytes > 0 && bytes <= VALUE_MAX && start + bytes <= data.length) entries.push({ tag, type, count, bytes: data.subarray(start, start + bytes) });
  }
  return entries;
}

type Kept = { readonly main: readonly Entry[]; readonly details: readonly Entry[]; readonly place: readonly Entry[] };

function writeBlock({ main, details, place }: Kept, order: string, numbers: Numbers): Buffer {
  const pointer = (tag: number, at: number): Entry => {
    const bytes = Buffer.alloc(4);
    numbers.putLong(bytes, at, 0);
    return { tag, type: 4, count: 1, bytes };
  };
  const first = (detailsAt: number, placeAt: number): Buffer =>
    writeDirectory([...main, ...(details.length > 0 ? [pointer(EXIF_DIRECTORY, detailsAt)] : []), ...(place.length > 0 ? [pointer(GPS_DIRECTORY, placeAt)] : [])], numbers, 8);
  const detailsAt = 8 + first(0, 0).length;
  const second = writeDirectory(details, numbers, detailsAt);
  const placeAt = detailsAt + second.length;
  const head = Buffer.from(`${order}\0\0\0\0`, 'latin1');
  numbers.putLong(head, 8, 4);
  return Buffer.concat([head, first(detailsAt, placeAt), second, writeDirectory(place, numbers, placeAt)]);
}

/** One directory at `offset`, its longer values right behind it; nothing at all without entries. */
function writeDirectory(given: readonly Entry[], numbers: Numbers, offset: number): Buffer {
  if (given.length === 0) return Buffer.alloc(0);
  const entries = given.toSorted((a, b) => a.tag - b.tag);
  const table = Buffer.alloc(2 + entries.length * 12 + 4);
  numbers.putWord(table, entries.length, 0);
  const values: Buffer[] = [];
  let next = offset + table.length;
  for (const [index, { tag, type, count, bytes }] of entries.entries()) {
    const at = 2 + index * 12;
    numbers.putWord(table, tag, at);
    numbers.putWord(table, type, at + 2);
    numbers.putLong(table, count, at + 4);
    if (bytes.length <= 4) {
      bytes.copy(table, at + 8);
      continue;
    }
    const padded = Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)]);
    numbers.putLong(table, next, at + 8);
    values.push(padded);
    next += padded.length;
  }
  return Buffer.concat([table, ...values]);
}
