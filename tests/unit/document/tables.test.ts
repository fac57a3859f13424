import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SerializedNode } from '../../../shared/document/envelope.ts';
import { CELL_PARTS_MAX } from '../../../shared/document/flow-model.ts';
import { blocksSchema, type Table } from '../../../shared/document/model.ts';
import { documentOf, paragraph } from '../../../shared/document/plain-nodes.ts';
import { readableBlocks, readableNode } from '../../../shared/document/readable.ts';
import { framedTableToHtml, tableToHtml } from '../../../shared/document/table-html.ts';
import { columnWidth, regularTable, regularWidths } from '../../../shared/document/table-nodes.ts';
import { toBlocks } from '../../../shared/document/to-blocks.ts';

const cell = (words: string, rest: Readonly<Record<string, unknown>> = {}): SerializedNode => ({ type: 'tablecell', version: 1, children: [paragraph(words)], colSpan: 1, rowSpan: 1, headerState: 0, ...rest });
const row = (...children: readonly SerializedNode[]): SerializedNode => ({ type: 'tablerow', version: 1, children });
const table = (...children: readonly SerializedNode[]): SerializedNode => ({ type: 'table', version: 1, children, $: { blockId: 'bang-mot-11' } });
const send = (...nodes: readonly SerializedNode[]) => toBlocks(documentOf(...nodes));
const tableOf = (node: SerializedNode): Table => {
  const [block] = send(node).blocks;
  if (block?.type !== 'table') throw new Error('no table was sent');
  return block;
};
const shape = (block: Table): readonly string[] => block.rows.map((cells) => cells.map(({ colSpan = 1, rowSpan = 1 }) => `${colSpan}×${rowSpan}`).join(' '));

describe('a stored table', () => {
  test('that is regular is left exactly as it is', () => {
    const whole = { ...table(row(cell('a'), cell('b', { rowSpan: 2 })), row(cell('c'))), colWidths: [80, 120] };
    expect(regularTable(whole)).toBe(whole);
    expect(readableNode(whole)).toEqual(whole);
  });

  test('with short rows, giant and negative spans and empty cells becomes a rectangle; nothing that was there is lost', () => {
    const read = readableNode(table(row(cell('a', { colSpan: 1_000_000_000, rowSpan: -4 }), cell('b')), row(), row(cell('c', { rowSpan: 9 })), row(cell('d'), { ...cell(''), children: [] })));
    expect(read.type).toBe('table');
    expect(JSON.stringify(read)).not.toContain('1000000000');
    for (const words of ['a', 'c', 'd']) expect(JSON.stringify(read)).toContain(`"text":"${words}"`);
    expect(regularTable(read)).toBe(read);
    for (const line of read.children ?? []) for (const item of line.children ?? []) expect(item.children?.length).toBeGreaterThan(0);
  });

  test('whose parts stand in the wrong place, or that is larger than any table, is kept unread', () => {
    const strange: readonly SerializedNode[] = [
      table(),
      table(cell('a')),
      table(row(row(cell('a')))),
      table(row(paragraph('a'))),
      { ...table(row(cell('a'))), children: 'none' as never },
      table(row({ ...cell('a'), colSpan: '2' })),
      { ...table(row(cell('a'))), colWidths: ['80px'] },
      table(row(...Array.from({ length: 101 }, () => cell('a')))),
      table(...Array.from({ length: 10_001 }, () => row(cell('a')))),
      { ...table(row(cell('a'))), $slots: { caption: table(row(cell('a'))) } },
    ];
    for (const node of strange) {
      const [read] = readableBlocks([node]);
      expect(read?.type).toBe('unsupported');
      expect(read?.$?.['raw']).toEqual(node);
    }
  });

  test('with 100,000 cells is read and sent in bounded time', () => {
    const large = table(...Array.from({ length: 10_000 }, () => row(...Array.from({ length: 10 }, () => cell('a')))));
    const start = performance.now();
    expect(readableNode(large).type).toBe('table');
    expect(tableOf(large).rows).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('keeps widths that fit its columns, within what a column may be', () => {
    const two = { columns: 2, columnsFrom: [0, 1] };
    expect(regularWidths([80, 120.5], two)).toEqual([80, 120.5]);
    expect(regularWidths([1, 99_999], two)).toEqual([32, 1_600]);
    for (const bad of [[80], [80, Number.NaN], [80, -3], 'wide', undefined]) expect(regularWidths(bad, two)).toBeUndefined();
    expect(regularWidths([80, 40, 60, 50], { columns: 2, columnsFrom: [0, 2] }), 'a column that went').toEqual([120, 110]);
    expect(columnWidth(-5)).toBe(32);
  });
});

describe('what is sent', () => {
  test('is a rectangle, also from a stored document that nobody put in order', () => {
    expect(shape(tableOf(table(row(cell('a', { colSpan: 3 })), row(cell('b', { rowSpan: 7 })), row(cell('c')))))).toEqual(['2×1', '1×2 1×1', '1×1']);
    const { rows } = tableOf(table(row(cell('Xã', { headerState: 1 }), cell('Hộ', { headerState: 3 })), row(cell('An', { headerState: 2 }))));
    expect(rows.map((cells) => cells.map(({ header }) => header ?? ''))).toEqual([['row', 'both'], ['column', '']]);
  });

  test('names what a table is too large for', () => {
    const { blocks, dropped } = send(table(row(...Array.from({ length: 120 }, () => cell('a')))));
    expect(dropped).toContain('tablecell');
    expect(blocksSchema.safeParse(blocks).success).toBe(true);
  });

  test('keeps the words of a cell with more parts than it may have', () => {
    const parts = Array.from({ length: CELL_PARTS_MAX + 20 }, (_, at) => paragraph(`đoạn ${String(at)}`));
    const block = tableOf(table(row({ ...cell(''), children: parts })));
    expect(block.rows[0]?.[0]?.content).toHaveLength(CELL_PARTS_MAX);
    expect(JSON.stringify(block)).toContain(`đoạn ${String(CELL_PARTS_MAX + 19)}`);
    expect(blocksSchema.safeParse([block]).success).toBe(true);
  });

  test('passes the schema whatever the stored table looks like', () => {
    const anyCell = fc.record({ type: fc.constantFrom('tablecell', 'paragraph'), colSpan: fc.oneof(fc.integer(), fc.string()), rowSpan: fc.oneof(fc.integer(), fc.jsonValue()), headerState: fc.oneof(fc.integer(), fc.jsonValue()), children: fc.constantFrom([paragraph('a')], [], undefined, 'x') });
    const anyRow = fc.record({ type: fc.constantFrom('tablerow', 'tablecell'), children: fc.oneof(fc.array(anyCell, { maxLength: 6 }), fc.jsonValue()) });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), fc.jsonValue(), (children, colWidths) => {
        const { blocks } = send({ type: 'table', children, colWidths, $: { blockId: 'bang-mot-11' } } as unknown as SerializedNode);
        expect(blocksSchema.safeParse(blocks).success).toBe(true);
      }),
    );
  });
});

