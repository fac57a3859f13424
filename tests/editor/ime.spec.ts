import type { Page } from '@playwright/test';
import { inputMethodNames, inputMethods, typeBurst, typeBy, type InputMethod } from './input-methods.ts';
import { goTo, linkWords, openPlaces, placeNamed, wordsIn, type Place } from './ime-places.ts';
import { everywhere, holds, inPlacesOf, redo, restore, standsIn, stateOf, undoAll } from './ime-steps.ts';
import { expect, test } from './support.ts';
import { phraseBursts, shownAfter, telexBursts } from './telex.ts';

const phrase = 'tiếng việt đồng ';
/** What may be left of the phrase after a step back. */
const beginnings = ['', 'tiếng', 'tiếng việt', 'tiếng việt đồng'];

test('the model types what it should', () => {
  expect(shownAfter(telexBursts('tiếng'))).toEqual(['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng']);
  expect(telexBursts('đồng').at(-1)).toEqual({ backspaces: 3, text: 'ồng' });
  expect(telexBursts('ngay')).toEqual([...'ngay'].map((text) => ({ backspaces: 0, text })));
  expect(shownAfter(phraseBursts('Đường Nguyễn Thị Minh Khai')).at(-1)).toBe('Đường Nguyễn Thị Minh Khai');
});

for (const [round, method] of inputMethodNames.entries()) {
  test(`${method}, all at once: typed, undone word by word, redone, Enter`, async ({ page }) => {
    await inPlacesOf(round, page, (place) => typeUndoRedoEnter(page, method, place));
  });
}

test('key by key: typed and undone, everywhere, with the methods by turns', async ({ page }) => {
  await everywhere(page, async (place, method) => {
    await goTo(page, place);
    const untouched = await stateOf(page);
    await typeBy(page, method, 'đường ', false);
    await standsIn(page, place, 'đường ', 'typed');
    expect(await undoAll(page, place.box(page), untouched), 'one step back').toHaveLength(1);
  });
});

async function typeUndoRedoEnter(page: Page, method: InputMethod, place: Place): Promise<void> {
  const { box, next, splits, before, after } = place;
  await goTo(page, place);
  const [untouched, links] = [await stateOf(page), await linkWords(page)];
  await typeBy(page, method, phrase, true);
  await standsIn(page, place, phrase, 'typed');
  if (place.name !== 'inside a link') expect(await linkWords(page), 'the words of the links').toEqual(links);
  const typed = await stateOf(page);

  const steps = await undoAll(page, box(page), untouched);
  expectWholeWords(steps, place);
  await redo(page, steps.length);
  await standsIn(page, place, phrase, 'redone');
  expect(await stateOf(page), 'redone as it was typed').toBe(typed);

  await typeBy(page, method, 'xã\rđồng', true);
  await standsIn(page, next, 'đồng', 'behind Enter');
  await holds(box(page), `${before}${phrase}xã${splits ? '' : after}`, 'before Enter');
  await restore(page, untouched);
}

function expectWholeWords(steps: readonly string[], { before, after }: Place): void {
  for (const step of steps) {
    const left = step.slice(before.length, step.length - after.length);
    expect(beginnings, `a step back ends between words, not in "${left}"`).toContain(left.trimEnd());
  }
}

test('a slow typist takes back words, not halves of syllables', async ({ page }) => {
  await page.clock.install();
  await openPlaces(page);
  for (const name of ['headline', 'empty paragraph', 'caption with words', 'table cell', 'pull-quote']) {
    const place = placeNamed(name);
    await goTo(page, place);
    const untouched = await stateOf(page);
    for (const burst of phraseBursts(phrase)) {
      await typeBurst(page, burst);
      await page.clock.runFor(700);
    }
    await standsIn(page, place, phrase, `${name}: typed`);
    expectWholeWords(await undoAll(page, place.box(page), untouched), place);
  }
});

test('the suite notices an editor that swallows the first text after a Backspace', async ({ page }) => {
  await openPlaces(page);
  await page.evaluate(() => {
    let afterBackspace = false;
    document.addEventListener(
      'beforeinput',
      (event) => {
        if (event.inputType === 'insertText' && afterBackspace) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
        afterBackspace = event.inputType === 'deleteContentBackward';
      },
      { capture: true },
    );
  });
  const place = placeNamed('headline');
  await goTo(page, place);
  await typeBy(page, 'backspaceKeys', phrase, true);
  await expect.poll(() => wordsIn(place.box(page))).not.toBe(place.before);
  expect(await wordsIn(place.box(page))).not.toContain(phrase);
  expect(inputMethods.backspaceKeys(phrase).length).toBeGreaterThan(45);
});

test.describe('as on a Mac', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36' });

  // There, Lexical takes text that no key announces, right after a Backspace, for an autocorrection, and drops it. No input method of the Mac writes so.
  test('every letter arrives by the input methods there are', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'platform', { get: () => 'MacIntel' }));
    await openPlaces(page);
    await expect(page.locator('[aria-keyshortcuts^="Meta"]').first()).toBeVisible();
    for (const name of ['headline', 'inside bold', 'end of a line that is a link', 'empty table cell', 'caption with words']) {
      const place = placeNamed(name);
      await goTo(page, place);
      const untouched = await stateOf(page);
      for (const [at, method] of (['backspaceKeys', 'narrowSpace', 'shiftLeft', 'composition'] as const satisfies readonly InputMethod[]).entries()) {
        await typeBy(page, method, phrase, true);
        await standsIn(page, place, phrase.repeat(at + 1), `${name}: ${method}`);
      }
      await restore(page, untouched);
    }
  });
});
