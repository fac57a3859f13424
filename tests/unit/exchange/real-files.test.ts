import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importWord } from '../../../electron/exchange/import/import-word.ts';
import { p, r, wordParts } from '../../fixtures/word-files.ts';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { short } from '../../helpers/short-blocks.ts';

/** Files that LibreOffice Writer 7.4 has saved. */
const saved = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/word/${name}.docx`, import.meta.url));

test('an export of ours that LibreOffice has opened, saved as ODT, opened and saved as Word again', async () => {
  const found = await importWord(saved('libreoffice-resaved'));
  expect(found.blocks.map(short)).toEqual([
    'Lễ phát động “Tết trồng cây”',
    'Sáng 12/2, xã Tân Phú tổ chức lễ phát động Tết trồng cây đời đời nhớ ơn Bác Hồ.',
    'Đoạn [bol:đậm] và [ita:nghiêng] H[sub:2]O <https://tanphu.gov.vn/a?b=1&c=2|liên kết>⏎dòng hai',
    'h2 Tít giữa',
    'photo 0: Đại biểu trồng cây. | Văn Tịnh | Người trồng cây',
    'ol4(bốnul(a; b); năm)',
    'quote Lời trích',
    'table Bảng 1(100,200,150): row[Cột]rowc2[Hai cột] columnr2[x][(center) y][] [ul(trong ô)][z]',
    'pull Câu lớn -- Ông A',
    'box(h3 Hộp/nội dung)',
    '---',
    'video https://www.youtube.com/watch?v=dQw4w9WgXcQ Phim Chú thích phim',
    '(justify) Cuối bài.',
    'Bích Hường – Văn Tịnh',
    'Nguồn: Trang TTĐT xã',
  ]);
  expect(found.guesses).toMatchObject({ headline: { blocks: [0] }, lead: { blocks: [1] }, byline: { blocks: [13] }, source: { blocks: [14] } });
  expect(found.lost).toEqual({});
});

test('an article that was written in LibreOffice', async () => {
  const found = await importWord(saved('libreoffice-article'));
  expect(found.blocks.map(short)).toEqual([
    'h2 center Xã Tân Phú tổ chức Hội nghị tổng kết năm 2025',
    '[bol:Sáng 20/12, Đảng ủy, HĐND, UBND xã Tân Phú tổ chức Hội nghị tổng kết công tác năm 2025 và triển khai nhiệm vụ 2026.]',
    '(justify) Dự hội nghị có đồng chí Nguyễn Văn A[sup:1], H[sub:2]O, [und:gạch chân], [str:gạch bỏ], [ita:nghiêng].',
    'ol3(Mục baul(con; con 2ol(cháu)); Mục bốn)',
    'giữa',
    'a. Điểm a',
    'b. Điểm b',
    expect.stringMatching(/^table \([\d,]+\): row\[\(center\) STT\]rowc2\[\(center\) Họ tên\] r2\[1\]\[A\]\[B\] \[C\]\[D\]$/),
    '<https://tanphu.gov.vn/|cổng xã> tệp',
    'quote Trích dẫn',
    '---',
    '[bol:Bích Hường - Văn Tịnh]',
  ]);
  expect(found.guesses).toMatchObject({ headline: { blocks: [0] }, lead: { blocks: [1] }, byline: { entries: [{ name: 'Bích Hường' }, { name: 'Văn Tịnh' }] } });
  expect(found.lost).toEqual({ links: 1 });
});

test('the strict form of the standard, as newer programs may save it', async () => {
  const parts = wordParts({ body: p(r('chữ', '<w:b/>'), { properties: '<w:jc w:val="center"/>' }) });
  const strict = (data: Uint8Array): Uint8Array => strToU8(strFromU8(data).replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main').replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/', 'http://purl.oclc.org/ooxml/officeDocument/'));
  const file = zipSync(Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, strict(data as Uint8Array)])));
  expect((await importWord(file)).blocks.map(short)).toEqual(['(center) [bol:chữ]']);
});
