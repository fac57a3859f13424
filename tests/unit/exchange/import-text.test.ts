import { describe, expect, test } from 'vitest';
import { toTcvn3 } from '../../fixtures/legacy-encoders.ts';
import { abstractNum, bold, centered, inList, italic, num, p, r, style } from '../../fixtures/word-files.ts';
import { read } from './shown.ts';

const headed = style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>');

describe('looks', () => {
  test('marks of a run, and of the styles it inherits from', async () => {
    const { shown } = await read({
      styles: `${style('Dam', 'Đậm', '<w:rPr><w:b/></w:rPr>')}${style('Nghieng', 'Nghiêng', '<w:basedOn w:val="Dam"/><w:rPr><w:i/></w:rPr>')}${style('Chu', 'Chữ', '<w:rPr><w:u w:val="single"/></w:rPr>', 'character')}`,
      body: p(r('a', bold) + r('b', italic) + r('c', '<w:u w:val="single"/>') + r('d', '<w:dstrike/>') + r('2', '<w:vertAlign w:val="subscript"/>') + r('3', '<w:position w:val="8"/><w:sz w:val="18"/>')) + p(r('e') + r('f', '<w:b w:val="0"/>') + r('g', '<w:rStyle w:val="Chu"/>'), { style: 'Nghieng' }),
    });
    expect(shown).toEqual(['[bol:a][ita:b][und:c][str:d][sub:2][sup:3]', '[bol,ita:e][ita:f][bol,ita,und:g]']);
  });

  test('alignment, by the paragraph itself and by its style', async () => {
    const { shown } = await read({
      styles: style('Deu', 'Đều', '<w:pPr><w:jc w:val="both"/></w:pPr>'),
      body: p(r('giữa'), { properties: centered }) + p(r('đều'), { style: 'Deu' }) + p(r('trái'), { style: 'Deu', properties: '<w:jc w:val="left"/>' }) + p(r('phải'), { properties: '<w:jc w:val="right"/>' }),
    });
    expect(shown).toEqual(['(center) giữa', '(justify) đều', 'trái', 'phải']);
  });

  test('headings by their built-in names and by their place in the outline; bold by style is no mark', async () => {
    const { shown } = await read({
      styles: headed + style('MucLon', 'Mục lớn', '<w:basedOn w:val="Heading1"/>') + style('Cap5', 'Cấp năm', '<w:pPr><w:outlineLvl w:val="4"/></w:pPr>'),
      body: p(r('một', bold), { style: 'Heading1' }) + p(r('hai'), { style: 'MucLon' }) + p(r('năm'), { style: 'Cap5' }) + p(r('thường')),
    });
    expect(shown).toEqual(['h2 một', 'h2 hai', 'h4 năm', 'thường']);
  });

  test('spaces, tabs, hyphens, breaks and invisible letters', async () => {
    const body = p('<w:r><w:t xml:space="preserve">  a\u00a0b\u200b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t><w:cr/><w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t><w:br w:type="page"/></w:r>') + p('') + p(r('e\u0301'));
    expect((await read({ body })).shown).toEqual(['a b c⏎d⏎e-f', 'é']);
  });
});

