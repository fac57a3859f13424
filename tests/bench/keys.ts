import type { CDPSession, Page } from '@playwright/test';
import { rounded } from './measure.ts';

/** What is typed: plain keys and spaces, as a typist without an input method would press them. */
const keys = [...'ra quan nao vet kenh muong san sang nuoc cho vu dong xuan '];
/** Pause between two keys in milliseconds: a fast typist, and long enough for each key to reach the screen. */
const PAUSE_MS = 45;
/** Keys before counting starts: code and caches warm up. */
const WARM_UP = 15;
const COUNTED = 45;

/** Puts the caret at the end of the middle paragraph of the body. */
export async function placeCaret(page: Page): Promise<void> {
  // 120,000 words take their time to be laid out and scrolled on a busy machine.
  page.setDefaultTimeout(120_000);
  const paragraphs = page.getByRole('textbox', { name: 'Nội dung bài' }).locator(':scope > p');
  await paragraphs.first().waitFor();
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.keyboard.press('End');
}

/**
 * Milliseconds of main-thread work per key press (`Performance.TaskDuration`): script, style, layout and paint. Counted
 * in time on the processor, so that other programs on the machine do not show.
 */
export async function workPerKey(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.bringToFront();
    await type(page, WARM_UP);
    const before = await taskSeconds(session);
    await type(page, COUNTED);
    return rounded(((await taskSeconds(session)) - before) * (1000 / COUNTED), 3);
  } finally {
    await session.detach();
  }
}

async function type(page: Page, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    await page.keyboard.press(keys[at % keys.length] === ' ' ? 'Space' : (keys[at % keys.length] ?? 'a'));
    // The pace of the typist, not a wait for something.
    await page.waitForTimeout(PAUSE_MS);
  }
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = metrics.find(({ name }) => name === 'TaskDuration');
  if (metric === undefined) throw new Error('the browser reports no TaskDuration');
  return metric.value;
}
