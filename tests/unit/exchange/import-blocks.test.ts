import { describe, expect, test } from 'vitest';
import { centered, italic, p, photo, r, style, table } from '../../fixtures/word-files.ts';
import { scenePhoto } from '../../fixtures/photos.ts';
import { read } from './shown.ts';

const styles = style('Caption', 'caption', '<w:rPr><w:i/></w:rPr>');
const picture = await scenePhoto({ seed: 3, width: 48, height: 32 });
const relations = [['i1', 'image', 'media/a.jpeg'], ['i2', 'image', 'media/b.emf'], ['i3', 'image', 'https://example.vn/c.jpg'], ['i4', 'image', 'media/gone.png']] as const;
const more = { 'word/media/a.jpeg': new Uint8Array(picture), 'word/media/b.emf': new Uint8Array([1, 0, 0, 0, 5, 6]) };
const withPhotos = (body: string) => read({ styles, relations, more, body });

describe('photos', () => {
  test('keep their words and their bytes; names of files and what Office guesses describe nothing', async () => {
    const found = await withPhotos(p(photo('i1', 'Đại biểu trồng cây')) + p(photo('i1', 'C:\\anh\\DSC_01.JPG')) + p(photo('i1', 'A group of people Description automatically generated')));
    expect(found.shown).toEqual(['photo 0:  |  | Đại biểu trồng cây', 'photo 1:  |  | ', 'photo 2:  |  | ']);
    expect(found.images.every(({ bytes }) => Buffer.from(bytes).equals(picture))).toBe(true);
  });

  test('text around a photo in one paragraph stays in its order', async () => {
    expect((await withPhotos(p(r('trước ') + photo('i1') + r('sau')))).shown).toEqual(['trước', 'photo 0:  |  | ', 'sau']);
  });

  test('what cannot be shown is counted, its caption stays', async () => {
    const { shown, lost } = await withPhotos(p(photo('i2')) + p(r('Sơ đồ xã'), { style: 'Caption' }) + p(photo('i3').replace('r:embed', 'r:link')) + p(photo('i4')) + p(photo('i9')) + p('<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'));
    expect(shown).toEqual(['Sơ đồ xã']);
    expect(lost).toEqual({ 'unreadable-photos': 3, 'linked-photos': 1, drawings: 1 });
  });
});

describe('captions', () => {
  test.each([
    ['by style', p(r('Đại biểu dự hội nghị.'), { style: 'Caption' }), 'Đại biểu dự hội nghị. | '],
    ['with its source', p(r('Trồng cây. Ảnh: Văn Tịnh'), { style: 'Caption' }), 'Trồng cây. | Văn Tịnh'],
    ['with its source in brackets', p(r('Trồng cây (Ảnh: TTXVN).'), { style: 'Caption' }), 'Trồng cây | TTXVN'],
    ['only the source', p(r('Ảnh: Văn Tịnh'), { properties: centered }), ' | Văn Tịnh'],
    ['slanted, without any style', p(r('Quang cảnh lễ phát động', italic), { properties: centered }), 'Quang cảnh lễ phát động | '],
    ['a source in its middle is none', p(r('Ảnh: một ngôi nhà. Chủ nhà đã đi xa', italic)), ' | một ngôi nhà. Chủ nhà đã đi xa'],
  ])('%s', async (_, caption, expected) => {
    expect((await withPhotos(p(photo('i1')) + caption + p(r('Đoạn văn tiếp theo.')))).shown).toEqual([`photo 0: ${expected} | `, 'Đoạn văn tiếp theo.']);
  });

  test('an ordinary paragraph after a photo is no caption', async () => {
    expect((await withPhotos(p(photo('i1')) + p(r('Sáng nay, xã tổ chức lễ phát động.')))).shown).toHaveLength(2);
  });

  test('tables that only keep photos and their words in place', async () => {
    const pair = table([[p(photo('i1')), p(photo('i1'))], [p(r('Ảnh trái')), p(r('Ảnh phải. Ảnh: PV'))]]);
    const one = table([[p(photo('i1')) + p(r('Dưới ảnh'))]]);
    const found = await withPhotos(pair + p(r('giữa')) + one);
    expect(found.shown).toEqual(['photo 0: Ảnh trái |  | ', 'photo 1: Ảnh phải. | PV | ', 'giữa', 'photo 2: Dưới ảnh |  | ']);
  });

  test('photos in a real table stand behind it', async () => {
    const found = await withPhotos(table([['Tên', 'Ảnh'], ['An', p(photo('i1'))]]));
    expect(found.shown).toEqual(['table : [Tên][Ảnh] [An][]', 'photo 0:  |  | ']);
    expect(found.found['moved-photos']).toBe(1);
  });
});

describe('tables', () => {
  const cell = (inner: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  const merged = '<w:vMerge/>';

  test('merged cells, header rows, widths, captions', async () => {
    const grid = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="3000"/><w:gridCol w:w="1500"/></w:tblGrid>${row(cell(p(r('A')), '<w:gridSpan w:val="2"/>') + cell(p(r('B'))), '<w:tblHeader/>')}${row(cell(p(r('c')), '<w:vMerge w:val="restart"/>') + cell(p(r('d'))) + cell(p(r('e'))))}${row(cell(p(''), merged) + cell(p(r('f'))) + cell(p('')))}</w:tbl>`;
    expect((await read({ styles, body: p(r('Bảng 1. Kết quả'), { style: 'Caption' }) + grid })).shown).toEqual(['table Bảng 1. Kết quả(100,200,100): rowc2[A]row[B] r2[c][d][e] [f][]']);
  });

  test('a deleted row is gone, a table in a table gives its words, one cell is a box', async () => {
    const inner = table([['trong']]);
    const found = await read({ body: `<w:tbl>${row(cell(p(r('x'))))}${row(cell(p(r('bỏ'))), '<w:del w:id="1"/>')}${row(cell(p(r('y')) + inner + p('')))}</w:tbl>` + table([[p(r('Tóm tắt')) + p(r('Nội dung'))]]) + table([['']]) });
    expect(found.shown).toEqual(['table : [x] [y/trong]', 'box(Tóm tắt/Nội dung)']);
    expect(found.lost['nested-tables']).toBe(1);
  });

  test('nonsense in the file does not become nonsense in the article', async () => {
    const found = await read({ body: `<w:tbl>${row(cell(p(r('a')), '<w:gridSpan w:val="999999999"/>') + cell(p(r('b')), merged))}${row('')}</w:tbl>` });
    expect(found.shown).toEqual(['table : c100[a][b] ']);
  });
});
