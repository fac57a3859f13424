import { describe, expect, it } from 'vitest';
import { convertRuns, type TextRun } from '../../../../shared/text/legacy/runs.ts';
import { toCombining, toDecomposed, toMojibake, toTcvn3, toTcvn3Runs, toViqr, toViscii, toVni, toVps } from '../../../fixtures/legacy-encoders.ts';
import { codeSamples, englishSentences, foreignSentences, shortTexts, unmarkedSentences, vietnameseSentences } from '../../../fixtures/legacy-text.ts';

const run = (text: string, font: string | null = null, group = 0): TextRun => ({ text, font, group });
const texts = (runs: readonly TextRun[]): readonly string[] => convertRuns(runs).runs.map(({ text }) => text);
const joined = (runs: readonly TextRun[]): string => texts(runs).join('');
/** What was changed although it must not be. */
const touched = (sentences: readonly string[], fonts: readonly (string | null)[]): readonly string[] =>
  fonts.flatMap((font) => sentences.flatMap((text) => convertRuns([run(text, font)]).runs.flatMap(({ converted, text: now }) => (converted === null ? [] : [`${String(font)} ${converted}: ${now}`]))));
const everyFont = ['.VnTime', '.VnTimeH', 'VNI-Times', 'VPS Times', 'VI Times', 'Arial', null] as const;

describe('by font', () => {
  const all = [...vietnameseSentences, ...shortTexts];
  it('tcvn3, capitals in the capitals font', () => {
    for (const sentence of all) expect(joined(toTcvn3Runs(sentence))).toBe(sentence);
  });
  it('headings in a capitals font', () => {
    for (const sentence of shortTexts) expect(joined([run(toTcvn3(sentence), '.VnTimeH')])).toBe(sentence.toUpperCase());
  });
  it('vni', () => {
    for (const sentence of all) expect(joined([run(toVni(sentence), '"VNI-Times", serif')])).toBe(sentence);
  });
  it('vps and viscii', () => {
    for (const sentence of all.map((text) => text.toLowerCase())) {
      expect(joined([run(toVps(sentence), 'VPS Times')])).toBe(sentence);
      expect(joined([run(toViscii(sentence), 'VI Times')])).toBe(sentence);
    }
  });
});

describe('by letters, one paragraph', () => {
  it.each<readonly [string, (text: string) => string]>([
    ['vni', toVni], ['viqr', toViqr], ['mojibake', toMojibake], ['decomposed', toDecomposed], ['combining', toCombining],
  ])('%s', (_, encode) => {
    for (const sentence of vietnameseSentences) expect(joined([run(encode(sentence), 'Times New Roman')])).toBe(sentence);
  });

  it('tcvn3, whose capitals are lost with the font', () => {
    for (const sentence of vietnameseSentences) expect(joined([run(toTcvn3(sentence))]).toLowerCase()).toBe(sentence.toLowerCase());
  });
});

describe('never touched', () => {
  it('correct Vietnamese in Unicode, whatever the font says', () => {
    expect(touched([...vietnameseSentences, ...shortTexts, ...vietnameseSentences.map((text) => text.toUpperCase())], everyFont)).toEqual([]);
  });
  it('Vietnamese with no letter that is only Vietnamese', () => {
    const latin = ['Bà còn có lá cà', 'Có cá lá bé tí', 'Chú bé có cái cân', 'là', 'có', 'và', 'Bé Hà tên là bé Hà', 'Ông bà cô chú cùng vui', 'Hoà hoá toà xoá khoá loà hoà toà xoá hoá'];
    expect(touched(latin, ['.VnTime', 'VNI-Times', null])).toEqual([]);
  });
  it('English, code, numbers and addresses', () => {
    expect(touched([...englishSentences, ...codeSamples], everyFont)).toEqual([]);
  });
  it('Vietnamese without marks', () => {
    expect(touched([...unmarkedSentences, unmarkedSentences.join(' ')], everyFont)).toEqual([]);
    const beside = [...vietnameseSentences.slice(0, 9).map(toViqr), ...unmarkedSentences, ...englishSentences];
    expect(convertRuns(beside.map((text, group) => run(text, null, group))).counts).toEqual([{ encoding: 'viqr', runs: 9, paragraphs: 9 }]);
  });
  it('a paragraph that is partly Unicode, without a font: the writer may convert it by hand', () => {
    expect(touched([`${toVni(vietnameseSentences[0] ?? '')} Đường mới`], [null])).toEqual([]);
  });
  it('English with a few old words in it', () => {
    expect(touched(['To get them one wrote maù toû leø caù baû ñi in the days of typewriters, as the manual of the printing office told everybody who asked'], [null])).toEqual([]);
  });
  it('other languages', () => {
    expect(touched(foreignSentences, everyFont)).toEqual([]);
  });
  it('all of them together in one document with old text beside them', () => {
    const others = [...englishSentences, ...foreignSentences, ...codeSamples, ...vietnameseSentences];
    const old = vietnameseSentences.map(toVni);
    const { runs } = convertRuns([...old, ...others].map((text, group) => run(text, null, group)));
    expect(runs.slice(old.length).filter(({ converted }) => converted !== null)).toEqual([]);
    expect(runs.slice(0, old.length).map(({ text }) => text)).toEqual(vietnameseSentences);
  });
  it('nothing at all', () => {
    expect(convertRuns([])).toEqual({ runs: [], counts: [] });
    expect(convertRuns([run(''), run(' \n', '.VnTimeH')])).toEqual({ runs: [{ text: '', converted: null }, { text: ' \n', converted: null }], counts: [] });
  });
  it('other scripts with marks of their own', () => {
    expect(touched(['हिन्दी में लिखा', 'עִבְרִית', '각', 'ก็', 'i\u0307 n\u0308 x\u0304'], [null])).toEqual([]);
  });
});

