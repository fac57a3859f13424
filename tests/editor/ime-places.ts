import { expect, type Locator, type Page } from '@playwright/test';
import { attachment, heading, infoBox, plain, pullQuote, source, video, videoCaption, words as quoteWords } from './cards-support.ts';
import { gallery, photo, shared } from './gallery-support.ts';
import type { Opening } from './harness/api.ts';
import { body, captions, documentOf, element, figure, headline, lead, openEditor, paragraph, settled, text } from './support.ts';
import { cells, table, titles } from './tables.ts';

const words = { headline: 'Tin mới ', lead: 'Sáng nay ' };

const list = (items: readonly string[], rest: Parameters<typeof element>[2] = {}) =>
  element('list', items.map((item, at) => element('listitem', [text(item)], { value: at + 1 })), { listType: 'bullet', start: 1, tag: 'ul', ...rest });
const link = (value: string) => element('link', [text(value)], { url: 'https://example.vn/tin', rel: null, target: null, title: null });

/** An article with every kind of place in which one writes. */
export const placesOpening = (): Opening => ({
  ...words,
  document: documentOf(
    paragraph('doan-rong'),
    paragraph('doan-chu-1', 'đầuđuôi'),
    element('paragraph', [text('Chữ thường '), text('rấtđậm', 1), text(' rồi thường')], { $: { blockId: 'doan-dam-1' } }),
    element('paragraph', [text('Xem '), link('trang này'), text(' nhé')], { $: { blockId: 'doan-link-1' } }),
    element('paragraph', [link('báo xã')], { $: { blockId: 'doan-link-2' } }),
    element('heading', [text('Thu hoạch lúa')], { tag: 'h2', $: { blockId: 'tit-xen-11' } }),
    element('quote', [text('Được mùa')], { $: { blockId: 'trich-dan-1' } }),
    list(['Mục một', 'Mục hai'], { $: { blockId: 'danh-sach' } }),
    table([['Xã', 'Hộ'], ['An Bình', '']], {}, 'Bảng một'),
    figure('anh-khong-chu', ''),
    paragraph('doan-sau-anh', 'Kênh đã thông.'),
    figure('anh-co-chu', 'Vớt bèo'),
    paragraph('doan-sau-anh-2'),
    pullQuote('trich-lon-1', [text('Cả thôn ra đồng')], 'Trưởng thôn'),
    video('video-mot-1', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'Phim', 'Ra quân'),
    paragraph('doan-sau-phim', 'Hết phim.'),
    infoBox('hop-mot-11', heading('Lịch tiêm'), plain('Trạm xã'), list(['Sáng thứ hai'])),
    gallery('bo-anh-111', 'Cả bộ', photo('anh-bo-111', 'Ảnh đầu'), photo('anh-bo-222', 'Ảnh cuối')),
    paragraph('doan-sau-bo', 'Hết bộ.'),
    attachment('tep-mot-11'),
    paragraph('doan-cuoi-1', 'Hết.'),
  ),
});

type Box = (page: Page) => Locator;

/** Somewhere to write: how to get there, what stands before and after the caret, and where Enter leads. */
export type Place = {
  readonly name: string;
  readonly box: Box;
  readonly before: string;
  readonly after: string;
  /** Where the caret is after Enter, and the words that then stand before and behind it. */
  readonly next: { readonly box: Box; readonly before: string; readonly after: string };
  /** Enter takes the words behind the caret along. */
  readonly splits: boolean;
};

const within = (selector: string, at = 0): Box => (page) => body(page).locator(selector).nth(at);
const line = (at: number): Box => within(':scope > p', at);

/** A place in which Enter makes two of one: `next` is the second. */
const split = (name: string, box: Box, next: Box, before: string, after: string): Place => ({ name, box, before, after, next: { box: next, before: '', after }, splits: true });
/** A place that is left with Enter. */
const left = (name: string, box: Box, before: string, after: string, next: Place['next']): Place => ({ name, box, before, after, next, splits: false });

const cell = (at: number, of = 0): Box => (page) => cells(page).nth(at).locator('p').nth(of);
const freshLine = { box: within('.page-pull-quote + p'), before: '', after: '' };

