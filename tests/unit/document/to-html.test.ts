import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../shared/document/inline-model.ts';
import { blocksSchema, type Block } from '../../../shared/document/model.ts';
import { escapeHtml } from '../../../shared/document/inline-html.ts';
import { safeHref } from '../../../shared/document/safe-href.ts';
import { blocksToHtml } from '../../../shared/document/to-html.ts';
import { hostileHtml } from '../../fixtures/hostile-html.ts';
import { readTags, textOf } from '../../helpers/markup.ts';

const ASSET = 'a'.repeat(64);
const render = (...blocks: Block[]) => blocksToHtml(blocks, { assetUrl: (sha256) => `/anh/${sha256}` });
const text = (value: string) => ({ type: 'text' as const, text: value });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', id: 'block-001', content });
const figure = (changes: Partial<Extract<Block, { type: 'figure' }>> = {}): Block => ({ type: 'figure', id: 'block-002', asset: ASSET, width: 3, height: 2, caption: [text('Chú thích.')], credit: 'Minh Châu', alt: 'Mô tả', ...changes });

describe('blocks', () => {
  test('every kind', () => {
    expect(render(paragraph(text('Một'), { type: 'break' }, text('hai')))).toBe('<p>Một<br>hai</p>');
    for (const level of [2, 3, 4] as const) expect(render({ type: 'heading', id: 'block-003', level, content: [text('Tít')] })).toBe(`<h${level}>Tít</h${level}>`);
    expect(render({ type: 'quote', id: 'block-004', content: [text('Lời')] })).toBe('<blockquote><p>Lời</p></blockquote>');
    expect(render({ type: 'rule', id: 'block-005' })).toBe('<hr>');
    expect(render(figure())).toBe(`<figure><img src="/anh/${ASSET}" alt="Mô tả" width="3" height="2"><figcaption>Chú thích. <span class="credit">Ảnh: Minh Châu</span></figcaption></figure>`);
  });

  test('lists nest inside their item and keep their start', () => {
    const list: Block = {
      type: 'list',
      id: 'block-006',
      list: { ordered: true, start: 4, items: [{ content: [text('a')], list: { ordered: false, items: [{ content: [text('b')] }] } }, { content: [text('c')] }] },
    };
    expect(render(list)).toBe('<ol start="4"><li>a<ul><li>b</li></ul></li><li>c</li></ol>');
  });

  test('marks nest in one order, whatever order they come in', () => {
    const marked = (...marks: ('bold' | 'italic' | 'underline')[]) => render(paragraph({ type: 'text', text: 'a', marks }));
    expect(marked('underline', 'bold', 'italic')).toBe('<p><strong><em><u>a</u></em></strong></p>');
    expect(marked('italic')).toBe('<p><em>a</em></p>');
    expect(marked()).toBe('<p>a</p>');
  });

  test('empty text blocks are left out, empty parts of a figure too', () => {
    expect(render(paragraph(), paragraph(text('  ')), { type: 'heading', id: 'block-007', level: 2, content: [] }, { type: 'quote', id: 'block-008', content: [] })).toBe('');
    expect(render(figure({ caption: [], credit: '', alt: '' }))).toBe(`<figure><img src="/anh/${ASSET}" alt="" width="3" height="2"></figure>`);
    expect(render(figure({ caption: [] }))).toContain('<figcaption><span class="credit">Ảnh: Minh Châu</span></figcaption>');
  });

  test('the prefix of a credit is written once', () => {
    for (const credit of ['Minh Châu', 'Ảnh: Minh Châu', 'ảnh : Minh Châu', ' ẢNH:Minh Châu ']) expect(render(figure({ credit }))).toContain('>Ảnh: Minh Châu<');
    expect(render(figure({ credit: 'Ảnh tư liệu' }))).toContain('>Ảnh: Ảnh tư liệu<');
  });

  test('what is not known gives nothing, even past the types', () => {
    expect(blocksToHtml([{ type: 'html', html: '<b>' } as unknown as Block], { assetUrl: () => '' })).toBe('');
    expect(render(paragraph({ type: 'raw', html: '<b>' } as unknown as Inline, text('a')))).toBe('<p>a</p>');
    expect(render({ type: 'heading', id: 'block-009', level: '2 onclick=a' as unknown as 2, content: [text('a')] })).toBe('<h4>a</h4>');
  });
});

describe('links', () => {
  test.each(['https://example.vn/a?b=1&c=2#d', 'HTTP://Example.vn', 'mailto:ubnd@example.vn', 'tel:+84243123456'])('%s stays', (href) => {
    expect(safeHref(href)).toBe(href);
    expect(render(paragraph({ type: 'link', href, content: [text('a')] }))).toBe(`<p><a href="${escapeHtml(href)}" rel="noopener nofollow">a</a></p>`);
  });

  test.each(['javascript:a', 'java\nscript:a', '\u0001javascript:a', 'data:text/html,a', 'vbscript:a', 'file:///a', '//example.vn', '/a', 'a', '', '#a', 'https:javascript:a', 'https:///a', 'https:\\\\a', 'blob:https://a'])('%j goes, its text stays', (href) => {
    expect(safeHref(href)).toBeNull();
    expect(render(paragraph({ type: 'link', href, content: [text('chữ')] }))).toBe('<p>chữ</p>');
  });

  test('white space that browsers skip does not hide a good address either', () => {
    expect(safeHref(' \thttps://exam\nple.vn/ ')).toBe('https://example.vn/');
  });
});

describe('hostile text', () => {
  test.each(hostileHtml)('%s', (snippet) => {
    const html = render(paragraph(text(snippet), { type: 'link', href: snippet, content: [text(snippet)] }), figure({ alt: snippet, credit: snippet, caption: [text(snippet)] }));
    const names = readTags(html).map((tag) => tag.name);
    expect(names.filter((name) => !['p', 'a', 'figure', 'img', 'figcaption', 'span'].includes(name))).toEqual([]);
    expect(textOf(html)).toContain(snippet.replace(/[\u0000-\u0008]/g, '').replace(/\s+/g, ' ').trim());
  });

  test('any text whatever comes out as that text and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (value) => {
        const html = render(paragraph(text('x'), text(value)));
        expect(readTags(html).map((tag) => tag.name)).toEqual(['p']);
      }),
    );
  });
});

test('every document that the schema accepts renders without an error', () => {
  const inline: fc.Arbitrary<Inline> = fc.oneof<fc.Arbitrary<Inline>[]>(
    fc.record({ type: fc.constant('text' as const), text: fc.string({ minLength: 1 }), marks: fc.subarray(['bold', 'italic', 'underline'] as const) }).map((node) => ({ ...node, marks: [...node.marks] })),
    fc.constant<Inline>({ type: 'break' }),
    fc.record({ type: fc.constant('link' as const), href: fc.oneof(fc.webUrl(), fc.string({ minLength: 1 })), content: fc.array(fc.string({ minLength: 1 }).map(text), { maxLength: 3 }) }),
  );
  const content = fc.array(inline, { maxLength: 5 });
  const id = fc.constant('block-010');
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), id, content }),
    fc.record({ type: fc.constant('heading' as const), id, level: fc.constantFrom(2 as const, 3 as const, 4 as const), content }),
    fc.record({ type: fc.constant('figure' as const), id, asset: fc.constant(ASSET), width: fc.integer({ min: 1, max: 5000 }), height: fc.integer({ min: 1, max: 5000 }), caption: content, credit: fc.string({ maxLength: 20 }), alt: fc.string({ maxLength: 20 }) }),
  );
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      readTags(render(...blocksSchema.parse(blocks)));
    }),
  );
});
