import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/document/envelope.ts';
import { plainText } from '../../../shared/document/plain-text.ts';

const envelope = (state: unknown): Envelope => ({ app: 'toasoan', schema: 1, editor: 'test', state });
const root = (...children: unknown[]) => envelope({ root: { type: 'root', children } });
const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

describe('plainText', () => {
  it('puts every block on a line and joins pieces of one block', () => {
    const link = { type: 'link', url: 'https://example.vn', children: [text('liên kết')] };
    expect(plainText(root(paragraph(text('Một '), link, text('.')), { type: 'heading', children: [text('Hai')] }))).toBe('Một liên kết.\nHai');
  });

  it('reads captions from slots, between the blocks around them, and no credit or alt', () => {
    const figure = { type: 'figure', $: { assetId: 'x', credit: 'Văn Tịnh', alt: 'mô tả' }, $slots: { caption: paragraph(text('Chú thích')) } };
    expect(plainText(root(paragraph(text('Trước')), figure, paragraph(text('Sau'))))).toBe('Trước\nChú thích\nSau');
  });

  it('reads nested lists, line breaks and tabs', () => {
    const nested = { type: 'list', children: [{ type: 'listitem', children: [text('b')] }] };
    const list = { type: 'list', children: [{ type: 'listitem', children: [text('a')] }, { type: 'listitem', children: [nested] }] };
    expect(plainText(root(list, paragraph(text('x'), { type: 'linebreak' }, { type: 'tab', text: '\t' }, text('y')), paragraph()))).toBe('a\nb\nx\n\ty');
  });

  it.each([[null], ['{"root":'], [undefined], [[]], [{}], [{ root: 5 }], [{ root: { children: [null, 3, { type: 7, children: 'no' }] } }]])(
    'gives nothing for a state it cannot read: %j',
    (state) => expect(plainText(envelope(state))).toBe(''),
  );

  it('keeps the words of nodes it does not know', () => {
    expect(plainText(root({ type: 'poll-2031', children: [paragraph(text('Câu hỏi'))] }))).toBe('Câu hỏi');
  });

  it('survives nesting deeper than the call stack', () => {
    let node: unknown = text('đáy');
    for (let depth = 0; depth < 100_000; depth += 1) node = { type: 'quote', children: [node] };
    expect(plainText(root(node))).toBe('đáy');
  });
});
