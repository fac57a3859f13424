import { expect, type Locator, type Page } from '@playwright/test';
import type { Opening } from './harness/api.ts';
import { body, captions, documentOf, element, figure, headline, lead, paragraph, text } from './support.ts';

const words = { headline: 'Tin mới ', lead: 'Sáng nay ' };

/** An article with every kind of place in which one writes. */
export const placesOpening = (): Opening => ({
  ...words,
  document: documentOf(
    paragraph('doan-rong'),
    paragraph('doan-chu-1', 'đầuđuôi'),
    element('paragraph', [text('Chữ thường '), text('rấtđậm', 1), text(' rồi thường')], { $: { blockId: 'doan-dam-1' } }),
    element('list', [element('listitem', [text('Mục một')], { value: 1 }), element('listitem', [text('Mục hai')], { value: 2 })], {
      listType: 'bullet',
      start: 1,
      tag: 'ul',
      $: { blockId: 'danh-sach' },
    }),
    figure('anh-khong-chu', ''),
    figure('anh-co-chu', 'Vớt bèo'),
    paragraph('doan-cuoi', 'Hết.'),
  ),
});

/** Somewhere to write: how to get there, what stands before and after the caret, and where Enter leads. */
export type Place = {
  readonly name: string;
  readonly box: (page: Page) => Locator;
  readonly before: string;
  readonly after: string;
  /** Number of letters from the start of the box's line to the caret. */
  readonly caret: number;
};

const paragraphs = (page: Page): Locator => body(page).locator(':scope > p');

export const places: readonly Place[] = [
  { name: 'headline', box: headline, before: words.headline, after: '', caret: words.headline.length },
  { name: 'lead', box: lead, before: words.lead, after: '', caret: words.lead.length },
  { name: 'empty paragraph', box: (page) => paragraphs(page).nth(0), before: '', after: '', caret: 0 },
  { name: 'middle of a word', box: (page) => paragraphs(page).nth(1), before: 'đầu', after: 'đuôi', caret: 3 },
  { name: 'inside bold', box: (page) => paragraphs(page).nth(2), before: 'Chữ thường rất', after: 'đậm rồi thường', caret: 14 },
  { name: 'list item', box: (page) => body(page).locator('li').nth(0), before: 'Mục một', after: '', caret: 7 },
  { name: 'empty caption', box: (page) => captions(page).nth(0), before: '', after: '', caret: 0 },
  { name: 'caption with words', box: (page) => captions(page).nth(1), before: 'Vớt', after: ' bèo', caret: 3 },
];

/** The words in a box, whether it is a field or a part of the body. */
export async function wordsIn(box: Locator): Promise<string> {
  return box.evaluate((node) => (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement ? node.value : (node.textContent ?? '')));
}

/** Puts the caret into a place with mouse and keyboard, as a person would. */
export async function goTo(page: Page, place: Place): Promise<void> {
  const box = place.box(page);
  // A font that arrives late moves the lines away from under the mouse.
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await box.click();
  await settled(page);
  await page.keyboard.press('Home');
  await settled(page);
  for (let at = 0; at < place.caret; at++) await page.keyboard.press('ArrowRight');
  await settled(page);
  expect(await caretIn(box), 'letters before the caret').toBe(place.caret);
  expect(await wordsIn(box)).toBe(place.before + place.after);
}

/**
 * Two frames later. A browser tells of a moved caret only then; Lexical (with nothing of ours in it) puts the caret
 * back where it was when the next key comes within a millisecond, which only a machine can do.
 */
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** How many letters of the box stand before the caret; null when it is elsewhere. */
const caretIn = (box: Locator): Promise<number | null> =>
  box.evaluate((node) => {
    if (node instanceof HTMLTextAreaElement) return document.activeElement === node ? node.selectionStart : null;
    const selection = getSelection();
    if (!selection?.anchorNode || !selection.isCollapsed || !node.contains(selection.anchorNode)) return null;
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(selection.anchorNode, selection.anchorOffset);
    return range.toString().length;
  });