describe('as HTML', () => {
  const words = (text: string) => [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }];
  const block = (rows: Table['rows'], rest: Partial<Table> = {}): Table => ({ type: 'table', id: 'bang-mot-11', caption: [], rows, ...rest });

  test('heading rows are a thead, header cells say what they head, spans and widths are kept', () => {
    const html = tableToHtml(
      block(
        [
          [{ header: 'both', content: words('Xã') }, { header: 'row', colSpan: 2, content: words('Hộ') }],
          [{ header: 'column', rowSpan: 2, content: words('An') }, { content: words('1') }, { content: words('<2>') }],
          [{ content: [] }, { content: words('3') }],
        ],
        { widths: [80, 60, 60], caption: [{ type: 'text', text: 'Hộ nghèo' }] },
      ),
      'class',
    );
    expect(html).toBe(
      '<table><caption>Hộ nghèo</caption><colgroup><col width="80"><col width="60"><col width="60"></colgroup>' +
        '<thead><tr><th scope="col">Xã</th><th scope="col" colspan="2">Hộ</th></tr></thead>' +
        '<tbody><tr><th scope="row" rowspan="2">An</th><td>1</td><td>&lt;2&gt;</td></tr><tr><td></td><td>3</td></tr></tbody></table>',
    );
  });

  test('a header cell that reaches out of the heading rows is not cut off by them', () => {
    const html = tableToHtml(block([[{ header: 'row', rowSpan: 2, content: words('a') }, { header: 'row', content: words('b') }], [{ content: words('c') }]]), 'class');
    expect(html).not.toContain('<thead>');
    expect(html).toContain('rowspan="2"');
  });

  test('an empty header cell heads nothing', () => {
    expect(tableToHtml(block([[{ header: 'row', content: [] }, { header: 'row', content: words('b') }]]), 'class')).toContain('<td></td><th scope="col">b</th>');
  });

  test('its frame is named after its title', () => {
    const named = block([[{ content: words('a') }]], { caption: [{ type: 'link', href: 'https://x.vn', content: [{ type: 'text', text: 'Hộ "nghèo"' }] }] });
    expect(framedTableToHtml(named, 'class')).toContain('role="group" aria-label="Hộ &quot;nghèo&quot;" tabindex="0"');
    expect(framedTableToHtml(block([[{ content: words('a') }]]), 'class')).toContain('aria-label="Bảng"');
  });
});
