/**
 * Whether a change of a text begins a new word, so that it deserves an undo step of its own. Taking letters back and
 * putting marked ones in their place, as Vietnamese input methods do, stays within the word.
 */
export function startsNewWord(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const onlyAdds = start + end === before.length;
  const added = after.slice(start, after.length - end);
  const follows = start === 0 ? ' ' : (after[start - 1] ?? ' ');
  return onlyAdds && /^\S/.test(added) && /\s/.test(follows);
}
