/** Pixels of 8 bits per channel, rows from top to bottom; `stride`: bytes from one row to the next. */
export type PlainPixels = { readonly data: Uint8Array; readonly width: number; readonly height: number; readonly channels: 3 | 4; readonly stride: number };

const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;

/**
 * Pixels as an uncompressed TIFF file: the one plain way to hand a colour profile to the picture library together with
 * pixels that something else has decoded.
 */
export function plainTiff({ data, width, height, channels, stride }: PlainPixels, icc: Uint8Array | null): Buffer {
  const row = width * channels;
  const bits = Buffer.alloc(8);
  for (let channel = 0; channel < channels; channel += 1) bits.writeUInt16LE(8, channel * 2);
  const fields: (readonly [tag: number, type: number, count: number, value: number | Buffer])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, channels, bits.subarray(0, channels * 2)],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 2],
    [273, LONG, 1, 0],
    [277, SHORT, 1, channels],
    [278, LONG, 1, height],
    [279, LONG, 1, row * height],
  ];
  // Transparency that the colours were not multiplied with.
  if (channels === 4) fields.push([338, SHORT, 1, 2]);
  if (icc) fields.push([34_675, UNDEFINED, icc.byteLength, Buffer.from(icc.buffer, icc.byteOffset, icc.byteLength)]);

  const directoryBytes = 2 + fields.length * 12 + 4;
  const longValues = fields.reduce((sum, [, , , value]) => sum + (typeof value === 'number' ? 0 : value.byteLength + (value.byteLength & 1)), 0);
  const pixelsAt = 8 + directoryBytes + longValues;
  const file = Buffer.alloc(pixelsAt + row * height);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(fields.length, 8);
  let valueAt = 8 + directoryBytes;
  for (const [index, [tag, type, count, value]] of fields.entries()) {
    const at = 10 + index * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    if (typeof value === 'number') {
      file.writeUInt32LE(tag === 273 ? pixelsAt : value, at + 8);
    } else {
      file.writeUInt32LE(valueAt, at + 8);
      value.copy(file, valueAt);
      valueAt += value.byteLength + (value.byteLength & 1);
    }
  }
  for (let line = 0; line < height; line += 1) file.set(data.subarray(line * stride, line * stride + row), pixelsAt + line * row);
  return file;
}
