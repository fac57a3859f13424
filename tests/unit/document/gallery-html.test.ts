import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standAlone } from '../../../shared/document/block-words.ts';
import { galleryStyle } from '../../../shared/document/gallery-html.ts';
import { blocksSchema, type Block, type BlockPhoto } from '../../../shared/document/model.ts';
import { blocksToHtml } from '../../../shared/document/to-html.ts';
import { hostileHtml } from '../../fixtures/hostile-html.ts';
import { readTags } from '../../helpers/markup.ts';

const text = (value: string) => ({ type: 'text' as const, text: value });
const photo = (letter: string, changes: Partial<BlockPhoto> = {}): BlockPhoto => ({ asset: letter.repeat(64), width: 600, height: 400, caption: [text(`Ảnh ${letter}.`)], credit: 'Văn Tịnh', alt: `Mô tả ${letter}`, ...changes });
const gallery = (photos: readonly BlockPhoto[], caption = 'Ngày hội.'): Block => blocksSchema.parse([{ type: 'gallery', id: 'bo-anh-0001', caption: caption === '' ? [] : [text(caption)], photos: [...photos] }])[0] as Block;
const render = (...blocks: readonly Block[]): string => blocksToHtml(blocks, { assetUrl: (sha256) => `/anh/${sha256[0] ?? ''}` });
const captions = (html: string): readonly string[] => [...html.matchAll(/<figcaption>(.*?)<\/figcaption>/g)].map((match) => match[1] ?? '');

describe('a gallery', () => {
  test('is rows of figures in a figure, the shared caption last, the source once when it is one', () => {
    expect(render(gallery([photo('a'), photo('b')]))).toBe(
      '<figure class="gallery"><div class="gallery-row">' +
        '<figure class="ratio-150"><img src="/anh/a" alt="Mô tả a" width="600" height="400"><figcaption>Ảnh a.</figcaption></figure>' +
        '<figure class="ratio-150"><img src="/anh/b" alt="Mô tả b" width="600" height="400"><figcaption>Ảnh b.</figcaption></figure>' +
        '</div><figcaption>Ngày hội. <span class="credit">Ảnh: Văn Tịnh</span></figcaption></figure>',
    );
  });

  test('names each source where they differ, and no empty caption', () => {
    expect(captions(render(gallery([photo('a'), photo('b', { credit: 'TTXVN' })], '')))).toEqual(['Ảnh a. <span class="credit">Ảnh: Văn Tịnh</span>', 'Ảnh b. <span class="credit">Ảnh: TTXVN</span>']);
    expect(captions(render(gallery([photo('a'), photo('b', { credit: '' })])))).toEqual(['Ảnh a. <span class="credit">Ảnh: Văn Tịnh</span>', 'Ảnh b.', 'Ngày hội.']);
    expect(captions(render(gallery([photo('a', { caption: [], credit: '' }), photo('b', { caption: [], credit: '' })], '')))).toEqual([]);
    expect(captions(render(gallery([photo('a', { credit: 'Ảnh: Văn Tịnh' }), photo('b')], '')))).toEqual(['Ảnh a.', 'Ảnh b.', '<span class="credit">Ảnh: Văn Tịnh</span>']);
  });

  test('never repeats an alternative text as caption', () => {
    const html = render(gallery([photo('a', { caption: [] }), photo('b', { caption: [] })], ''));
    expect([html.match(/Mô tả a/g), captions(html)]).toEqual([['Mô tả a'], ['<span class="credit">Ảnh: Văn Tịnh</span>']]);
  });

  test('has a shape in the style sheet for every photo there may be', () => {
    const style = galleryStyle('.body');
    const side = fc.integer({ min: 1, max: 60_000 });
    fc.assert(
      fc.property(fc.array(fc.record({ width: side, height: side }), { minLength: 2, maxLength: 12 }), (shapes) => {
        const html = render(gallery(shapes.map((shape) => photo('a', shape))));
        for (const [, name] of html.matchAll(/class="(ratio-\d+)"/g)) expect(style).toContain(`.body .${String(name)} {`);
      }),
    );
  });

  test('takes nothing but text from hostile words', () => {
    for (const snippet of hostileHtml) {
      const tags = readTags(render(gallery([photo('a', { alt: snippet, credit: snippet, caption: [text(snippet)] }), photo('b')], snippet)));
      expect(new Set(tags.map(({ name }) => name)), snippet).toEqual(new Set(['figure', 'div', 'img', 'figcaption', 'span']));
      expect(tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => !['class', 'src', 'alt', 'width', 'height'].includes(name)), snippet).toEqual([]);
    }
  });
});

test('away from the PC, what is left of a gallery is a gallery, a figure, or its words with the source once', () => {
  const block = gallery([photo('a'), photo('b'), photo('c')]);
  const shown = (carried: string): readonly unknown[] => standAlone([block], (asset) => carried.includes(asset[0] ?? '-')).map((item) => (item.type === 'gallery' ? ['gallery', item.photos.length] : item.type === 'paragraph' ? item.content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('') : item.type));
  expect(shown('abc')).toEqual([['gallery', 3]]);
  expect(shown('ac')).toEqual([['gallery', 2], 'Ảnh b.']);
  expect(shown('b')).toEqual(['figure', 'Ảnh a.', 'Ảnh c.', 'Ngày hội.']);
  expect(shown('')).toEqual(['Ảnh a.', 'Ảnh b.', 'Ảnh c.', 'Ngày hội. Ảnh: Văn Tịnh']);
});
