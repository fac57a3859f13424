import { z } from 'zod';
import { nfc } from '../text/nfc.ts';
import { sha256Schema } from './ids.ts';

/** Largest attachment accepted, in bytes (100 MiB); portals commonly stop earlier and say so. */
export const ATTACHMENT_BYTES_MAX = 100 * 1024 * 1024;
/** Longest file name, in UTF-16 units: what file systems take. */
export const ATTACHMENT_NAME_MAX = 255;

/** Kinds of files that portals publish beside an article, by the ending of their names. */
export const attachmentTypes = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  rtf: 'application/rtf',
  txt: 'text/plain',
  csv: 'text/csv',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
} as const;

export type AttachmentEnding = keyof typeof attachmentTypes;
export type AttachmentMime = (typeof attachmentTypes)[AttachmentEnding];
export const attachmentEndings = Object.keys(attachmentTypes) as readonly AttachmentEnding[];
export const attachmentMimes = Object.values(attachmentTypes) as [AttachmentMime, ...AttachmentMime[]];

/** Endings of files that carry macros; refused with a reason of their own. */
const macroEndings = /\.(?:docm|dotm|xlsm|xltm|xlam|xlsb|pptm|potm|ppsm|ppam)$/i;

export const attachmentSchema = z.object({
  /** SHA-256 of the bytes: the asset's name. */
  assetId: sha256Schema,
  name: z.string().min(1).max(ATTACHMENT_NAME_MAX),
  mime: z.enum(attachmentMimes),
  bytes: z.number().int().positive(),
});
/** A stored file, ready to be placed into an article. */
export type Attachment = Readonly<z.infer<typeof attachmentSchema>>;

/** The media type that a file name promises; null for a kind of file that is not published. */
export function attachmentMimeOf(name: string): AttachmentMime | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(attachmentTypes, ending) ? attachmentTypes[ending as AttachmentEnding] : null;
}

/** The ending that files of a media type have. */
export function endingOf(mime: AttachmentMime): AttachmentEnding {
  return attachmentEndings.find((ending) => attachmentTypes[ending] === mime) ?? 'zip';
}

/** Whether the name says that the file carries macros. */
export function namesMacros(name: string): boolean {
  return macroEndings.test(name);
}

/**
 * A name under which a file of that type can be saved on any PC: the last part of a path, NFC, nothing that a file
 * system refuses or that hides what the file is, and the ending that fits its type.
 */
export function attachmentName(given: string, mime: AttachmentMime): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const plain = nfc(last).replace(/[\p{Cc}\p{Cf}<>:"|?*]+/gu, '').replace(/^[\s.]+|[\s.]+$/g, '');
  const fits = attachmentMimeOf(plain) === mime;
  const dot = fits ? plain.lastIndexOf('.') : plain.length;
  const ending = fits ? plain.slice(dot) : `.${endingOf(mime)}`;
  const stem = plain.slice(0, Math.min(dot, ATTACHMENT_NAME_MAX - ending.length)).replace(/[\ud800-\udbff]$/, '').trimEnd();
  // Names that Windows keeps for devices whatever their ending.
  const safe = stem === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? `tep-${stem}`.replace(/-$/, '') : stem;
  return safe + ending;
}
