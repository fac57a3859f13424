import type { FileBytes } from '../attachment-content.ts';

/** Bytes that are looked at. */
const SAMPLE = 64 * 1024;

/**
 * Whether a file is text in any encoding people have: no NUL byte and hardly a control character, or UTF-16 with its
 * byte order mark. Bytes above 127 say nothing: offices still have files in TCVN3 and windows-1258.
 */
export async function looksLikeText(file: FileBytes): Promise<boolean> {
  const bytes = await file.read(0, SAMPLE);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return true;
  // Programs and archives begin like this, however harmless the rest of the sample looks.
  if ((bytes[0] === 0x4d && bytes[1] === 0x5a) || (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0x7f && bytes[1] === 0x45)) return false;
  const controls = bytes.filter((byte) => byte < 32 && ![9, 10, 12, 13, 26, 27].includes(byte)).length;
  return !bytes.includes(0) && controls * 1_000 <= bytes.length;
}
