/**
 * Unicode NFC: the only form in which text is stored or sent (one code point per Vietnamese letter).
 * For use on blur, save, paste and import; never inside the word that is being typed.
 */
export function nfc(text: string): string {
  return text.normalize('NFC');
}
