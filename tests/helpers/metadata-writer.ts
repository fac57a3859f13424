/** Writes metadata blocks byte by byte, right and wrong ones. */

/** A Photoshop block with IPTC records of the application record. */
export function iptcBlock(records: readonly (readonly [dataset: number, value: Buffer])[], declaredUtf8: boolean): Buffer {
  const fields = records.map(([dataset, value]) => {
    const head = Buffer.from([0x1c, 2, dataset, 0, 0]);
    head.writeUInt16BE(value.length, 3);
    return Buffer.concat([head, value]);
  });
  const data = Buffer.concat([...(declaredUtf8 ? [Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47])] : []), ...fields]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), length, data, Buffer.alloc(data.length % 2)]);
}

type ExifInput = {
  readonly description?: Buffer;
  readonly make?: Buffer;
  readonly model?: Buffer;
  readonly artist?: Buffer;
  /** Texts of Windows. */
  readonly wide?: { readonly title?: string; readonly comment?: string; readonly author?: string };
  readonly taken?: string;
  readonly offset?: string;
  readonly fraction?: string;
  readonly gps?: boolean;
  /** Where the second directory is said to be, whatever is there. */
  readonly pointer?: number;
  /** The number of values that a text claims to have. */
  readonly count?: number;
};

type Field = readonly [tag: number, type: number, value: Buffer, count?: number];

const ascii = (tag: number, value: Buffer): Field => [tag, 2, Buffer.concat([value, Buffer.alloc(1)])];
const wide = (tag: number, value: string): Field => [tag, 1, Buffer.from(`${value}\0`, 'utf16le')];

/** An EXIF block, little-endian. */
export function exifBlock({ description, make, model, artist, wide: windows = {}, taken, offset, fraction, gps = false, pointer, count }: ExifInput): Buffer {
  const text = (tag: number, value: Buffer | undefined): readonly Field[] => (value ? [ascii(tag, value)] : []);
  const detail = [...text(0x9003, taken === undefined ? undefined : Buffer.from(taken)), ...text(0x9011, offset === undefined ? undefined : Buffer.from(offset)), ...text(0x9291, fraction === undefined ? undefined : Buffer.from(fraction))];
  const place: readonly Field[] = gps ? [[2, 5, Buffer.alloc(24, 1)], [4, 5, Buffer.alloc(24, 1)]] : [];
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const main = (detailAt: number, placeAt: number): readonly Field[] => [
    ...text(0x010e, description),
    ...text(0x010f, make),
    ...text(0x0110, model),
    ...text(0x013b, artist),
    ...(count === undefined ? [] : [[0x8298, 2, number(8), count] as const]),
    ...(windows.title === undefined ? [] : [wide(0x9c9b, windows.title)]),
    ...(windows.comment === undefined ? [] : [wide(0x9c9c, windows.comment)]),
    ...(windows.author === undefined ? [] : [wide(0x9c9d, windows.author)]),
    [0x8769, 4, number(detailAt)],
    ...(gps ? [[0x8825, 4, number(placeAt)] as const] : []),
  ];
  const detailAt = 8 + directory(main(0, 0), 8).length;
  const placeAt = detailAt + directory(detail, detailAt).length;
  return Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), directory(main(pointer ?? detailAt, placeAt), 8), directory(detail, detailAt), directory(place, placeAt)]);
}

const unit: Readonly<Record<number, number>> = { 1: 1, 2: 1, 4: 4, 5: 8 };

/** One directory at `offset`, its longer values right behind it, the next one said to be itself. */
function directory(fields: readonly Field[], offset: number): Buffer {
  const table = Buffer.alloc(2 + fields.length * 12 + 4);
  table.writeUInt16LE(fields.length);
  table.writeUInt32LE(offset, table.length - 4);
  const values: Buffer[] = [];
  let next = offset + table.length;
  for (const [index, [tag, type, value, claimed]] of fields.entries()) {
    const at = 2 + index * 12;
    table.writeUInt16LE(tag, at);
    table.writeUInt16LE(type, at + 2);
    table.writeUInt32LE(claimed ?? value.length / (unit[type] ?? 1), at + 4);
    if (value.length <= 4) {
      value.copy(table, at + 8);
      continue;
    }
    table.writeUInt32LE(next, at + 8);
    values.push(value);
    next += value.length;
  }
  return Buffer.concat([table, ...values]);
}
