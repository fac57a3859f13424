import { chromium, type Page } from '@playwright/test';
import { plainText } from '../../shared/document/plain-text.ts';
import { noisyPhoto } from '../fixtures/photos.ts';
import { chromiumArgs, chromiumPath } from '../helpers/chromium.ts';
import { longArticle, words } from './long-article.ts';
import { servePage, type ServedPage } from './served-page.ts';

/** Fields of every article of the bench. */
export const fields = { headline: words(12, 1), lead: words(40, 2) };

export type ArticleSize = { readonly words: number; readonly figures: number };
export type ServedArticles = { readonly bare: ServedPage; readonly editor: ServedPage; readonly close: () => Promise<void> };

/** The page editor alone and bare Lexical, each with the same articles: `?article=<name>` chooses one. */
export async function serveArticles(sizes: readonly (readonly [name: string, size: ArticleSize])[]): Promise<ServedArticles> {
  const articles = sizes.map(([name, size]) => [name, longArticle(size.words, size.figures, 'a'.repeat(64))] as const);
  const bare = await servePage('bare', Object.fromEntries(articles.map(([name, document]) => [`${name}.txt`, plainText(document)])));
  const json = Object.fromEntries(articles.map(([name, document]) => [`${name}.json`, JSON.stringify({ ...fields, document })]));
  const editor = await servePage('editor', { 'photo.jpg': await noisyPhoto(1500, 1000), ...json });
  return { bare, editor, close: async () => void (await Promise.all([bare.close(), editor.close()])) };
}

/** Opens pages in one browser, each in a context of its own: no two editors share a process. */
export async function inBrowser<T>(use: (open: (url: string) => Promise<Page>) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs] });
  try {
    return await use(async (url) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
      const page = await context.newPage();
      await page.goto(url);
      return page;
    });
  } finally {
    await browser.close();
  }
}