describe('lists', () => {
  const numbering = abstractNum(0, [['decimal', '%1.'], ['bullet', '•'], ['decimal', '%3.', 3]]) + abstractNum(1, [['lowerLetter', '%1)'], ['lowerRoman', '%2.']]) + abstractNum(2, [['decimal', 'Điều %1.'], ['decimal', '%1.%2.']]) + num(1, 0) + num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>') + num(3, 1) + num(4, 2) + num(5, 0);
  const item = (text: string, numId: number, level = 0, styleId = ''): string => p(r(text), { style: styleId, properties: inList(numId, level) });

  test('nest, go on counting after other text, and start where they are told to', async () => {
    const body = item('một', 1) + item('con', 1, 1) + item('cháu', 1, 2) + item('hai', 1) + p(r('giữa')) + item('ba', 1) + item('bảy', 2) + item('tám', 2) + item('chín', 5);
    expect((await read({ numbering, body })).shown).toEqual(['ol(mộtul(conol3(cháu)); hai)', 'giữa', 'ol3(ba)', 'ol7(bảy; tám; chín)']);
  });

  test('letters and words before a paragraph stay as text: others refer to them', async () => {
    const found = await read({ numbering, styles: headed, body: item('điểm', 3) + item('điểm nữa', 3) + item('phạm vi', 4) + item('khoản', 4, 1) + item('đầu mục', 1, 0, 'Heading1') });
    // A level that nobody used counts from its start.
    expect(found.shown).toEqual(['a) điểm', 'b) điểm nữa', 'Điều 1. phạm vi', 'ol(khoản)', 'h2 1. đầu mục']);
    expect(found.found['list-labels']).toBe(4);
  });

  test('letters inside a list are a list in the list', async () => {
    const both = abstractNum(7, [['decimal', '%1.'], ['lowerLetter', '%2)']]) + num(9, 7);
    expect((await read({ numbering: both, body: item('một', 9) + item('điểm a', 9, 1) + item('hai', 9) })).shown).toEqual(['ol(mộtol(điểm a); hai)']);
  });

  test('a list by style, taken out of it by hand, and an empty item', async () => {
    const styles = style('Gach', 'List Bullet', `<w:pPr>${inList(1, 1)}</w:pPr>`);
    const body = p(r('a'), { style: 'Gach' }) + p('', { style: 'Gach' }) + p(r('b'), { style: 'Gach' }) + p(r('thường'), { style: 'Gach', properties: inList(0) });
    expect((await read({ numbering, styles, body })).shown).toEqual(['ul(a; b)', 'thường']);
  });
});

