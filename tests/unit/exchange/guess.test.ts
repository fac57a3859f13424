import { describe, expect, test } from 'vitest';
import { readBylineLine } from '../../../electron/exchange/import/byline-line.ts';
import { bold, centered, italic, p, r, right, style, table } from '../../fixtures/word-files.ts';
import { read } from './shown.ts';

const opening = 'Sáng 20/12, xã Tân Phú tổ chức hội nghị tổng kết công tác năm và triển khai nhiệm vụ năm tới.';
const article = (head: string, foot: string): string => `${head}${p(r('Dự hội nghị có các đồng chí trong Ban Thường vụ Đảng ủy xã.'))}${p(r('Hội nghị đã nghe báo cáo.'))}${foot}`;
const guessed = async (body: string, styles = '') => (await read({ body, styles })).guesses;

describe('headline', () => {
  test.each([
    ['the style Title, over two lines', p(r('Tân Phú tổng kết'), { style: 'Title' }) + p(r('công tác năm 2025'), { style: 'Title' }), { blocks: [0, 1], text: 'Tân Phú tổng kết công tác năm 2025' }],
    ['the first line', p(r('Tân Phú tổng kết công tác năm 2025'), { properties: centered }), { blocks: [0], text: 'Tân Phú tổng kết công tác năm 2025' }],
    ['a heading that asks', p(r('Vì sao dân tin?'), { style: 'H1' }), { blocks: [0], text: 'Vì sao dân tin?' }],
    ['no line that is a sentence', p(r('Xã Tân Phú vừa tổ chức hội nghị tổng kết.')), null],
    ['no line that is a paragraph', p(r('Sáng nay '.repeat(40))), null],
    ['not the head of an official letter', p(r('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold)) + p(r('Độc lập - Tự do - Hạnh phúc', bold)) + p(r('Số: 12/BC-UBND')) + p(r('Tổng kết công tác năm'), { properties: centered }), { blocks: [3], text: 'Tổng kết công tác năm' }],
  ])('%s', async (_, head, expected) => {
    expect((await guessed(article(head, ''), style('Title', 'Title') + style('H1', 'heading 1'))).headline).toEqual(expected);
  });

  test('a file with one line is no article', async () => {
    expect(await guessed(p(r('Một dòng duy nhất trong tệp')))).toEqual({ headline: null, lead: null, byline: null, source: null });
  });
});

describe('lead', () => {
  const head = p(r('Tân Phú tổng kết công tác năm'));
  test.each([
    ['bold', p(r(opening, bold))],
    ['slanted', p(r(opening, italic))],
    ['by style', p(r(opening), { style: 'Sapo' })],
  ])('%s', async (_, second) => {
    expect((await guessed(article(head + second, ''), style('Sapo', 'Subtitle'))).lead).toEqual({ blocks: [1], text: opening });
  });

  test('an ordinary second paragraph, or a bold line that is short, is none', async () => {
    expect((await guessed(article(head + p(r(opening)), ''))).lead).toBeNull();
    expect((await guessed(article(head + p(r('Kết quả nổi bật', bold)), ''))).lead).toBeNull();
  });
});

describe('authors and source', () => {
  const head = p(r('Tân Phú tổng kết công tác năm'));
  const foot = async (inner: string) => {
    const { byline, source } = await guessed(article(head, inner));
    return { names: byline?.entries.map(({ name, role }) => `${name}/${role}`) ?? [], blocks: byline?.blocks ?? [], source };
  };

  test('the last line, bold and to the right', async () => {
    expect(await foot(p(r('Bích Hường - Văn Tịnh', bold), { properties: right }))).toEqual({ names: ['Bích Hường/writer', 'Văn Tịnh/writer'], blocks: [3], source: null });
  });

  test('two lines, with a source below and empty lines between', async () => {
    expect(await foot(p(r('Bài: Minh Châu'), { properties: right }) + p('') + p(r('Ảnh: VĂN TỊNH', bold), { properties: right }) + p(r('Nguồn: Báo Thanh Hóa', italic)) + p(''))).toEqual({
      names: ['Minh Châu/writer', 'Văn Tịnh/photographer'],
      blocks: [3, 4],
      source: { blocks: [5], text: 'Báo Thanh Hóa' },
    });
  });

  test('source and author side by side in a table without frame', async () => {
    expect(await foot(table([[p(r('Nguồn: Cổng tỉnh')), p(r('Minh Châu', bold), { properties: right })]]))).toMatchObject({ names: ['Minh Châu/writer'], blocks: [3], source: { blocks: [3], text: 'Cổng tỉnh' } });
  });

  test('neither a last sentence nor a table of figures', async () => {
    for (const last of [p(r('Hội nghị thành công tốt đẹp.', bold)), p(r('Minh Châu')), table([['Tên', 'Điểm'], ['An', '9']])]) expect(await foot(last)).toEqual({ names: [], blocks: [], source: null });
  });
});

describe('a line of authors', () => {
  const names = (text: string, known = true) => readBylineLine(text, known)?.map(({ name, role }) => `${name}/${role}`) ?? null;
  test.each([
    ['Bích Hường – Văn Tịnh', ['Bích Hường/writer', 'Văn Tịnh/writer']],
    ['Bài và ảnh: Minh Châu', ['Minh Châu/writer', 'Minh Châu/photographer']],
    ['Tin, ảnh: Lê Na', ['Lê Na/writer', 'Lê Na/photographer']],
    ['Bài: Minh Châu - Ảnh: Văn Tịnh', ['Minh Châu/writer', 'Văn Tịnh/photographer']],
    ['Thực hiện: An, Bình và Chi', ['An/writer', 'Bình/writer', 'Chi/writer']],
    ['NGUYỄN VĂN AN', ['Nguyễn Văn An/writer']],
    ['N.V.A', ['N.V.A/writer']],
    ['(Minh Châu)', ['Minh Châu/writer']],
    ['Bài và ảnh: An Bình, Chi Mai', ['An Bình/writer', 'Chi Mai/writer', 'An Bình/photographer', 'Chi Mai/photographer']],
    ['Lê Na (CTV)', ['Lê Na/contributor']],
    ['CTV: Lê Na', ['Lê Na/contributor']],
    ['Biên tập: Thu Hà', ['Thu Hà/editor']],
    ['Thúy Hằng', ['Thúy Hằng/writer']],
    ['Hội nghị đã kết thúc', null],
    ['Địa điểm: Hội trường xã', null],
    ['www.tanphu.gov.vn', null],
    ['20/12/2025', null],
    ['', null],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  test('without a look of its own a line needs a label', () => {
    expect(names('Minh Châu', false)).toBeNull();
    expect(names('Ảnh: Minh Châu', false)).toEqual(['Minh Châu/photographer']);
  });
});
