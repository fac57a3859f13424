import { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { fail } from '../../../shared/domain/app-error.ts';

/** Largest Word file that is read, in bytes (100 MiB). */
export const DOCX_BYTES_MAX = 100 * 1024 * 1024;
/** Most parts in a file; a 500-page report with a photo on each page has some 600. */
const ENTRIES_MAX = 5_000;
/** Everything together, unpacked, in bytes. */
const UNPACKED_MAX = 400 * 1024 * 1024;
/** One XML part, unpacked, in bytes. A report of 500 pages has some 15 MB. */
const XML_MAX = 48 * 1024 * 1024;
/** XML of this kind shrinks to a twentieth; a bomb to a thousandth. Only asked of parts above the size below. */
const RATIO_MAX = 200;
const RATIO_FROM = 4 * 1024 * 1024;

/** The parts of a Word file, unpacked only when they are asked for. Names are as in the archive, without a leading slash. */
export type Archive = {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** Bytes of a part, null when there is none. Throws AppFailure `unsafe-document` or `damaged-document`. */
  readonly read: (name: string) => Promise<Buffer | null>;
};

const zipStart = [0x50, 0x4b, 0x03, 0x04];
/** OLE container: Word 97-2003, or a newer file behind a password. */
const oleStart = [0xd0, 0xcf, 0x11, 0xe0];
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Opens a Word file. What looks dangerous is refused by what its directory says and again by what really comes out.
 * Throws AppFailure `empty-file`, `document-too-large`, `old-word-format`, `password-protected`, `not-a-document`,
 * `damaged-document`, `unsafe-document`.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  if (bytes.byteLength === 0) fail('empty-file');
  if (bytes.byteLength > DOCX_BYTES_MAX) fail('document-too-large', `${bytes.byteLength} bytes`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(buffer, oleStart)) fail(buffer.includes(encryptedStream) ? 'password-protected' : 'old-word-format');
  if (buffer.subarray(0, 5).toString('latin1') === '{\\rtf') fail('old-word-format', 'rtf');
  if (!startsWith(buffer, zipStart)) fail('not-a-document');
  const { zip, entries } = await directory(buffer);
  let unpacked = 0;
  for (const entry of entries.values()) unpacked += entry.uncompressedSize;
  if (unpacked > UNPACKED_MAX) fail('unsafe-document', 'unpacked size');

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name) => {
      const entry = entries.get(name);
      return entry === undefined ? null : unpack(zip, entry);
    },
  };
}

async function directory(buffer: Buffer): Promise<{ readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    if (zip.entryCount > ENTRIES_MAX) fail('unsafe-document', 'number of parts');
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/^\/+/, ''), entry);
    return { zip, entries };
  } catch (cause) {
    return rethrow(cause);
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const { uncompressedSize, compressedSize, fileName } = entry;
  if (entry.isEncrypted()) fail('password-protected');
  if (/\.(?:xml|rels|vml)$/i.test(fileName) && uncompressedSize > XML_MAX) fail('unsafe-document', 'size of a part');
  if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * RATIO_MAX) fail('unsafe-document', 'packing ratio');
  try {
    const pieces: Buffer[] = [];
    // yauzl counts: a part that yields more than the directory says is an error, not more memory.
    for await (const piece of Readable.from(await zip.openReadStreamPromise(entry))) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  } catch (cause) {
    return rethrow(cause);
  }
}

function rethrow(cause: unknown): never {
  if (cause instanceof Error && /too many bytes|too few bytes/.test(cause.message)) fail('unsafe-document', 'sizes do not match');
  if (cause instanceof Error && cause.name === 'AppFailure') throw cause;
  fail('damaged-document', cause instanceof Error ? cause.message : undefined);
}

const startsWith = (buffer: Buffer, start: readonly number[]): boolean => start.every((byte, index) => buffer[index] === byte);
