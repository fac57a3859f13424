/** Tones in the order ngang, huyền, hỏi, ngã, sắc, nặng, as combining marks (none for ngang). */
export const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;

/** One vowel with one tone as a single code point: `toned('ơ', 4) === 'ớ'`. Keeps the case. */
export function toned(vowel: string, tone: number): string {
  return (vowel + (tones[tone] ?? '')).normalize('NFC');
}

/** Letters of Vietnamese beyond Latin-1. No 8-bit font can produce them: text that has them is Unicode already. */
export const vietnameseOnly = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
