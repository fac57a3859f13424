import type { Page } from '@playwright/test';
import type { SerializedNode } from '../../shared/document/envelope.ts';
import { attachment, pullQuote, video } from './cards-support.ts';
import { announceComposition, inputMethodNames, typeBy } from './input-methods.ts';
import { restore, stateOf } from './ime-steps.ts';
import { body, documentOf, expect, figure, openEditor, paragraph, settled, test, text } from './support.ts';
import { table } from './tables.ts';

/** Blocks that can be selected as one thing, and the words of the article when somebody has typed on them. */
const cases: readonly { readonly name: string; readonly block: SerializedNode; readonly written: string }[] = [
  { name: 'photo', block: figure('anh-mot-11', 'Chú'), written: 'Đầu|Chúủy đã|Hết' },
  { name: 'video', block: video('video-mot-1', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'Phim', 'Chú'), written: 'Đầu|Chúủy đã|Hết' },
  { name: 'pull-quote', block: pullQuote('trich-mot1', [text('Chú')]), written: 'Đầu|Chúủy đã|Hết' },
  { name: 'table', block: table([['Xã', 'Hộ']]), written: 'Đầu|Xãủy đã|Hộ|Hết' },
  { name: 'attachment', block: attachment('tep-mot-11'), written: 'Đầu|ủy đã|Hết' },
  { name: 'rule', block: { type: 'horizontalrule', version: 1, $: { blockId: 'ke-mot-111' } }, written: 'Đầu|ủy đã|Hết' },
  { name: 'block of a newer version', block: { type: 'poll', version: 1, $: { blockId: 'moi-mot-11' } }, written: 'Đầu|ủy đã|Hết' },
];

const savedWords = async (page: Page): Promise<string> => [...(await stateOf(page)).matchAll(/"text":"([^"]*)"/g)].map(([, words]) => words).join('|');

for (const { name, block, written } of cases) {
  test(`${name}: selected and typed on by every input method, it stays, and the words stay together`, async ({ page }) => {
    for (const method of inputMethodNames) {
      await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-dau-1', 'Đầu'), block, paragraph('doan-cuoi1', 'Hết')) });
      const untouched = await stateOf(page);
      await body(page).getByText('Hết').click();
      await page.keyboard.press('Home');
      // Beside such a block, Backspace selects it.
      await page.keyboard.press('Backspace');
      await settled(page);
      if (method.startsWith('composition')) await announceComposition(page);
      await typeBy(page, method, 'ủy đã', true);
      await expect.poll(() => savedWords(page), { message: method }).toBe(written);
      expect(await stateOf(page), `${method}: the block is still there`).toContain(block.type);
      await restore(page, untouched);
    }
  });
}
