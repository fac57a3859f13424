/** Windows-1252 characters for the bytes 0x80-0x9F, which Latin-1 decoders leave as control characters. */
const cp1252 = new Map(
  Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ', (character, index) => [character, 0x80 + index]),
);

/**
 * Undoes UTF-8 that was read as Latin-1 or Windows-1252 (`HÆ°á»ng` becomes `Hường`), up to twice for text that went
 * through two such programs. Everything else comes back unchanged: real Vietnamese has characters above U+00FF
 * (ạ, ế, ư, đ), and real Western text is not valid UTF-8 when its characters are taken as bytes.
 */
export function repairMojibake(text: string): string {
  const once = reread(text);
  return once === text ? text : reread(once);
}

function reread(text: string): string {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = cp1252.get(character) ?? character.charCodeAt(0);
    if (byte > 0xff) return text;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}