describe('short texts', () => {
  it('alone and without a font they stay as they are', () => {
    expect(texts([run(toVni('Tin tức'))])).toEqual(['Tin töùc']);
  });
  it('go with the certain ones of the same document', () => {
    const sure = toVni(vietnameseSentences[0] ?? '');
    expect(texts([run(toVni('Tin tức mới')), run(sure, null, 1)])[0]).toBe('Tin tức mới');
    expect(texts([run(toVni('Tin tức mới')), run(sure, 'VNI-Times', 1)])[0]).toBe('Tin tức mới');
  });
  it('are weighed together when there are many', () => {
    const lines = [...shortTexts, ...shortTexts];
    for (const encode of [toVni, toMojibake]) expect(texts(lines.map((text, group) => run(encode(text), null, group)))).toEqual(lines);
    expect(texts(lines.map((text, group) => run(toTcvn3(text), null, group))).map((text) => text.toLowerCase())).toEqual(lines.map((text) => text.toLowerCase()));
  });
  it('that could be both go with the font of a document in that font', () => {
    const cell = toTcvn3('có');
    expect(texts([run(cell, '.VnTime'), ...toTcvn3Runs(vietnameseSentences[1] ?? '', 1)])[0]).toBe('có');
    // The same letters in a document that was typed in Unicode.
    expect(texts([run('có', '.VnTime'), run(vietnameseSentences[1] ?? '', '.VnTime', 1)])[0]).toBe('có');
  });
  it('stay when they are Unicode in part', () => {
    const sure = toTcvn3Runs(vietnameseSentences[2] ?? '', 9);
    expect(texts([run('Café lạ', '.VnTime'), ...sure])[0]).toBe('Café lạ');
  });
  it('are taken together when only the spaces between them are in another font', () => {
    const words = ['Bà', ' ', 'có', ' ', 'lá', ' ', 'bé', ' ', 'tí'].map((text) => run(text, text === ' ' ? 'Arial' : '.VnTime'));
    expect(joined(words)).toBe('Bà có lá bé tí');
  });
  it('of names and abbreviations, too', () => {
    const sure = toTcvn3Runs(vietnameseSentences[2] ?? '', 9);
    expect(texts([run('§/c', '.VnTime'), run('H×hªn Bhi¨t', '.VnTime', 1), run('Q§-TTg', '.VnTime', 2), ...sure]).slice(0, 3)).toEqual(['Đ/c', 'Hìhên Bhiăt', 'QĐ-TTg']);
  });
});

describe('words over several runs', () => {
  it('vni pairs cut by bold', () => {
    expect(texts([run('Huye', 'VNI-Times'), run('än Ñ', 'VNI-Helve'), run('öùc Tho', 'VNI-Times'), run('ï', 'VNI-Times')])).toEqual(['Huyệ', 'n Đ', 'ức Thọ', '']);
  });
  it('however a paragraph is cut', () => {
    for (const sentence of vietnameseSentences.slice(0, 30)) {
      const pieces = (text: string): readonly TextRun[] => [...text].map((char) => run(char, null));
      expect(joined(pieces(toVni(sentence)))).toBe(sentence);
      expect(joined(pieces(toDecomposed(sentence)))).toBe(sentence);
    }
  });
  it('never over the border of a paragraph', () => {
    const line = toVni(vietnameseSentences[3] ?? '');
    expect(texts([run(`${line} o`, null, 0), run(`ù ${line}`, null, 1)]).map((text) => text.replace(vietnameseSentences[3] ?? '', ''))).toEqual([' o', 'ù ']);
  });
  it('spaces and other fonts between them', () => {
    expect(joined([run('céng', '.VnTimeH'), run(' ', 'Arial'), run('hßa', '.VnTimeH'), run(' 2026 ', 'Arial'), run('ubnd', '.VnTimeH')])).toBe('CỘNG HÒA 2026 UBND');
  });
});

describe('what it answers', () => {
  it('counts runs and paragraphs of each code, most first, both fonts of TCVN3 as one', () => {
    const vni = toVni(vietnameseSentences[4] ?? '');
    const { runs, counts } = convertRuns([
      ...toTcvn3Runs('Ấn tượng ở xã', 0), run(' (2026)', '.VnTime', 0),
      run('xãm nói', 'Arial', 1),
      ...toTcvn3Runs('Tổ chức lễ', 2),
      run(vni, 'VNI-Times', 3),
    ]);
    expect(counts).toEqual([{ encoding: 'tcvn3', runs: 3, paragraphs: 2 }, { encoding: 'vni', runs: 1, paragraphs: 1 }]);
    expect(runs.map(({ converted }) => converted)).toEqual(['tcvn3-upper', 'tcvn3', null, null, 'tcvn3', 'vni']);
  });

  it('keeps a paragraph that is Unicode among old ones of the same font', () => {
    const unicode = 'Ông Trần Văn Cường đã có mặt từ rất sớm';
    const { runs } = convertRuns([...vietnameseSentences.slice(0, 5).flatMap((text, group) => toTcvn3Runs(text, group)), run(unicode, '.VnTime', 9)]);
    expect(runs.at(-1)).toEqual({ text: unicode, converted: null });
  });
});
