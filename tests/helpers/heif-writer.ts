/** One coded picture: its decoder settings (`hvcC` box contents), its data, its size in pixels. */
export type CodedPicture = { readonly hvcc: Buffer; readonly data: Buffer; readonly width: number; readonly height: number };

export type HeifInput = {
  /** Tiles of one picture, row by row; a single one is a picture without a grid. */
  readonly tiles: readonly CodedPicture[];
  readonly columns: number;
  /** Size of the whole, before turning; at most what the tiles cover. */
  readonly width: number;
  readonly height: number;
  /** Quarter turns against the clock. */
  readonly turn?: 0 | 1 | 2 | 3;
  /** 0 = top and bottom change places, 1 = left and right. Applied after `turn`. */
  readonly mirror?: 0 | 1;
  readonly icc?: Buffer;
  /** Colour primaries, transfer, matrix by number (H.273); 12 = Display P3. */
  readonly nclx?: readonly [number, number, number];
  /** TIFF structure of EXIF, without any prefix. */
  readonly exif?: Buffer;
  readonly xmp?: string;
  /** A picture of depth, as portraits have it. */
  readonly depth?: CodedPicture;
};

type Item = { readonly id: number; readonly type: string; readonly data: Buffer; readonly properties: readonly (readonly [index: number, essential: boolean])[]; readonly mime?: string; readonly hidden?: boolean };

const u8 = (...values: readonly number[]): Buffer => Buffer.from(values);
const u16 = (value: number): Buffer => u8(value >> 8, value & 255);
const u32 = (value: number): Buffer => u8(value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
const text = (value: string): Buffer => Buffer.from(value, 'latin1');
const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), text(type), body]);
};
const fullBox = (type: string, version: number, flags: number, ...parts: readonly Buffer[]): Buffer => box(type, u32((version << 24) | flags), ...parts);

/** Writes a HEIC file the way phones do (ISO/IEC 23008-12): tiles and a grid over them, properties, metadata items. */
export function writeHeif({ tiles, columns, width, height, turn, mirror, icc, nclx, exif, xmp, depth }: HeifInput): Buffer {
  const properties: Buffer[] = [];
  const property = (bytes: Buffer): number => properties.push(bytes);
  const size = (w: number, h: number): number => property(fullBox('ispe', 0, 0, u32(w), u32(h)));
  const coded = (id: number, { hvcc, data, width: w, height: h }: CodedPicture, more: Item['properties'] = [], hidden = false): Item => ({ id, type: 'hvc1', data, hidden, properties: [[property(box('hvcC', hvcc)), true], [size(w, h), false], ...more] });

  const shared: (readonly [number, boolean])[] = [];
  if (icc) shared.push([property(box('colr', text('prof'), icc)), false]);
  if (nclx) shared.push([property(box('colr', text('nclx'), ...nclx.map(u16), u8(0x80))), false]);
  if (turn) shared.push([property(box('irot', u8(turn))), true]);
  if (mirror !== undefined) shared.push([property(box('imir', u8(mirror))), true]);

  const items: Item[] = [];
  const references: Buffer[] = [];
  const grid = tiles.length > 1;
  const primary = 100;
  for (const [index, tile] of tiles.entries()) items.push(grid ? coded(index + 1, tile, [], true) : coded(primary, tile, shared));
  if (grid) {
    const data = Buffer.concat([u8(0, 0, tiles.length / columns - 1, columns - 1), u16(width), u16(height)]);
    items.push({ id: primary, type: 'grid', data, properties: [[size(width, height), false], ...shared] });
    references.push(box('dimg', u16(primary), u16(tiles.length), ...tiles.map((_, index) => u16(index + 1))));
  }
  if (depth) {
    items.push(coded(101, depth, [[property(fullBox('auxC', 0, 0, text('urn:mpeg:hevc:2015:auxid:2\0'))), true]], true));
    references.push(box('auxl', u16(101), u16(1), u16(primary)));
  }
  if (exif) items.push({ id: 102, type: 'Exif', data: Buffer.concat([u32(6), text('Exif\0\0'), exif]), properties: [] });
  if (xmp !== undefined) items.push({ id: 103, type: 'mime', mime: 'application/rdf+xml', data: Buffer.from(xmp), properties: [] });
  for (const id of [102, 103]) if (items.some((item) => item.id === id)) references.push(box('cdsc', u16(id), u16(1), u16(primary)));

  const start = box('ftyp', text('heic'), u32(0), text('mif1heic'));
  const meta = (mdatAt: number): Buffer => {
    let at = mdatAt + 8;
    const places = items.map(({ id, data }) => {
      const place = Buffer.concat([u16(id), u16(0), u16(1), u32(at), u32(data.length)]);
      at += data.length;
      return place;
    });
    const infos = items.map(({ id, type, mime, hidden }) => fullBox('infe', 2, hidden ? 1 : 0, u16(id), u16(0), text(type), u8(0), ...(mime === undefined ? [] : [text(`${mime}\0`)])));
    const withProperties = items.filter((item) => item.properties.length > 0);
    const links = withProperties.map((item) => Buffer.concat([u16(item.id), u8(item.properties.length, ...item.properties.map(([index, essential]) => (essential ? 0x80 : 0) | index))]));
    return fullBox(
      'meta',
      0,
      0,
      fullBox('hdlr', 0, 0, u32(0), text('pict'), Buffer.alloc(12), u8(0)),
      fullBox('pitm', 0, 0, u16(primary)),
      fullBox('iloc', 0, 0, u8(0x44, 0), u16(items.length), ...places),
      fullBox('iinf', 0, 0, u16(items.length), ...infos),
      ...(references.length > 0 ? [fullBox('iref', 0, 0, ...references)] : []),
      box('iprp', box('ipco', ...properties), fullBox('ipma', 0, 0, u32(withProperties.length), ...links)),
    );
  };
  const mdatAt = start.length + meta(0).length;
  return Buffer.concat([start, meta(mdatAt), box('mdat', ...items.map(({ data }) => data))]);
}

