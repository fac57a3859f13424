import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ExportArticle, ExportPhoto } from '../../../electron/exchange/export/export-article.ts';
import { writeClean } from '../../../electron/exchange/export/write-clean.ts';
import { writeDocx } from '../../../electron/exchange/export/write-docx.ts';
import { writePage } from '../../../electron/exchange/export/write-page.ts';
import { articleWords } from '../../../electron/exchange/export/write-text.ts';
import { importWord } from '../../../electron/exchange/import/import-word.ts';
import type { BlockPhoto } from '../../../shared/document/model.ts';
import { scenePhoto } from '../../fixtures/photos.ts';
import { readTags } from '../../helpers/markup.ts';
import { short } from '../../helpers/short-blocks.ts';

const text = (words: string) => ({ type: 'text' as const, text: words });
const photo = (letter: string, changes: Partial<BlockPhoto> = {}): BlockPhoto => ({ asset: letter.repeat(64), width: 90, height: 60, caption: [text(`Ảnh ${letter}`)], credit: 'Văn Tịnh', alt: `Mô tả ${letter}`, ...changes });
const article = (...photos: readonly BlockPhoto[]): ExportArticle => ({ headline: '', lead: '', section: '', byline: '', source: '', tags: [], blocks: [{ type: 'gallery', id: 'bo-anh-0001', caption: [text('Ngày hội')], photos: [...photos] }] });
const bytes = await scenePhoto({ seed: 4, width: 90, height: 60 });
const files = (letters: string): ReadonlyMap<string, ExportPhoto> => new Map([...letters].map((letter) => [letter.repeat(64), { bytes, mime: 'image/jpeg', width: 90, height: 60 }]));
const three = article(photo('a'), photo('b', { caption: [] }), photo('c'));

describe('Word', () => {
  test('a gallery is one table without lines, a row of photos for each of its rows', async () => {
    const parts = unzipSync(await writeDocx(article(...[...'abcd'].map((letter) => photo(letter))), files('abcd')));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect([body.match(/<w:tbl>/g)?.length, body.match(/<w:tr>/g)?.length, body.match(/<w:drawing>/g)?.length]).toEqual([1, 3, 4]);
    expect(body).not.toContain('w:tblBorders');
    expect(body.match(/<w:gridSpan w:val="(\d+)"\/>/g)).toEqual([...Array.from({ length: 4 }, () => '<w:gridSpan w:val="24"/>'), '<w:gridSpan w:val="48"/>']);
  });

  test('of photos whose file is gone the words remain', async () => {
    const back = async (letters: string) => (await importWord(await writeDocx(three, files(letters)))).blocks.map(short);
    expect(await back('abc')).toEqual(['gallery(photo 0: Ảnh a | Văn Tịnh | Mô tả a; photo 1:  | Văn Tịnh | Mô tả b; photo 2: Ảnh c | Văn Tịnh | Mô tả c) Ngày hội']);
    expect(await back('ac')).toEqual(['gallery(photo 0: Ảnh a | Văn Tịnh | Mô tả a; photo 1: Ảnh c | Văn Tịnh | Mô tả c) Ngày hội']);
    expect((await back('b')).join('\n')).toMatch(/^photo 0: .*\n(?:.*\n)*.*Ngày hội/);
  });

  test('what somebody adds to it in Word is kept', async () => {
    const parts = unzipSync(await writeDocx(three, files('abc')));
    const name = 'word/document.xml';
    const added = '<w:p><w:r><w:t>Dòng thêm</w:t></w:r></w:p>';
    // Below the first photo's caption, and in a row of its own.
    const body = strFromU8(parts[name] ?? new Uint8Array()).replace('</w:tc>', `${added}</w:tc>`).replace('</w:tbl>', `<w:tr><w:tc><w:tcPr/>${added}</w:tc></w:tr></w:tbl>`);
    const back = await importWord(zipSync({ ...parts, [name]: strToU8(body) }));
    expect(back.blocks.map(short)).toEqual([expect.stringMatching(/^gallery\(photo 0: Ảnh a⏎Dòng thêm \|.*\) Ngày hội.*⏎Dòng thêm$/)]);
    expect(back.found).toMatchObject({ photos: 3 });
  });
});

test('plain text: what is about all, then a line for every photo with words', () => {
  expect(articleWords(three)).toBe('[Bộ ảnh, 3 ảnh: Ngày hội Ảnh: Văn Tịnh]\n[Ảnh 1: Ảnh a]\n[Ảnh 3: Ảnh c]');
});

test('a page of its own: photos inside, rows by its own style sheet', () => {
  const html = writePage(three, files('abc'));
  expect(html).toContain('<div class="gallery-row">');
  expect(html).toContain('.sheet .ratio-150 {');
  expect(html.match(/src="data:image\/jpeg;base64,/g)).toHaveLength(3);
});

describe('HTML for another content system', () => {
  const clean = (from: ExportArticle, letters: string, parts: Partial<Parameters<typeof writeClean>[2]> = {}): string => writeClean(from, files(letters), { photos: true, captions: true, frame: false, ...parts });

  test('rows that need no style sheet', () => {
    const html = clean(three, 'abc');
    expect(html).not.toContain('class=');
    expect(html.match(/<div style="display: flex; gap: 6px; margin-bottom: 6px">/g)).toHaveLength(1);
    expect(html.match(/<figure style="flex: 1.5 1 0; margin: 0">/g)).toHaveLength(3);
    expect(html.endsWith('<figcaption style="text-align: center">Ngày hội <em>Ảnh: Văn Tịnh</em></figcaption></figure>')).toBe(true);
    readTags(html);
  });

  test('without photos their words, without captions none', () => {
    const align = '<p style="text-align: center">';
    expect(clean(three, 'abc', { photos: false })).toBe(`${align}Ảnh a</p>\n${align}Ảnh c</p>\n${align}Ngày hội<em> Ảnh: Văn Tịnh</em></p>`);
    expect(clean(three, 'abc', { photos: false, captions: false })).toBe('');
    expect(clean(three, 'abc', { captions: false })).not.toContain('figcaption');
    expect(clean(three, 'a').match(/<figure/g)).toHaveLength(1);
  });
});
