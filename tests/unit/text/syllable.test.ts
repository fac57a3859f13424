import { describe, expect, it } from 'vitest';
import { everySyllable, isSyllable } from '../../../shared/text/syllable.ts';
import { englishSentences, vietnameseSentences } from '../../fixtures/legacy-text.ts';

const words = (text: string): readonly string[] => text.split(' ');

describe('isSyllable', () => {
  it('takes both places of the tone mark', () => {
    for (const word of words('hòa hoà khỏe khoẻ thủy thuỷ ủy uỷ lòe loè quý quỹ quà')) expect(isSyllable(word), word).toBe(true);
  });

  it('knows the rare shapes', () => {
    for (const word of words('nghiêng khuỷu khuya ngoằn ngoèo quốc quýt quỳnh gì gìn giếng giặc rượu thuở huơ xoong goòng oẳn yêu yến ỷ huênh khuếch loắt choắt buýt noãn góa')) {
      expect(isSyllable(word), word).toBe(true);
    }
  });

  it('takes any case, and places of the highlands', () => {
    for (const word of words('ĐẮK Đắk Lắk Krông Pleiku Kon ỦY Nguyễn')) expect(isSyllable(word), word).toBe(true);
  });

  it('refuses what breaks a rule of spelling', () => {
    const wrong = {
      'k, gh, ngh only before e ê i': 'ka nghành ghà ngha',
      'c, g, ng never before them': 'cẻ ce ngỉ gê ci',
      'a stop wants sắc or nặng': 'tiêc quôc hop mat bich lâp',
      'qu takes the glide into itself': 'quóc qoa quo',
      'no initial: yê': 'iêu iên',
      'two tones, or the tone in the wrong place': 'hoàả tóan nghìêm hoạgt',
      'other languages': 'café über niño straße word',
      'abbreviations and numbers': 'UBND THPT XV 12 a1 km²',
      'signs in it': 't¹i lµ Viá»‡t oâng',
    };
    for (const [rule, list] of Object.entries(wrong)) for (const word of words(list)) expect(isSyllable(word), `${rule}: ${word}`).toBe(false);
    expect(isSyllable('')).toBe(false);
    expect(isSyllable('a'.repeat(100_000))).toBe(false);
  });

  it('accepts every word of our sentences, loans apart', () => {
    const refused = new Set(vietnameseSentences.flatMap((sentence) => [...sentence.matchAll(/\p{L}+/gu)].map(([word]) => word)).filter((word) => !isSyllable(word)));
    expect([...refused]).toEqual(['camera']);
  });

  it('accepts few English words', () => {
    const all = englishSentences.flatMap((sentence) => [...sentence.matchAll(/[A-Za-z]{4,}/g)].map(([word]) => word));
    expect(all.filter(isSyllable).length / all.length).toBeLessThan(0.1);
  });

  it('has about as many syllables as the language can spell', () => {
    const all = [...everySyllable()];
    expect(all.length).toBeGreaterThan(15_000);
    expect(all.length).toBeLessThan(20_000);
    expect(all.every((word) => word === word.normalize('NFC') && word === word.toLowerCase())).toBe(true);
  });
});
