import { attachmentTypes, type AttachmentMime } from '../attachment.ts';
import type { FileBytes } from '../attachment-content.ts';

/** Longest comment at the end of a zip, plus the end record itself (APPNOTE 4.3.16). */
const TAIL = 65_535 + 22;
/** Largest list of entries that is read, bytes: a document has some hundred entries, this is room for 50,000. */
const DIRECTORY_MAX = 8 * 1024 * 1024;
const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** What every document of the new Office formats holds, by type. */
const folderOf: Readonly<Partial<Record<AttachmentMime, string>>> = {
  [attachmentTypes.docx]: 'word/',
  [attachmentTypes.xlsx]: 'xl/',
  [attachmentTypes.pptx]: 'ppt/',
};
const officeMacros = /(?:^|\/)vbaproject\.bin$/i;
const openDocumentMacros = /^(?:basic\/.*\.xml|scripts\/.)/i;

type Entry = { readonly name: string; readonly offset: number };

/** Whether a zip is of that type, judged by its list of entries; nothing is unpacked. `macros`: it carries programs. */
export async function zipContent(file: FileBytes, mime: AttachmentMime): Promise<boolean | 'macros'> {
  const entries = await zipEntries(file);
  if (entries === null) return false;
  if (mime === attachmentTypes.zip) return entries.some(({ name }) => officeMacros.test(name)) ? 'macros' : true;
  if (!(await isDocument(file, entries, mime))) return false;
  const macros = folderOf[mime] === undefined ? openDocumentMacros : officeMacros;
  return entries.some(({ name }) => macros.test(name)) ? 'macros' : true;
}

async function isDocument(file: FileBytes, entries: readonly Entry[], mime: AttachmentMime): Promise<boolean> {
  const folder = folderOf[mime];
  if (folder !== undefined) return entries.some(({ name }) => name === '[Content_Types].xml') && entries.some(({ name }) => name.startsWith(folder));
  // OpenDocument: the first entry is called `mimetype`, is stored as it is, and names the type.
  const [first] = entries.toSorted((a, b) => a.offset - b.offset);
  if (first?.name !== 'mimetype') return false;
  const head = String.fromCharCode(...(await file.read(first.offset, 30 + 'mimetype'.length + 64 + mime.length)));
  return head.slice(30).includes(mime);
}

/** The entries a zip lists at its end; null for a file that is not a whole zip. */
async function zipEntries(file: FileBytes): Promise<readonly Entry[] | null> {
  const start = Math.max(0, file.size - TAIL);
  const tail = await file.read(start, file.size - start);
  const view = viewOf(tail);
  let end = tail.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  // Files of more than 4 GB or 65,534 entries say so elsewhere; none of them is an attachment.
  if (count === 0xffff || size > DIRECTORY_MAX || offset + size > file.size) return null;
  return listed(await file.read(offset, size), count);
}

function listed(directory: Uint8Array, count: number): readonly Entry[] | null {
  const view = viewOf(directory);
  const entries: Entry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = String.fromCharCode(...directory.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    entries.push({ name, offset: view.getUint32(at + 42, true) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
