import { tidySpaces } from '../../shared/text/invisible.ts';
import { convertRuns } from '../../shared/text/legacy/runs.ts';
import { nfc } from '../../shared/text/nfc.ts';
import { tellConverted } from './extensions/legacy/tell.ts';
import type { PageHost } from './host.ts';

/**
 * Puts pasted text into a box of one line, as if typed, so that it can be taken back like anything typed: old encodings
 * converted (with a notice), one line, plain spaces, NFC.
 */
export function pasteOneLine(area: HTMLTextAreaElement, clipboard: DataTransfer, notice: PageHost['notice']): void {
  const pasted = clipboard.getData('text/plain');
  if (pasted === '') return;
  const { runs, counts } = convertRuns([{ text: pasted, font: null }]);
  const text = nfc(tidySpaces(runs.map((run) => run.text).join(''), { keepNbspBetweenNumberAndUnit: true }).toWellFormed());
  area.setRangeText(text.replace(/[^\S\u00a0]+/g, ' '), area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  // Letters of two code points are nothing to talk about in a headline.
  tellConverted(notice, counts.filter(({ encoding }) => encoding !== 'decomposed'));
}