describe('what people left in the file', () => {
  test('tracked changes: what was put in stays, what was taken out is gone and counted', async () => {
    const body = p(`${r('Giữ ')}<w:del w:id="1">${r('bỏ').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2">${r('thêm')}</w:ins><w:moveFrom w:id="3">${r('đi')}</w:moveFrom><w:moveTo w:id="4">${r(' đến')}</w:moveTo>`) + p(r('đầu '), { properties: '<w:rPr><w:del w:id="5"/></w:rPr>' }) + p(r('cuối'), { properties: centered });
    const { shown, lost } = await read({ body });
    expect(shown).toEqual(['Giữ thêm đến', '(center) đầu cuối']);
    expect(lost).toEqual({ deletions: 2 });
  });

  test('comments, hidden text, tables of contents, equations, embedded files, headers and macros', async () => {
    const found = await read({
      styles: style('TOC1', 'toc 1'),
      header: p(r('UBND xã Tân Phú')),
      more: { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) },
      body: p(`${r('chữ')}<w:r><w:commentReference w:id="0"/></w:r>${r('ẩn', '<w:vanish/>')}<w:r><w:object><o:OLEObject/></w:object></w:r>`) + p(r('Mục 1 ..... 3'), { style: 'TOC1' }) + p('<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>'),
    });
    expect(found.shown).toEqual(['chữ', 'x=2']);
    expect(found.lost).toEqual({ comments: 1, hidden: 1, embedded: 1, contents: 1, equations: 1, headers: 1, macros: 1 });
  });

  test('footnotes stand at the end, with their signs', async () => {
    const footnotes = `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r('Theo báo cáo.')}`)}${p(r('Trang 3.'))}</w:footnote>`;
    const found = await read({ footnotes, body: p(`${r('Số liệu')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + p(r('Cuối')) });
    expect(found.shown).toEqual(['Số liệu[sup:[1]]', 'Cuối', '[1] Theo báo cáo.', 'Trang 3.']);
    expect(found.found.footnotes).toBe(1);
  });

  test('links: of relations, of both forms of fields; addresses that articles do not have are counted', async () => {
    const sign = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const found = await read({
      relations: [['l1', 'hyperlink', 'https://tanphu.gov.vn/?a=1&b=2'], ['l2', 'hyperlink', 'file:///C:/x.doc'], ['l3', 'hyperlink', 'javascript:alert(1)']],
      styles: style('Hyperlink', 'Hyperlink', '<w:rPr><w:u w:val="single"/></w:rPr>', 'character'),
      body: p(`<w:hyperlink r:id="l1">${r('cổng', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>${r(' ')}<w:hyperlink r:id="l2">${r('tệp')}</w:hyperlink><w:hyperlink r:id="l3">${r('mã')}</w:hyperlink><w:hyperlink r:id="l9">${r('mất')}</w:hyperlink><w:hyperlink w:anchor="x">${r('trong')}</w:hyperlink>`) + p(`<w:fldSimple w:instr=" HYPERLINK &quot;https://a.vn/&quot; ">${r('ngắn')}</w:fldSimple>${sign('begin')}<w:r><w:instrText> HYPERLINK "https://b.vn/" </w:instrText></w:r>${sign('separate')}${r('dài')}${sign('end')}<w:fldSimple w:instr=" PAGE ">${r('3')}</w:fldSimple>`),
    });
    expect(found.shown).toEqual(['<https://tanphu.gov.vn/?a=1&b=2|cổng> tệpmãmấttrong', '<https://a.vn/|ngắn><https://b.vn/|dài>3']);
    expect([found.found.links, found.lost.links]).toEqual([3, 2]);
  });

  test('text boxes come once, after their paragraph, in both forms', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box('khung')}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('khung')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const found = await read({ body: p(`${r('trước')}<w:r>${twice}</w:r>`) + p(`<w:r><w:pict><v:rect><v:textbox>${box('cũ')}</v:textbox></v:rect></w:pict></w:r>`) });
    expect(found.shown).toEqual(['trước', 'khung', 'cũ']);
    expect(found.found['text-boxes']).toBe(2);
  });

  test('lines across the page, by border, by style and as a drawing', async () => {
    const border = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>';
    const found = await read({ styles: style('HL', 'Horizontal Line'), body: p('', { properties: border }) + p(r('có chữ'), { properties: border }) + p('', { style: 'HL' }) + p('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>') });
    expect(found.shown).toEqual(['---', 'có chữ', '---', '---']);
  });
});

describe('old Vietnamese encodings', () => {
  const words = 'Hội nghị triển khai nhiệm vụ phát triển kinh tế của địa phương';

  test.each([
    ['the run', '', (text: string) => p(r(text, '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'))],
    ['a style it inherits from', `${style('Goc', 'Gốc', '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr>')}${style('Than', 'Thân', '<w:basedOn w:val="Goc"/>')}`, (text: string) => p(r(text), { style: 'Than' })],
    ['the defaults of the file', '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>', (text: string) => p(r(text))],
  ])('by the font of %s', async (_, styles, body) => {
    const found = await read({ styles, body: body(toTcvn3(words)) });
    expect(found.shown).toEqual([words]);
    expect(found.converted).toEqual([{ encoding: 'tcvn3', paragraphs: 1 }]);
  });

  test('by the font of the theme, also in footnotes; correct Unicode is left alone in any font', async () => {
    const found = await read({
      theme: '<a:minorFont><a:latin typeface=".VnTime"/></a:minorFont>',
      styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>',
      footnotes: `<w:footnote w:id="1">${p(r(toTcvn3(words)))}</w:footnote>`,
      body: p(`${r('Đã là Unicode từ trước')}<w:r><w:footnoteReference w:id="1"/></w:r>`),
    });
    expect(found.shown).toEqual(['Đã là Unicode từ trước[sup:[1]]', `[1] ${words}`]);
  });
});
