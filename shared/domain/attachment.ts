/** Largest attachment accepted, in bytes (100 MiB); portals commonly stop earlier and say so. */
export const ATTACHMENT_BYTES_MAX = 100 * 1024 * 1024;

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
export const attachmentMimes = Object.values(attachmentTypes) as [AttachmentMime, ...AttachmentMime[]];

/** The media type that a file name promises; null for a kind of file that is not published. */
export function attachmentMimeOf(name: string): AttachmentMime | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(attachmentTypes, ending) ? attachmentTypes[ending as AttachmentEnding] : null;
}
