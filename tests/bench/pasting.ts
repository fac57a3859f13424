import type { Page } from '@playwright/test';
import { wordHtml } from '../helpers/word-html.ts';
import { placeCaret } from './keys.ts';
import { rounded } from './measure.ts';
import { inBrowser, serveArticles } from './pages.ts';

/** One paste of about 1 MB of Word's HTML into an article of 600 words. Milliseconds until its last words stand on the page. */
export type PasteFigures = {
  readonly editorMs: number;
  /** Bare Lexical with its own reading of HTML: no lists of Word, no tables made whole, nothing cleaned or converted. */
  readonly bareMs: number;
  readonly ratio: number;
  /** Longest time in which the page could answer nothing. */
  readonly editorLongestTaskMs: number;
  readonly bareLongestTaskMs: number;
  readonly megabytes: number;
};

const MEGABYTE = 1024 * 1024;
/** Signs of one paragraph of `wordHtml`, about. */
const PARAGRAPHS = 1_000;

/** Pastes the same page into the page editor alone and into bare Lexical. */
export async function benchPasting(): Promise<PasteFigures> {
  const html = wordHtml(PARAGRAPHS);
  const served = await serveArticles([['short', { words: 600, figures: 0 }]]);
  try {
    return await inBrowser(async (open) => {
      const editor = await pasteInto(await open(`${served.editor.url}?article=short`), html);
      const bare = await pasteInto(await open(`${served.bare.url}?article=short`), html);
      return {
        editorMs: rounded(editor.ms, 0),
        bareMs: rounded(bare.ms, 0),
        ratio: rounded(editor.ms / bare.ms),
        editorLongestTaskMs: rounded(editor.longest, 0),
        bareLongestTaskMs: rounded(bare.longest, 0),
        megabytes: rounded(html.length / MEGABYTE),
      };
    });
  } finally {
    await served.close();
  }
}

async function pasteInto(page: Page, html: string): Promise<{ readonly ms: number; readonly longest: number }> {
  await placeCaret(page);
  return page.evaluate(async (source) => {
    const tasks: number[] = [0];
    const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
    watch.observe({ type: 'longtask' });
    const body = document.querySelector<HTMLElement>('[contenteditable="true"][role="textbox"]');
    if (!body) throw new Error('no editor');
    const before = body.childElementCount;
    const data = new DataTransfer();
    data.setData('text/html', source);
    const start = performance.now();
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    // Everything is there when nothing has been added for a while; that while is not counted.
    let last = performance.now();
    await new Promise<void>((resolve) => {
      const more = new MutationObserver(() => {
        last = performance.now();
      });
      more.observe(body, { childList: true, subtree: true });
      const wait = setInterval(() => {
        if (body.childElementCount <= before + 100 || performance.now() - last < 1_000) return;
        clearInterval(wait);
        more.disconnect();
        resolve();
      }, 50);
    });
    watch.disconnect();
    return { ms: last - start, longest: Math.max(...tasks) };
  }, html);
}
