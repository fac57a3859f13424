/**
 * Number of words (`chữ`) as Vietnamese editors count them: pieces between white space that hold at least one letter
 * or digit. Each written syllable is one; a hyphen or dash that stands alone is none.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const [piece] of text.matchAll(/\S+/g)) {
    if (/[\p{L}\p{N}]/u.test(piece)) count += 1;
  }
  return count;
}
