/** Records of the application record (2) that are read, by their numbers in IPTC-IIM 4. */
const datasets = { headline: 105, caption: 120, byline: 80, credit: 110, place: 92, city: 90, state: 95, country: 101, keyword: 25, date: 55, time: 60 } as const;
export type IptcField = keyof typeof datasets;

/** Texts as their bytes; `utf8`: the block says that they are UTF-8. */
export type IptcBlock = { readonly utf8: boolean; readonly all: (field: IptcField) => readonly Uint8Array[] };

const RECORDS_MAX = 1_000;
const TAG = 0x1c;
const CHARACTER_SET = 90;
const UTF8_MARK = '\x1b%G';

/**
 * Reads IPTC-IIM, alone or among the resources of a Photoshop block. Stops where the block is broken and answers what it
 * had by then; null when there is none.
 */
export function readIptc(given: Uint8Array): IptcBlock | null {
  const records = iimOf(Buffer.from(given.buffer, given.byteOffset, given.byteLength));
  if (records === null) return null;
  const found = new Map<number, Uint8Array[]>();
  let utf8 = false;
  for (let at = 0, read = 0; at + 5 <= records.length && records[at] === TAG && read < RECORDS_MAX; read += 1) {
    const [record = 0, dataset = 0] = records.subarray(at + 1, at + 3);
    let length = records.readUInt16BE(at + 3);
    at += 5;
    if (length & 0x8000) {
      // A long record: the field holds the length of the length.
      const digits = length & 0x7fff;
      if (digits > 4 || digits === 0 || at + digits > records.length) break;
      length = records.readUIntBE(at, digits);
      at += digits;
    }
    if (at + length > records.length) break;
    const value = records.subarray(at, at + length);
    at += length;
    if (record === 1 && dataset === CHARACTER_SET) utf8 ||= value.toString('latin1') === UTF8_MARK;
    if (record === 2) found.set(dataset, [...(found.get(dataset) ?? []), value]);
  }
  return { utf8, all: (field) => found.get(datasets[field]) ?? [] };
}

/** The records themselves: resource 0x0404 of a Photoshop block, or the block as it is. */
function iimOf(block: Buffer): Buffer | null {
  if (block[0] === TAG) return block;
  const prefix = 'Photoshop 3.0\0';
  let at = block.toString('latin1', 0, prefix.length) === prefix ? prefix.length : 0;
  while (at + 12 <= block.length && block.toString('latin1', at, at + 4) === '8BIM') {
    const kind = block.readUInt16BE(at + 4);
    const name = 1 + (block[at + 6] ?? 0);
    const start = at + 6 + name + (name & 1) + 4;
    if (start > block.length) return null;
    const length = block.readUInt32BE(start - 4);
    // A resource that claims more than there is still holds what there is.
    if (kind === 0x0404) return block.subarray(start, start + length);
    at = start + length + (length & 1);
  }
  return null;
}
