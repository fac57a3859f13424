import { describe, expect, it } from 'vitest';
import { charKind, tidySpaces } from '../../../shared/text/invisible.ts';

describe('charKind', () => {
  it.each([
    ['space', ' \t'],
    ['line-end', '\n\r\u2028\u2029'],
    ['other-space', '\u00a0\u202f\u2009\u200a\u2000\u205f\u3000\u1680'],
    ['zero-width', '\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202e\ufffc'],
    ['control', '\u0000\u0007\u000b\u000c\u001f\u007f\u0085\u009f'],
    ['visible', 'aĐ.·–5漢👍'],
  ] as const)('%s', (kind, chars) => {
    for (const char of chars) expect(charKind(char), `U+${char.codePointAt(0)?.toString(16) ?? ''}`).toBe(kind);
  });

  it('calls every white space of Unicode a space or a line end', () => {
    const spaces = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((char) => /\p{White_Space}/u.test(char));
    expect(spaces.filter((char) => !['space', 'line-end', 'other-space', 'control'].includes(charKind(char)))).toEqual([]);
  });
});

describe('tidySpaces', () => {
  it('makes one plain space of what Word leaves', () => {
    expect(tidySpaces('Phó\u00a0Chủ\u00a0 tịch \u00a0\u202f UBND')).toBe('Phó Chủ tịch UBND');
    expect(tidySpaces(`Ảnh:${'\u00a0'.repeat(9)}Minh Châu`)).toBe('Ảnh: Minh Châu');
  });

  it('takes out what cannot be seen, without joining words', () => {
    expect(tidySpaces('h\u200bòa\ufeff b\u00adình\u202e\u0007')).toBe('hòa bình');
    expect(tidySpaces('dòng một\u000bdòng hai\u0085ba')).toBe('dòng một dòng hai ba');
  });

  it('leaves plain spaces, tabs and lines alone', () => {
    const plain = 'a  b\tc\r\nd   ';
    expect(tidySpaces(plain)).toBe(plain);
    expect(tidySpaces('a  b\u00a0\tc\n\u00a0d')).toBe('a  b \tc\n d');
  });

  it('keeps a number with its unit when asked', () => {
    const keep = { keepNbspBetweenNumberAndUnit: true };
    expect(tidySpaces('5\u00a0kg, 30\u202f%, 35\u00a0°C, 2\u00a0tỷ, 40\u00a0m²', keep)).toBe('5\u00a0kg, 30\u00a0%, 35\u00a0°C, 2\u00a0tỷ, 40\u00a0m²');
    expect(tidySpaces('5\u00a0kgs, Điều\u00a05, 7\u00a0 kg, năm\u00a0ha', keep)).toBe('5 kgs, Điều 5, 7 kg, năm ha');
    expect(tidySpaces('5\u00a0kg')).toBe('5 kg');
  });

  it('keeps joined pictures joined', () => {
    expect(tidySpaces('👩\u200d🌾 ❤\ufe0f\u200d🔥 a\u200db\u200d')).toBe('👩\u200d🌾 ❤\ufe0f\u200d🔥 ab');
  });

  it('stays linear on very long runs', () => {
    expect(tidySpaces(`${' '.repeat(500_000)}x${' \u00a0'.repeat(250_000)}\u00a0${'\u200b'.repeat(100_000)}`)).toBe(`${' '.repeat(500_000)}x `);
  });
});
