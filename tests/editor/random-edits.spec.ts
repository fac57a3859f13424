import type { SerializedNode } from '../../shared/document/envelope.ts';
import { toBlocks } from '../../shared/document/to-blocks.ts';
import { blocksSchema } from '../../shared/document/model.ts';
import { blocks, documentOf, element, expect, figure, openEditor, paragraph, snapshot, test, text } from './support.ts';

const cell = (words: string, headerState = 0) => element('tablecell', [element('paragraph', [text(words)])], { backgroundColor: null, colSpan: 1, headerState, rowSpan: 1 });
const row = (...words: readonly string[]) => element('tablerow', words.map((word) => cell(word)));
const table: SerializedNode = { ...element('table', [row('Thôn', 'Hộ'), row('Đông', '12')], { $: { blockId: 'bang-so-1' } }), $slots: { caption: element('paragraph', [text('Số hộ')]) } };
const quote: SerializedNode = { ...element('pullquote', [text('Nước về')], { $: { blockId: 'trich-so-1' } }), $slots: { source: element('paragraph', [text('Bà Lan')]) } };
const list = element('list', ['Một', 'Hai', 'Ba'].map((words, at) => element('listitem', [text(words)], { value: at + 1 })), { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'danh-sach-1' } });
const link = element('link', [text('trang này')], { rel: null, target: null, title: null, url: 'https://example.vn/' });

const everything = () => ({
  headline: 'Tin',
  lead: 'Sapo',
  document: documentOf(
    paragraph('doan-so-1', 'Sáng 20-11, bà con ra đồng nạo vét kênh mương.'),
    element('heading', [text('Công việc')], { tag: 'h2', $: { blockId: 'tit-so-1' } }),
    element('paragraph', [text('Xem '), link, text(' nhé', 1)], { $: { blockId: 'doan-so-2' } }),
    list,
    figure('anh-so-1', 'Vớt bèo'),
    table,
    quote,
    element('infobox', [paragraph('hop-doan-1', 'Đường dây nóng'), element('list', [element('listitem', [text('Trực ban')], { value: 1 })], { listType: 'bullet', start: 1, tag: 'ul' })], { $: { blockId: 'hop-so-1' } }),
    paragraph('doan-so-3', 'Hết.'),
  ),
});

// The history keeps the last steps only: edits come in portions that fit into it.
const PORTION = 80;
const PORTIONS = 125;
/** Tests that share the portions: together 10,000 edits. */
const SHARES = 5;

test.setTimeout(240_000);

for (let share = 0; share < SHARES; share++) {
  test(`random edits, 2,000 of 10,000 (${String(share + 1)}): what is saved is always what is there, and undo all the way gives the first state back`, async ({ page }) => {
    await openEditor(page, everything());
    const before = await blocks(page);
    for (let portion = share; portion < PORTIONS; portion += SHARES) {
      const faults = await page.evaluate(([seed, count]) => window.harness.edit(seed, count, 10), [portion + 1, PORTION] as const);
      expect(faults, `saved form, portion ${String(portion)}`).toEqual([]);
      const { blocks: portable } = toBlocks((await snapshot(page)).document);
      expect(blocksSchema.safeParse(portable).success, `portable form, portion ${String(portion)}`).toBe(true);
      expect(await page.evaluate(() => window.harness.undoAll())).toBeGreaterThan(0);
      expect(await blocks(page), `undone, portion ${String(portion)}`).toEqual(before);
    }
  });
}
