import { convertText, type LegacySource } from '../../../../shared/text/legacy/by-hand.ts';
import type { LegacyEncoding } from '../../../../shared/text/legacy/encoding.ts';

/**
 * Converts what is selected in headline or lead (all of it when nothing is), as if it were typed over. Answers what it
 * was; null when nothing was changed.
 */
export function convertField(box: HTMLTextAreaElement, from: LegacySource): LegacyEncoding | null {
  const { selectionStart, selectionEnd, value } = box;
  const [start, end] = selectionStart === selectionEnd ? [0, value.length] : [selectionStart, selectionEnd];
  const { text, converted } = convertText(value.slice(start, end), from);
  if (converted === null || box.readOnly) return null;
  box.setRangeText(text, start, end, selectionStart === selectionEnd ? 'end' : 'select');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
  return converted;
}
