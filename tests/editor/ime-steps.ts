import type { Locator, Page } from '@playwright/test';
import { openPlaces, places, placesOf, wordsIn, type Place } from './ime-places.ts';
import { inputMethodNames, type InputMethod } from './input-methods.ts';
import { expect, snapshot } from './support.ts';

const intervals = [5, 10, 20, 50, 100];

type Visit = (place: Place, method: InputMethod) => Promise<void>;
type Round = {
  /** Run each time the article has been opened. */
  readonly prepare?: () => Promise<void>;
  /** Which input method comes first. */
  readonly first?: number;
  readonly among?: readonly Place[];
};

/** Does something in every place of one page, with the input methods by turns. A place that fails does not hide the others: all are told at the end. */
export async function everywhere(page: Page, visit: Visit, { prepare = async () => undefined, first = 0, among = places }: Round = {}): Promise<void> {
  const failures: string[] = [];
  const open = async (): Promise<void> => {
    await openPlaces(page);
    await prepare();
  };
  await open();
  for (const [at, place] of among.entries()) {
    const method = inputMethodNames[(at + first) % inputMethodNames.length] ?? 'backspaceKeys';
    await visit(place, method).catch(async (error: unknown) => {
      failures.push(`${place.name}, ${method}: ${error instanceof Error ? error.message : String(error)}`);
      await open();
    });
  }
  expect(failures.join('\n\n'), 'what went wrong where').toBe('');
}

/** The same in the commonest places and some of the others, which are shared among the rounds. */
export const inPlacesOf = (round: number, page: Page, visit: Visit): Promise<void> => everywhere(page, visit, { among: placesOf(round) });

/** Waits until the place holds these words between those that were there; `step` says what was done. */
export const standsIn = (page: Page, { box, before, after }: Pick<Place, 'box' | 'before' | 'after'>, written: string, step: string): Promise<void> => holds(box(page), before + written + after, step);

/** While a word is being composed, Lexical keeps a mark of no width beside it; it must be gone when the word is done. */
export const isComposedIn = (page: Page, { box, before, after }: Place, written: string): Promise<void> =>
  expect.poll(async () => (await wordsIn(box(page))).replace('\u200b', ''), { message: 'while composing', intervals }).toBe(before + written + after);

/** Waits until a box holds exactly these words. */
export const holds = (box: Locator, text: string, step: string): Promise<void> => expect.poll(() => wordsIn(box), { message: step, intervals }).toBe(text);

/** All that would be saved now, to be compared. */
export const stateOf = async (page: Page): Promise<string> => JSON.stringify(await snapshot(page));

/** Goes back step by step until the whole article is as it was; answers what stood in the box after each. No step does nothing. */
export async function undoAll(page: Page, box: Locator, until: string): Promise<readonly string[]> {
  const seen: string[] = [];
  await page.keyboard.down('Control');
  for (let before = await stateOf(page); before !== until; ) {
    await page.keyboard.press('z');
    let now = before;
    await expect.poll(async () => (now = await stateOf(page)), { message: `step ${String(seen.length + 1)} back, after ${JSON.stringify(seen)}`, intervals, timeout: 2_000 }).not.toBe(before);
    seen.push(await wordsIn(box));
    before = now;
  }
  await page.keyboard.up('Control');
  return seen;
}

export async function redo(page: Page, steps: number): Promise<void> {
  await page.keyboard.down('Control');
  for (let step = 0; step < steps; step++) await page.keyboard.press('Shift+Z');
  await page.keyboard.up('Control');
}

/** Takes everything back at once; the article must then be what it was. */
export async function restore(page: Page, untouched: string): Promise<void> {
  await page.evaluate(() => window.harness.undoAll());
  expect(await stateOf(page), 'after all steps back').toBe(untouched);
}
