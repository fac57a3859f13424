import { attachmentMimeOf, attachmentTypes, namesMacros, type AttachmentMime } from './attachment.ts';
import { looksLikeText } from './content/plain-text-file.ts';
import { compoundContent } from './content/compound-file.ts';
import { zipContent } from './content/zip-file.ts';

/** The bytes of a file, wherever they are. `read` answers fewer bytes only at the end. */
export type FileBytes = { readonly size: number; readonly read: (offset: number, length: number) => Promise<Uint8Array> };

/**
 * Why a file is not published:
 *
 * - `empty-file`: nothing is in it
 * - `unknown-file-type`: its name does not end like a kind of file that is published
 * - `has-macros`: it carries programs, by its name or by what is in it
 * - `file-not-as-named`: what is in it is something else than the name says
 */
export type AttachmentRefusal = 'empty-file' | 'unknown-file-type' | 'has-macros' | 'file-not-as-named';

/** Bytes that are looked at first; a PDF may have others in front of its header (ISO 32000-1, annex H.3.4.1). */
const HEAD = 1_024;

/** The media type of a file whose name and content agree, or why it is refused. Encrypted files are accepted. */
export async function attachmentContent(file: FileBytes, name: string): Promise<{ readonly mime: AttachmentMime } | { readonly refused: AttachmentRefusal }> {
  if (file.size === 0) return { refused: 'empty-file' };
  if (namesMacros(name)) return { refused: 'has-macros' };
  const mime = attachmentMimeOf(name);
  if (mime === null) return { refused: 'unknown-file-type' };
  const verdict = await contentIs(file, mime);
  return verdict === true ? { mime } : { refused: verdict === 'macros' ? 'has-macros' : 'file-not-as-named' };
}

/** Whether a file's content is of the type it claims; `macros` when it is, but carries programs. */
export async function contentIs(file: FileBytes, mime: AttachmentMime): Promise<boolean | 'macros'> {
  const head = await file.read(0, HEAD);
  const latin = String.fromCharCode(...head);
  switch (mime) {
    case attachmentTypes.pdf:
      return latin.includes('%PDF-') && !latin.startsWith('MZ') && !latin.startsWith('PK');
    case attachmentTypes.rtf:
      return latin.startsWith('{\\rtf');
    case attachmentTypes.mp3:
      // An ID3 tag, or the first frame: eleven bits set, then MPEG version and layer III.
      return latin.startsWith('ID3') || (head[0] === 0xff && [0xf2, 0xf3, 0xfa, 0xfb, 0xe2, 0xe3].includes(head[1] ?? 0));
    case attachmentTypes.txt:
    case attachmentTypes.csv:
      return looksLikeText(file);
    case attachmentTypes.doc:
    case attachmentTypes.xls:
    case attachmentTypes.ppt:
      return compoundContent(file, mime);
    default:
      // An encrypted document of the new formats is a compound file around the encrypted zip.
      return latin.startsWith('PK') ? zipContent(file, mime) : compoundContent(file, mime);
  }
}
