/** Longest selection that is taken over as what to look for, in UTF-16 units. */
const LONGEST_SEED = 200;

/** The words selected in a field, or on the page, as something to look for; null when there are none, or several lines. */
export function wordsSelected(box: HTMLTextAreaElement | null, page: HTMLElement | null): string | null {
  const selection = document.getSelection();
  const onPage = selection?.anchorNode !== null && page?.contains(selection?.anchorNode ?? null) === true;
  const words = box ? box.value.slice(box.selectionStart, box.selectionEnd) : onPage ? (selection?.toString() ?? '') : '';
  return words.trim() === '' || words.length > LONGEST_SEED || /[\r\n]/.test(words) ? null : words;
}

/** The source of a regular expression that stands for exactly these words. */
export function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
