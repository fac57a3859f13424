import type { Page } from '@playwright/test';

/** What a reader sees of an article, read from the public page itself. */
export type PublicArticle = {
  readonly headline: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly headings: readonly string[];
  readonly items: readonly string[];
  readonly figures: readonly { readonly src: string; readonly alt: string; readonly caption: string; readonly credit: string }[];
  readonly byline: string;
  readonly source: string;
};

/** Opens the page in the browser and reads it. White space is folded. */
export async function readPublicArticle(page: Page, address: string): Promise<PublicArticle> {
  await page.goto(address);
  return page.evaluate(() => {
    const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const all = (selector: string): string[] => [...document.querySelectorAll(selector)].map((element) => fold(element.textContent));
    const one = (selector: string): string => fold(document.querySelector(selector)?.textContent);
    return {
      headline: one('h1'),
      lead: one('.sapo'),
      paragraphs: all('.body > p'),
      headings: all('.body > h2'),
      items: all('.body > ul > li'),
      figures: [...document.querySelectorAll('.body figure')].map((figure) => {
        const image = figure.querySelector('img');
        const credit = fold(figure.querySelector('figcaption span')?.textContent);
        return { src: image?.src ?? '', alt: image?.alt ?? '', caption: fold(figure.querySelector('figcaption')?.textContent?.replace(credit, '')), credit };
      }),
      byline: one('.byline'),
      source: one('.source'),
    };
  });
}
