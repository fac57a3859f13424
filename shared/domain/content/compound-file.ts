import { attachmentTypes, type AttachmentMime } from '../attachment.ts';
import type { FileBytes } from '../attachment-content.ts';

/** First bytes of a compound file ([MS-CFB] 2.2), the container of the old Office formats. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Bytes that are searched at a time; pieces overlap by the longest name. */
const PIECE = 1024 * 1024;
const OVERLAP = 64;

/** Names in the directory that say what is inside, in UTF-16 as they stand there. */
const streamOf: Readonly<Partial<Record<AttachmentMime, readonly string[]>>> = {
  [attachmentTypes.doc]: ['WordDocument'],
  [attachmentTypes.xls]: ['Workbook', 'Book'],
  [attachmentTypes.ppt]: ['PowerPoint Document', 'PP97_DUALSTORAGE'],
  [attachmentTypes.docx]: ['EncryptedPackage'],
  [attachmentTypes.xlsx]: ['EncryptedPackage'],
  [attachmentTypes.pptx]: ['EncryptedPackage'],
};
/** Storages of VBA projects: Word and PowerPoint, Excel. */
const macroNames = ['_VBA_PROJECT', '_VBA_PROJECT_CUR'];

/**
 * Whether a compound file holds a document of that type; `macros` when it holds a VBA project too. Directory names are
 * searched for instead of walked to: a damaged or hostile directory cannot make this run in circles.
 */
export async function compoundContent(file: FileBytes, mime: AttachmentMime): Promise<boolean | 'macros'> {
  const wanted = streamOf[mime];
  const head = await file.read(0, SIGNATURE.length);
  if (wanted === undefined || !SIGNATURE.every((byte, at) => head[at] === byte)) return false;
  let found = false;
  for (let offset = 0; offset < file.size; offset += PIECE - OVERLAP) {
    const text = utf16Names(await file.read(offset, PIECE));
    if (macroNames.some((name) => text.includes(inUtf16(name)))) return 'macros';
    found ||= wanted.some((name) => text.includes(inUtf16(name)));
  }
  return found;
}

/** Bytes as characters of the same number: searching a string is what engines are fastest at. */
function utf16Names(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}

/** A name as its bytes stand in a directory entry, with the two zero bytes that end it. */
function inUtf16(name: string): string {
  return `${name.replaceAll(/./gu, '$&\0')}\0\0`;
}
