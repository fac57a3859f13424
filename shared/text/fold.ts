/**
 * The form in which text is searched: lower case, without tone and vowel marks, `đ` as `d`, every run of white space
 * (no-break spaces from Word included) as one space. `fold('Sửa đường') === 'sua duong'`. Works on NFC and NFD alike.
 * SQLite's own `remove_diacritics` leaves `đ` alone, so both the index and the query go through here.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    // ð (U+00F0) is what some old Vietnamese fonts and converters left in place of đ.
    .replace(/[đð]/g, 'd')
    .replace(/\s+/g, ' ')
    .normalize('NFC');
}
