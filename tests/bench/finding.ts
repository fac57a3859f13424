import { timeFind } from '../helpers/time-find.ts';
import { placeCaret } from './keys.ts';
import { median, rounded } from './measure.ts';
import { inBrowser, serveArticles } from './pages.ts';

/** A search without accents over 50,000 words, milliseconds as somebody at the screen sees it. */
export type FindFigures = {
  /** Of text that has not been searched before. */
  readonly firstMs: number;
  /** Of text that is known already; middle of five. */
  readonly againMs: number;
  /** Plain `String.indexOf` over the same words joined into one text, for comparison: no accents, no places on the page. */
  readonly indexOfMs: number;
  readonly found: number;
};

const WORDS = 50_000;

/** Searches a long article in the page editor alone. */
export async function benchFinding(): Promise<FindFigures> {
  const served = await serveArticles([['long', { words: WORDS, figures: 40 }]]);
  try {
    return await inBrowser(async (open) => {
      const page = await open(`${served.editor.url}?article=long`);
      await placeCaret(page);
      await page.keyboard.press('Control+f');
      await page.locator('.find-bar input').first().waitFor();
      const first = await timeFind(page, 'thuy loi');
      const again: number[] = [];
      for (const query of ['nuoc tuoi', 'duong lang', 'thuy loi', 've sinh', 'dong xuan']) again.push((await timeFind(page, query)).ms);
      const indexOfMs = await page.evaluate(() => {
        const text = document.querySelector('[contenteditable="true"][role="textbox"]')?.textContent ?? '';
        const start = performance.now();
        for (let at = text.indexOf('thủy lợi'); at !== -1; at = text.indexOf('thủy lợi', at + 1));
        return performance.now() - start;
      });
      return { firstMs: rounded(first.ms), againMs: rounded(median(again)), indexOfMs: rounded(indexOfMs), found: first.total };
    });
  } finally {
    await served.close();
  }
}