/** The coded pictures of a plain HEIC file (one extent each, properties in the order of the items), for `writeHeif`. */
export function codedPictures(file: Buffer): readonly CodedPicture[] {
  const boxes = (from: number, to: number): readonly { readonly type: string; readonly from: number; readonly to: number }[] => {
    const found = [];
    for (let at = from; at + 8 <= to; at += Math.max(8, file.readUInt32BE(at))) found.push({ type: file.toString('latin1', at + 4, at + 8), from: at + 8, to: at + file.readUInt32BE(at) });
    return found;
  };
  const inside = (parent: readonly { readonly type: string; readonly from: number; readonly to: number }[], type: string) => parent.find((one) => one.type === type) ?? { type, from: 0, to: 0 };
  const meta = inside(boxes(0, file.length), 'meta');
  const parts = boxes(meta.from + 4, meta.to);
  const properties = boxes(inside(boxes(inside(parts, 'iprp').from, inside(parts, 'iprp').to), 'ipco').from, inside(boxes(inside(parts, 'iprp').from, inside(parts, 'iprp').to), 'ipco').to);
  const settings = properties.filter(({ type }) => type === 'hvcC').map(({ from, to }) => file.subarray(from, to));
  const sizes = properties.filter(({ type }) => type === 'ispe').map(({ from }) => [file.readUInt32BE(from + 4), file.readUInt32BE(from + 8)] as const);
  const extents = [...readLocations(file, inside(parts, 'iloc').from)];
  return extents.map(([offset, length], index) => ({
    data: file.subarray(offset, offset + length),
    hvcc: settings[Math.min(index, settings.length - 1)] ?? Buffer.alloc(0),
    width: sizes[Math.min(index, sizes.length - 1)]?.[0] ?? 0,
    height: sizes[Math.min(index, sizes.length - 1)]?.[1] ?? 0,
  }));
}

/** Offset and length of each item of an `iloc` box, versions 0 and 1. */
function* readLocations(file: Buffer, at: number): Generator<readonly [number, number]> {
  const version = file[at] ?? 0;
  const [offsetSize, lengthSize, baseSize] = [(file[at + 4] ?? 0) >> 4, (file[at + 4] ?? 0) & 15, (file[at + 5] ?? 0) >> 4];
  const number = (from: number, bytes: number): number => (bytes === 0 ? 0 : file.readUIntBE(from, bytes));
  let next = at + 8;
  for (let item = 0; item < file.readUInt16BE(at + 6); item += 1) {
    next += 2 + (version === 1 ? 2 : 0) + 2;
    const base = number(next, baseSize);
    next += baseSize + 2;
    yield [base + number(next, offsetSize), number(next + offsetSize, lengthSize)];
    next += offsetSize + lengthSize;
  }
}