export const places: readonly Place[] = [
  left('headline', headline, words.headline, '', { box: lead, before: '', after: words.lead }),
  left('lead', lead, words.lead, '', { box: line(0), before: '', after: '' }),
  split('empty paragraph', line(0), line(1), '', ''),
  split('middle of a word', line(1), line(2), 'đầu', 'đuôi'),
  split('inside bold', line(2), line(3), 'Chữ thường rất', 'đậm rồi thường'),
  split('right before a link', line(3), line(4), 'Xem ', 'trang này nhé'),
  split('inside a link', line(3), line(4), 'Xem trang', ' này nhé'),
  split('right behind a link', line(3), line(4), 'Xem trang này', ' nhé'),
  split('start of a line that is a link', line(4), line(5), '', 'báo xã'),
  split('end of a line that is a link', line(4), line(5), 'báo xã', ''),
  split('heading', within(':scope > h2'), within(':scope > h2', 1), 'Thu hoạch', ' lúa'),
  split('quotation', within(':scope > blockquote'), within(':scope > blockquote + p'), 'Được', ' mùa'),
  split('list item', within(':scope > ul > li'), within(':scope > ul > li', 1), 'Mục một', ''),
  left('table caption', titles, 'Bảng', ' một', { box: cell(0), before: 'Xã', after: '' }),
  split('table cell', cell(2), cell(2, 1), 'An', ' Bình'),
  split('empty table cell', cell(3), cell(3, 1), '', ''),
  left('empty caption', (page) => captions(page).nth(0), '', '', { box: line(5), before: '', after: 'Kênh đã thông.' }),
  split('right after a photo', line(5), line(6), '', 'Kênh đã thông.'),
  left('caption with words', (page) => captions(page).nth(1), 'Vớt', ' bèo', { box: line(6), before: '', after: '' }),
  split('empty paragraph after a photo', line(6), line(7), '', ''),
  left('pull-quote', quoteWords, 'Cả thôn', ' ra đồng', freshLine),
  left('source of a pull-quote', source, 'Trưởng', ' thôn', freshLine),
  left('video caption', videoCaption, 'Ra', ' quân', { box: within('.page-video + p'), before: '', after: 'Hết phim.' }),
  split('box', within('.page-info-box > p'), within('.page-info-box > p', 1), 'Trạm', ' xã'),
  split('list item in a box', within('.page-info-box li'), within('.page-info-box li', 1), 'Sáng', ' thứ hai'),
  left('photo caption in a gallery', (page) => captions(page).nth(2), 'Ảnh', ' đầu', { box: (page) => captions(page).nth(3), before: 'Ảnh cuối', after: '' }),
  left('shared caption of a gallery', shared, 'Cả', ' bộ', { box: within('.page-gallery + p'), before: '', after: 'Hết bộ.' }),
  split('right after an attachment', within('.page-attachment + p'), within('.page-attachment + p + p'), '', 'Hết.'),
];

const commonest = ['headline', 'empty paragraph', 'middle of a word', 'inside bold', 'right before a link', 'end of a line that is a link', 'list item', 'table cell', 'caption with words'];

/** The commonest places, and every fifth of the others: over five rounds, all of them. */
export const placesOf = (round: number): readonly Place[] => places.filter(({ name }, at) => commonest.includes(name) || (at + round) % 5 === 0);

/** The words of every link of the body. */
export const linkWords = (page: Page): Promise<readonly string[]> => body(page).locator('a').allTextContents();

export const placeNamed = (wanted: string): Place => {
  const found = places.find(({ name }) => name === wanted);
  if (!found) throw new Error(`no place "${wanted}"`);
  return found;
};

/** Opens the article; a font that came later would move the lines away from under the mouse. */
export async function openPlaces(page: Page): Promise<void> {
  await openEditor(page, placesOpening());
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** The words in a box, whether it is a field or a part of the body. */
export const wordsIn = (box: Locator): Promise<string> => box.evaluate((node) => (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement ? node.value : (node.textContent ?? '')));

/** Puts the caret into a place with the mouse, as a person would. */
export async function goTo(page: Page, { name, box, before, after }: Place): Promise<void> {
  expect(await clickBehind(page, box(page), before), name).toBe(before + after);
}

/**
 * Puts the caret behind these words, with which the box begins; in a field, behind all of its words. Answers all the box
 * holds. A page that scrolls away under the mouse is clicked again.
 */
export async function clickBehind(page: Page, box: Locator, words: string): Promise<string> {
  let there: ReturnType<typeof caretIn> = { words: '', caret: null };
  for (let times = 0; times < 4 && there.caret !== words.length; times++) {
    // In the middle the second time: at the edge something of the page may lie over it.
    await box.evaluate((node, block) => node.scrollIntoView({ block }), times === 0 ? ('nearest' as const) : ('center' as const));
    const spot = await box.evaluate(spotOf, words.length);
    await page.mouse.click(spot.x, spot.y);
    await settled(page);
    if (spot.field) await page.keyboard.press('Control+End');
    there = await box.evaluate(caretIn);
  }
  expect(there.caret, 'letters before the caret').toBe(words.length);
  return there.words;
}

/** Where a letter of a box is drawn; in a field and in an empty line, its middle. */
function spotOf(node: Element, letter: number): { readonly x: number; readonly y: number; readonly field: boolean } {
  const field = node instanceof HTMLTextAreaElement;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let left = letter, at = walker.nextNode(); at instanceof Text && !field; at = walker.nextNode()) {
    if (left > at.length) {
      left -= at.length;
      continue;
    }
    const range = document.createRange();
    range.setStart(at, left);
    const { x, y, height } = range.getBoundingClientRect();
    return { x, y: y + height / 2, field };
  }
  const { x, y, width, height } = node.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, field };
}

/** What a box holds, and how many of its letters stand before the caret; null when that is elsewhere. */
function caretIn(node: Element): { readonly words: string; readonly caret: number | null } {
  if (node instanceof HTMLTextAreaElement) return { words: node.value, caret: document.activeElement === node ? node.selectionStart : null };
  const words = node.textContent ?? '';
  const selection = getSelection();
  if (!selection?.anchorNode || !selection.isCollapsed || !node.contains(selection.anchorNode)) return { words, caret: null };
  const range = document.createRange();
  range.setStart(node, 0);
  range.setEnd(selection.anchorNode, selection.anchorOffset);
  return { words, caret: range.toString().length };
}
