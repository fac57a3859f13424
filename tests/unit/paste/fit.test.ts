import { expect, it } from 'vitest';
import { batchesOf, weightOf } from '../../../renderer/editor/extensions/paste/batches.ts';
import { fitNodes } from '../../../renderer/editor/extensions/paste/fit.ts';
import type { SerializedNode } from '../../../shared/document/envelope.ts';
import { plainText } from '../../../shared/document/plain-text.ts';

const text = (words: string): SerializedNode => ({ type: 'text', text: words });
const node = (type: string, ...children: readonly SerializedNode[]): SerializedNode => ({ type, children });
const figure: SerializedNode = { type: 'figure', $: { assetId: 'a' }, $slots: { caption: node('paragraph', text('Ảnh')) } };
const table = node('table', node('tablerow', node('tablecell', node('paragraph', text('a'))), node('tablecell', node('paragraph', text('b')))));
const list = node('list', node('listitem', text('một')), node('listitem', node('list', node('listitem', text('hai')))));
const words = (nodes: readonly SerializedNode[]): string => plainText({ app: 'toasoan', schema: 2, editor: '', state: { root: node('root', ...nodes) } });

it('an article takes everything; words beside blocks get a paragraph', () => {
  expect(fitNodes([text('a'), text('b'), figure, text('c')], 'article').inside.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph']);
  expect(fitNodes([text('a'), text('b')], 'article').inside).toEqual([text('a'), text('b')]);
});

it('a cell or box takes paragraphs, headings and lists; pictures and cards go behind it, other blocks give their words', () => {
  const { inside, behind } = fitNodes([node('heading', text('t')), node('quote', text('q')), figure, table, list, { type: 'horizontalrule' }], 'flow');
  expect(inside.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph', 'list']);
  expect(words(inside).split('\n')).toEqual(['t', 'q', 'a', 'b', 'một', 'hai']);
  expect(behind).toEqual([figure]);
});

it('a line takes the words of everything, parted by spaces', () => {
  const { inside, behind } = fitNodes([node('paragraph', text('a'), { type: 'linebreak' }, text('b')), figure, table, list], 'line');
  expect(inside.every(({ type }) => type === 'text')).toBe(true);
  expect(inside.map((one) => String(one['text'])).join('')).toBe('a b a b một hai Ảnh');
  expect(behind).toEqual([]);
  expect(fitNodes([text('a'), text('b')], 'line').inside).toEqual([text('a'), text('b')]);
});

it('batches hold everything once, in order; long tables and lists go on in further batches', () => {
  const row = (number: number): SerializedNode => node('tablerow', node('tablecell', node('paragraph', text(`r${String(number)}`))));
  const long = { ...node('table', ...Array.from({ length: 30 }, (_, at) => row(at))), colWidths: [1] };
  const blocks = [node('paragraph', text('a')), node('paragraph', text('b')), long, node('paragraph', text('c'))];
  const found: SerializedNode[] = [];
  let batches = 0;
  for (const batch of batchesOf(blocks, () => 20)) {
    batches += 1;
    expect(batch.weight).toBeLessThanOrEqual(20);
    found.push(...batch.blocks);
    const last = found.at(-1);
    if (batch.more.length > 0 && last) found[found.length - 1] = { ...last, children: [...(last.children ?? []), ...batch.more] };
  }
  expect(found).toEqual(blocks);
  expect(batches).toBeGreaterThan(6);
  expect(weightOf(figure)).toBe(3);
});
