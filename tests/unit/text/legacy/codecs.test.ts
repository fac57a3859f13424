import { describe, expect, it } from 'vitest';
import { decodeRuns, decodeText } from '../../../../shared/text/legacy/decode.ts';
import type { LegacyEncoding } from '../../../../shared/text/legacy/encoding.ts';
import { capitalLetters, smallLetters, toCombining, toDecomposed, toMojibake, toTcvn3, toViqr, toViscii, toVni, toVps } from '../../../fixtures/legacy-encoders.ts';
import { vietnameseSentences } from '../../../fixtures/legacy-text.ts';

const small = smallLetters.join(' ');
const capitals = capitalLetters.join(' ');
const everyLetter = `${small} ${capitals}.`;

describe('all 134 letters, there and back', () => {
  it('are all there', () => {
    expect(new Set([...smallLetters, ...capitalLetters]).size).toBe(134);
  });

  const both: readonly (readonly [LegacyEncoding, (text: string) => string])[] = [
    ['vni', toVni], ['viqr', toViqr], ['decomposed', toDecomposed], ['decomposed', toCombining], ['mojibake', toMojibake],
  ];
  it.each(both)('%s', (encoding, encode) => {
    expect(encode(everyLetter)).not.toContain('ữ');
    expect(decodeText(encode(everyLetter), encoding)).toBe(everyLetter);
  });

  it('tcvn3: the small ones in one font, the capitals in the other', () => {
    expect(toTcvn3(small)).toMatch(/^[ -~\u00a1-\u00fe]+$/);
    expect(decodeText(toTcvn3(small), 'tcvn3')).toBe(small);
    expect(decodeText(toTcvn3(small), 'tcvn3-upper')).toBe(capitals);
    expect(decodeText(toTcvn3('ĂÂÊÔƠƯĐ'), 'tcvn3')).toBe('ĂÂÊÔƠƯĐ');
  });

  it('viscii and vps, except the capitals that stand in control bytes', () => {
    const inControls = new Set('ẲẴẪỶỸỴ');
    const there = `${small} ${capitalLetters.filter((letter) => !inControls.has(letter)).join(' ')}`;
    expect(decodeText(toViscii(there), 'viscii')).toBe(there);
    expect(decodeText(toVps(small), 'vps')).toBe(small);
    // The chart of capitals, where they differ from the small ones.
    expect(decodeText('\u00c1\u20ac\u00c9\u00ca\u00d4\u00f7\u00d0\u00f1', 'vps')).toBe('ÁÀÉÊÔƠƯĐ');
  });
});

