import type { Page } from '@playwright/test';

/** One burst of an input method: keys to take back, then text to put in their place. */
export type Burst = { readonly backspaces: number; readonly text: string };

/** The letter as it is before any mark key: ế → e, đ → d. */
function bare(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

/**
 * How a UniKey-style input method produces a syllable: plain letters first, then, when the mark keys come at the end
 * of the syllable, everything from the first marked letter on is taken back and put in again with its marks.
 */
export function burstsFor(syllable: string): readonly Burst[] {
  const letters = [...syllable.normalize('NFC')];
  const plain = letters.map(bare);
  const first = letters.findIndex((letter, at) => letter !== plain[at]);
  const typed: Burst[] = plain.map((text) => ({ backspaces: 0, text }));
  if (first === -1) return typed;
  return [...typed, { backspaces: letters.length - first, text: letters.slice(first).join('') }];
}

/** Types text into whatever has the focus, as UniKey does: plain keys, Backspaces, then the marked letters. */
export async function typeVietnamese(page: Page, text: string): Promise<void> {
  for (const part of text.split(/(\s+)/)) {
    if (/^\s*$/.test(part)) {
      if (part !== '') await page.keyboard.type(part);
      continue;
    }
    for (const burst of burstsFor(part)) {
      for (let count = 0; count < burst.backspaces; count++) await page.keyboard.press('Backspace');
      if (burst.backspaces === 0 && /^[ -~]$/.test(burst.text)) await page.keyboard.press(burst.text === ' ' ? 'Space' : burst.text);
      else await page.keyboard.insertText(burst.text);
    }
  }
}
