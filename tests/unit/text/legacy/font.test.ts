import { describe, expect, it } from 'vitest';
import { encodingOfFont, fontInStyle } from '../../../../shared/text/legacy/font.ts';

describe('encodingOfFont', () => {
  it.each([
    ['tcvn3', ['.VnTime', '.vntime', '".VnTime"', "'.VnTime', serif", '.VnTime,"Times New Roman"', '.VnArial Narrow', '.VnCentury Schoolbook', 'VnTime', 'vnarial', '&quot;.VnTime&quot;', '\\.VnTime']],
    ['tcvn3-upper', ['.VnTimeH', '.VNTIMEH', '.vnarialh', '".VnHelvetInsH", sans-serif', '.VnArial NarrowH', 'VnTimeH']],
    ['vni', ['VNI-Times', 'vni-helve', '"VNI-Times",serif', 'VNI Times', 'VNI-Helve-Condense', 'VNI-Aptima']],
    ['vps', ['VPS Times', 'VPS-Helv', "'VPS Ha Noi'"]],
    ['viscii', ['VI Times', 'VI Arial']],
  ] as const)('%s', (encoding, families) => {
    for (const family of families) expect(encodingOfFont(family), family).toBe(encoding);
  });

  it('knows nothing about ordinary fonts, also with an old one to fall back on', () => {
    const ordinary = ['Times New Roman', '"Times New Roman", .VnTime', 'Arial', 'Calibri', 'VnExpress', 'VNI', 'Vivaldi', 'VIrtue Sans', 'Symbol', 'inherit', '', ',', '  ', 'Be Vietnam Pro', 'Vietnam Time'];
    expect(ordinary.filter((family) => encodingOfFont(family) !== null)).toEqual([]);
    expect(encodingOfFont(null)).toBeNull();
  });
});

describe('fontInStyle', () => {
  it.each([
    ['font-family:.VnTime', '.VnTime'],
    ['FONT-SIZE: 14pt; FONT-FAMILY: .VnTimeH; color: red', '.VnTimeH'],
    ['font-family:".VnTime","serif";mso-bidi-font-family:Arial', '".VnTime","serif"'],
    ["font-family:'VNI-Times';", "'VNI-Times'"],
    ['mso-ascii-font-family:.VnTime;mso-hansi-font-family:.VnTime', '.VnTime'],
    ['mso-hansi-font-family:.VnTime;font-family:Arial', 'Arial'],
    ['p.MsoNormal {margin:0; font-family:".VnTime"}', '".VnTime"'],
    ['font-family:"a;b}c";x:y', '"a;b}c"'],
    ['font-family:Arial!important', 'Arial'],
  ])('%s', (css, font) => expect(fontInStyle(css)).toBe(font));

  it('is null where no font is named', () => {
    for (const css of ['', 'color:red', 'mso-bidi-font-family:.VnTime', 'font:12pt .VnTime', 'font-family:', 'xfont-family:.VnTime']) expect(fontInStyle(css), css).toBeNull();
  });
});
