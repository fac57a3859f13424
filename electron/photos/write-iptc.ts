/** What is written into an exported photo. Texts are NFC, of one line; empty = left out. */
export type WrittenWords = {
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  readonly place: string;
  /** Who took it. */
  readonly byline: string;
  readonly headline: string;
  readonly keywords: readonly string[];
  /** When it was taken, ms since the epoch; null = not known. */
  readonly takenAt: number | null;
};

/** Vietnam's offset from UTC all year, in minutes. */
const VIETNAM = 7 * 60;

/** Local time in Vietnam, where the photos are from, as the parts of a date; null when no date can say it. */
export function vietnamTime(at: number | null): { readonly date: string; readonly time: string; readonly offset: string } | null {
  const moment = new Date(at === null ? Number.NaN : at + VIETNAM * 60_000);
  if (!(moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9999)) return null;
  const local = moment.toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 19), offset: '+07:00' };
}

/** Record 1, dataset 90: what follows is UTF-8 (ESC % G). */
const UTF8 = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]);
/** Record 2, dataset 0: version 4 of the application record. */
const VERSION = Buffer.from([0x1c, 2, 0, 0, 2, 0, 4]);

/**
 * An IPTC-IIM block in UTF-8 (IPTC-NAA Information Interchange Model 4.2, record 2). Bounds are in bytes as the
 * standard has them; longer texts are cut between characters. Empty when there is nothing to say.
 */
export function iptcBlock(words: WrittenWords): Buffer {
  const taken = vietnamTime(words.takenAt);
  const records = [
    record(25, 64, ...words.keywords),
    record(55, 8, taken?.date.replaceAll('-', '') ?? ''),
    record(60, 11, taken === null ? '' : `${taken.time.replaceAll(':', '')}${taken.offset.replace(':', '')}`),
    record(80, 32, ...people(words.byline || words.credit)),
    record(92, 32, words.place),
    record(105, 256, words.headline),
    record(110, 32, words.credit),
    record(120, 2_000, words.caption),
  ].flat();
  return records.length === 0 ? Buffer.alloc(0) : Buffer.concat([UTF8, VERSION, ...records]);
}

/** The block as Photoshop's image resource 0x0404, which is how JPEG carries it (APP13). */
export function iptcResource(block: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(block.length);
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), length, block, Buffer.alloc(block.length % 2)]);
}

/** Names that were joined into one line. */
export function people(line: string): readonly string[] {
  return line.split(/\s*(?:,|;| – )\s*/).filter((name) => name !== '');
}

function record(dataset: number, bytesMax: number, ...texts: readonly string[]): readonly Buffer[] {
  return texts.flatMap((text) => {
    const value = cutBytes(text, bytesMax);
    if (value.length === 0) return [];
    const head = Buffer.from([0x1c, 2, dataset, 0, 0]);
    head.writeUInt16BE(value.length, 3);
    return [head, value];
  });
}

const characters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** At most so many bytes of UTF-8, ending between characters as people see them. */
export function cutBytes(text: string, bytesMax: number): Buffer {
  const whole = Buffer.from(text, 'utf8');
  if (whole.length <= bytesMax) return whole;
  let end = 0;
  for (const { segment } of characters.segment(text)) {
    const next = end + Buffer.byteLength(segment);
    if (next > bytesMax) break;
    end = next;
  }
  return whole.subarray(0, end);
}
