import { basename } from 'node:path';

/** The name of a file, safe as a name here: no folders, no control characters, not longer than file systems take. */
export function safeName(raw: string): string {
  const name = [...basename(raw.replaceAll('\\', '/'))].filter((character) => character >= ' ' && !'<>:"/|?*\u007f'.includes(character)).join('').replace(/[. ]+$/, '');
  return name === '' || name.startsWith('.') ? `tep${name}` : name.slice(-120);
}