describe('known samples', () => {
  it.each<readonly [LegacyEncoding, string, string]>([
    ['tcvn3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['tcvn3-upper', 'nghÞ quyÕt sè 5', 'NGHỊ QUYẾT SỐ 5'],
    ['vni', 'UÛy ban nhaân daân huyeän, ñöôøng soá 5, nghò quyeát cuûa Ñaûng', 'Ủy ban nhân dân huyện, đường số 5, nghị quyết của Đảng'],
    ['vni', 'ÑAÛNG BOÄ XAÕ, Ñöùc Thoï, kyõ sö, tyû leä', 'ĐẢNG BỘ XÃ, Đức Thọ, kỹ sư, tỷ lệ'],
    ['viqr', "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam", 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['viqr', "DDa?ng bo^. va` nha^n da^n, chie^'n si~ dda(.c co^ng, u+o+'c mo+", 'Đảng bộ và nhân dân, chiến sĩ đặc công, ước mơ'],
    ['mojibake', 'DÅ©ng VÅ© Viá»‡t Nam Ä‘áº¹p', 'Dũng Vũ Việt Nam đẹp'],
    ['decomposed', 'Tie\u0302\u0301ng Viê\u0323t u\u031b\u0301ng a\u0323\u0302', 'Tiếng Việt ứng ậ'],
  ])('%s %s', (encoding, before, after) => {
    expect(decodeText(before, encoding)).toBe(after);
  });
});

describe('tcvn3', () => {
  it('reads ư where a program made a hyphen of it, and nowhere else', () => {
    expect(decodeText('tr-êng n-íc th- ký t-¬ng lai nh-ng', 'tcvn3')).toBe('trường nước thư ký tương lai nhưng');
    expect(decodeText('kinh tÕ-x· héi, COVID-19, 2020-2025, - ®óng -, Q§-UBND, kh¸ch-quan', 'tcvn3')).toBe('kinh tế-xã hội, COVID-19, 2020-2025, - đúng -, QĐ-UBND, khách-quan');
  });

  it('makes words of capitals that were typed in the small font capital', () => {
    expect(decodeText('CéNG HßA X· HéI, §ång chÝ B×nh, §/c HuÖ', 'tcvn3')).toBe('CỘNG HÒA Xã HỘI, Đồng chí Bình, Đ/c Huệ');
  });
});

describe('viqr', () => {
  it('keeps what is escaped', () => {
    expect(decodeText("la\\. a\\\\b d\\d co\\' a\\(b\\)", 'viqr')).toBe("la. a\\b dd co' a(b\\)");
  });

  it('takes the apostrophe that Word has turned for what it was', () => {
    expect(decodeText('chie^’n si~ o+’ ba’o', 'viqr')).toBe('chiến sĩ ớ báo');
  });

  it('leaves the end of a line to the sentence where nobody escapes', () => {
    expect(decodeText("Cu?a to^i.\nTa.i sao ba ddi?\nTho+? mo+.", 'viqr')).toBe('Của tôi.\nTại sao ba đi?\nThở mơ.');
    expect(decodeText("Nguye^~n Thi. Lan la. la`m\\.", 'viqr')).toBe('Nguyễn Thị Lan lạ làm.');
  });
});

describe('mojibake', () => {
  it('is read through lost no-break spaces', () => {
    const clean = 'là một ngày vàng vào nhà, và ở đây.';
    expect(decodeText(toMojibake(clean).replaceAll('\u00a0', ' '), 'mojibake')).toBe(clean);
    expect(decodeText(toMojibake(clean).replaceAll('\u00a0', ' ').replace(/ +/g, ' '), 'mojibake')).toBe(clean);
  });

  it('takes Latin-1 control characters for bytes, too, and keeps what is no UTF-8', () => {
    expect(decodeText([...new TextEncoder().encode('Đề án “ở”')].map((byte) => String.fromCharCode(byte)).join(''), 'mojibake')).toBe('Đề án “ở”');
    expect(decodeText('\u00e0\u0080\u0080 \u00ed\u00a0\u0080 Ãx á» é', 'mojibake')).toBe('\u00e0\u0080\u0080 \u00ed\u00a0\u0080 Ãx á» é');
  });
});

describe('decodeRuns', () => {
  const decoded = (encoding: LegacyEncoding, ...texts: readonly string[]) => decodeRuns(texts.map((text) => ({ text, encoding })));

  it('puts a letter whose halves lie in two runs into the first', () => {
    expect(decoded('vni', 'huye', 'än Lo', '', 'äc')).toEqual(['huyệ', 'n Lộ', '', 'c']);
    expect(decoded('mojibake', 'Viá', '»', '‡t')).toEqual(['Việ', '', 't']);
    expect(decoded('decomposed', 'e', '\u0302', '\u0301n')).toEqual(['ế', '', 'n']);
    expect(decoded('viqr', 'Vie', '^.t')).toEqual(['Việ', 't']);
  });

  it('gives the same text however it is cut', () => {
    for (const sentence of vietnameseSentences.slice(0, 20)) {
      for (const [encoding, encode] of [['vni', toVni], ['tcvn3', toTcvn3], ['mojibake', toMojibake], ['decomposed', toDecomposed]] as const) {
        const whole = encode(sentence);
        expect(decoded(encoding, ...whole).join('')).toBe(decodeText(whole, encoding));
      }
    }
  });

  it('keeps addresses and words that are Unicode already', () => {
    expect(decodeText('bµi ®¨ng t¹i tin.bai@hatinh.gov.vn, đúng nơi', 'tcvn3-upper')).toBe('BÀI ĐĂNG TẠI tin.bai@hatinh.gov.vn, đúng nơi');
    expect(decodeText("xem http://a.vn/o?b=c. va` to^i", 'viqr')).toBe('xem http://a.vn/o?b=c. và tôi');
  });
});
