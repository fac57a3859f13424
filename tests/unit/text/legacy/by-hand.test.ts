import { describe, expect, it } from 'vitest';
import { convertByHand, convertText } from '../../../../shared/text/legacy/by-hand.ts';
import { toDecomposed, toMojibake, toTcvn3, toViqr, toVni } from '../../../fixtures/legacy-encoders.ts';
import { englishSentences, shortTexts, unmarkedSentences, vietnameseSentences } from '../../../fixtures/legacy-text.ts';

describe('convertText', () => {
  it('reads as told', () => {
    expect(convertText('cã', 'tcvn3')).toEqual({ text: 'có', converted: 'tcvn3' });
    expect(convertText('nghÞ quyÕt', 'tcvn3', { upper: true })).toEqual({ text: 'NGHỊ QUYẾT', converted: 'tcvn3-upper' });
    expect(convertText('tin nhanh', 'tcvn3-upper')).toEqual({ text: 'TIN NHANH', converted: 'tcvn3-upper' });
    expect(convertText('ñi', 'vni')).toEqual({ text: 'đi', converted: 'vni' });
    expect(convertText("o^ng", 'viqr')).toEqual({ text: 'ông', converted: 'viqr' });
    expect(convertText('Viá»‡t', 'mojibake')).toEqual({ text: 'Việt', converted: 'mojibake' });
    expect(convertText('Vie\u0323\u0302t', 'decomposed')).toEqual({ text: 'Việt', converted: 'decomposed' });
  });

  it('guesses from a few words', () => {
    for (const line of shortTexts) {
      for (const encode of [toVni, toMojibake, toDecomposed, toViqr]) expect(convertText(encode(line), 'auto').text).toBe(line);
      expect(convertText(toTcvn3(line), 'auto').text.toLowerCase()).toBe(line.toLowerCase());
    }
  });

  it('leaves alone what is fine', () => {
    for (const line of [...vietnameseSentences, ...shortTexts, ...englishSentences, ...unmarkedSentences, '', '\n\n', '2026']) {
      expect(convertText(line, 'auto'), line).toEqual({ text: line, converted: null });
    }
    for (const from of ['tcvn3', 'vni', 'viqr', 'mojibake'] as const) {
      for (const line of vietnameseSentences) expect(convertText(line, from), line).toEqual({ text: line, converted: null });
    }
  });

  it('takes the more usual of two readings, and the text as it is when neither is', () => {
    expect(convertText('có', 'tcvn3')).toEqual({ text: 'có', converted: null });
    expect(convertText('cã', 'tcvn3').text).toBe('có');
    expect(convertText('Toà xoá', 'auto')).toEqual({ text: 'Toà xoá', converted: null });
  });

  it('keeps every line end', () => {
    const text = `\n${toVni('Một')}\r\n\n${toVni('Hai hộ nghèo')}\n`;
    expect(convertText(text, 'vni').text).toBe('\nMột\r\n\nHai hộ nghèo\n');
  });
});

describe('convertByHand', () => {
  it('changes only the old paragraphs of what is selected', () => {
    const [fine = '', old = ''] = vietnameseSentences;
    for (const from of ['vni', 'auto'] as const) {
      const { runs, counts } = convertByHand([{ text: fine, font: null, group: 0 }, { text: toVni(old), font: null, group: 1 }], from);
      expect(runs).toEqual([{ text: fine, converted: null }, { text: old, converted: 'vni' }]);
      expect(counts).toEqual([{ encoding: 'vni', runs: 1, paragraphs: 1 }]);
    }
  });

  it('joins words that are cut by marks', () => {
    expect(convertByHand([{ text: 'Ho', font: null }, { text: 'äi nghò', font: null }], 'vni').runs.map(({ text }) => text)).toEqual(['Hộ', 'i nghị']);
  });
});
