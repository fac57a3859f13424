import { convertRuns } from './legacy/runs.ts';
import { tally } from './legacy/tally.ts';
import { nfc } from './nfc.ts';

/** There wherever this code runs; declared here because it is compiled without the types of a page or of Node. */
declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => { readonly decode: (bytes: Uint8Array) => string };

/** How many bytes are looked at to find UTF-16 without its mark. */
const SAMPLE = 4_000;

/**
 * The text of a plain text file of unknown encoding: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8
 * when all of it is, else of Windows-1258 and Windows-1252 whichever gives better Vietnamese. Text in an old encoding
 * (TCVN3, VNI) comes back as its bytes look in Windows-1252, which is what `convertRuns` reads.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes.subarray(3), 'utf-8');
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : wideByZeros(bytes);
  if (wide !== null) return decode(bytes, wide).replace(/^\ufeff/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return oneByteText(bytes);
  }
}

/** The text of an HTML file: in the encoding it names in its head, else as any text. */
export function decodeHtml(bytes: Uint8Array): string {
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(decode(bytes.subarray(0, 2_048), 'windows-1252'))?.[1];
  const marked = (bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] ?? 0) >= 0xfe;
  if (named === undefined || marked || /^utf-?16/i.test(named)) return decodeText(bytes);
  try {
    return new TextDecoder(named.toLowerCase() === 'utf8' ? 'utf-8' : named, { fatal: /^utf-?8$/i.test(named) }).decode(bytes);
  } catch {
    // An encoding nobody knows, or not what it says.
    return decodeText(bytes);
  }
}

const decode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

/** Every other byte of Latin text in UTF-16 is zero; no other text file has any. */
function wideByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const many = end / 10;
  if (odd > many && odd > even * 4) return 'utf-16le';
  return even > many && even > odd * 4 ? 'utf-16be' : null;
}

function oneByteText(bytes: Uint8Array): string {
  const western = decode(bytes, 'windows-1252');
  const vietnamese = nfc(decode(bytes, 'windows-1258'));
  const old = convertRuns([{ text: western, font: null }]).runs[0]?.text ?? western;
  return tally(vietnamese).valid > tally(old).valid ? vietnamese : western;
}
