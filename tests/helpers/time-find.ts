import type { Page } from '@playwright/test';

/** How long the find bar of the app takes, as somebody at the screen sees it, in ms. */
export type FindTime = {
  /** From the text arriving in the box to the count being drawn. */
  readonly ms: number;
  /** How many places were found. */
  readonly total: number;
};

/**
 * Times one search of the open article in a page of the app or of the editor harness whose find bar is open
 * (Vietnamese or English interface). The box is emptied first. `again` with the same words measures a search of text
 * that is known already; after an edit, of text that is not.
 */
export async function timeFind(page: Page, words: string): Promise<FindTime> {
  return page.evaluate(async (wanted) => {
    const bar = document.querySelector('.find-bar');
    const box = bar?.querySelector('input');
    const count = bar?.querySelector('.find-count');
    const shown = count?.querySelector('[aria-hidden]');
    if (!box || !count || !shown) throw new Error('the find bar is not open');
    const until = (holds: (text: string) => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds(shown.textContent) || count.ariaBusy === 'true') return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(count, { childList: true, characterData: true, subtree: true, attributes: true });
        look();
      });
    const type = (text: string): void => {
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    };
    type('');
    await until((text) => text === '');
    const start = performance.now();
    type(wanted);
    await until((text) => text !== '');
    await new Promise<void>((resolve) => void requestAnimationFrame(() => setTimeout(resolve)));
    return { ms: performance.now() - start, total: Number(/\/ (\d+)/.exec(shown.textContent)?.[1] ?? 0) };
  }, words);
}
