import type { Locator, Page } from '@playwright/test';
import type { FindAction } from '../../renderer/editor/extensions/find/find-bar.tsx';
import type { Opening } from './harness/api.ts';
import { documentOf, element, figure, paragraph, text } from './support.ts';

export const bar = (page: Page): Locator => page.getByRole('search', { name: 'Tìm và thay' });
export const query = (page: Page): Locator => page.getByRole('textbox', { name: 'Tìm trong bài' });
export const words = (page: Page): Locator => page.getByRole('textbox', { name: 'Thay bằng' });
export const button = (page: Page, name: string): Locator => bar(page).getByRole('button', { name, exact: true });
/** The count as it is seen; beside it stands the same for screen readers. */
export const count = (page: Page): Locator => bar(page).locator('.find-count > [aria-hidden]');
export const message = (page: Page): Locator => bar(page).locator('#find-message');

/** What the window's keys and menu do. */
export const find = (page: Page, action: FindAction): Promise<void> => page.evaluate((what) => window.harness.find(what), action);

/** The places that are marked, as the browser has them; the current one in angle brackets. */
export const marked = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const of = (name: string): readonly Range[] => [...(CSS.highlights.get(name) ?? [])].filter((range) => range instanceof Range);
    const all = [...of('find-hit').map((range) => ({ range, now: false })), ...of('find-current').map((range) => ({ range, now: true }))];
    const top = (range: Range): DOMRect => range.getBoundingClientRect();
    return all.toSorted((a, b) => top(a.range).top - top(b.range).top || top(a.range).left - top(b.range).left).map(({ range, now }) => (now ? `<${range.toString()}>` : range.toString()));
  });

/** Headline, lead, text with a bold word, and a caption. */
export const waterNews = (): Opening => ({
  headline: 'Nước về kênh mương',
  lead: 'Sáng nay, nước đã về tới đồng.',
  document: documentOf(
    element('paragraph', [text('Nước '), text('đậm', 1), text(' chảy về NƯỚC')], { $: { blockId: 'doan-mot-1' } }),
    figure('anh-mot-11', 'Kênh dẫn nước'),
    paragraph('doan-hai-1', 'Nuoc không dấu'),
  ),
});

/** The same word in a table and its caption, a box, a list with a link, a pull-quote and a video's caption. */
export const villageNews = (): Opening => {
  const cell = (value: string) => element('tablecell', [element('paragraph', [text(value)])], { headerState: 0, colSpan: 1, rowSpan: 1 });
  const slot = (value: string) => element('paragraph', [text(value)]);
  const link = element('link', [text('Hạ thôn')], { url: 'https://xa.vn', rel: null, target: null, title: null });
  return {
    headline: '',
    lead: '',
    document: documentOf(
      element('table', [element('tablerow', [cell('Thôn Trung'), cell('Thôn Đoài')])], { $: { blockId: 'bang-mot-1' }, $slots: { caption: slot('Bảng các thôn') } }),
      element('infobox', [slot('Liên hệ thôn')], { $: { blockId: 'hop-mot-11' } }),
      element('list', [element('listitem', [text('Thôn '), link], { value: 1 })], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'danh-sach' } }),
      { type: 'pullquote', version: 1, $: { blockId: 'trich-mot1' }, $slots: { quote: slot('Cả thôn ra đồng'), source: slot('Trưởng thôn') } },
      { type: 'video', version: 1, $: { blockId: 'phim-mot-1', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'Phim' }, $slots: { caption: slot('Phim về thôn') } },
      paragraph('doan-cuoi1', 'Hết'),
    ),
  };
};
