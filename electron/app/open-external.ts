import { shell } from 'electron';
import { fail } from '../../shared/domain/app-error.ts';

/** Fields of a `mailto:` that may be handed on. Some mail programs also obey `attach=/path/of/a/file`. */
const mailFields: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'subject', 'body']);

/**
 * The address in normal form when it may be opened outside the app, else null. Decided on the parsed URL, never on
 * the text: `https://ok.vn@evil.example` reads like one site and leads to another.
 */
export function externalUrl(raw: string): string | null {
  if (hasControlCharacter(raw)) return null;
  const url = URL.parse(raw.trim());
  if (url === null) return null;
  switch (url.protocol) {
    case 'https:':
    case 'http:':
      return url.hostname !== '' && url.username === '' && url.password === '' ? url.href : null;
    case 'mailto:':
      return [...url.searchParams.keys()].every((field) => mailFields.has(field.toLowerCase())) ? url.href : null;
    default:
      return null;
  }
}

/** Opens an address in the person's browser or mail program. Throws AppFailure `invalid-input` for any other kind. */
export async function openExternal(raw: string): Promise<void> {
  await shell.openExternal(externalUrl(raw) ?? fail('invalid-input', 'address'));
}

/** Opens a file in the program that the system has for its kind. Throws AppFailure `internal` when there is none. */
export async function openFile(path: string): Promise<void> {
  if ((await shell.openPath(path)) !== '') fail('internal', 'no program for this kind of file');
}

/** The URL parser drops tabs and line breaks silently; what a person cannot see may not decide where they go. */
function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
