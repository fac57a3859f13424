import { composeUnfinished, inputMethodNames, inputMethods, typeBurst, typeBy, type InputMethod } from './input-methods.ts';
import { goTo, places, placesOpening, wordsIn, type Place } from './ime-places.ts';
import { body, expect, headline, lead, openEditor, snapshot, test } from './support.ts';
import { phraseBursts, shownAfter, telexBursts } from './telex.ts';
import type { Page } from '@playwright/test';

const phrase = 'tiếng việt đồng mẫu ';
/** What may be left of the phrase after an undo step. */
const beginnings = ['', 'tiếng', 'tiếng việt', 'tiếng việt đồng', 'tiếng việt đồng mẫu'];

const named = (wanted: string): Place => {
  const place = places.find(({ name }) => name === wanted);
  if (!place) throw new Error(`no place "${wanted}"`);
  return place;
};

const open = (page: Page): Promise<void> => openEditor(page, placesOpening());

const standsIn = (page: Page, place: Place, written: string): Promise<void> =>
  expect.poll(() => wordsIn(place.box(page))).toBe(place.before + written + place.after);

/** While a word is being composed, Lexical keeps a mark of no width beside it; it must be gone when the word is done. */
const isComposedIn = (page: Page, place: Place, written: string): Promise<void> =>
  expect.poll(async () => (await wordsIn(place.box(page))).replace('\u200b', '')).toBe(place.before + written + place.after);

/** Undoes until the text of the place is as it was before; answers what stood there after each step. */
async function undoAll(page: Page, place: Place): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let step = 0; step < 12; step++) {
    const before = await wordsIn(place.box(page));
    if (before === place.before + place.after) return seen;
    await page.keyboard.press('Control+z');
    await expect.poll(() => wordsIn(place.box(page))).not.toBe(before);
    seen.push(await wordsIn(place.box(page)));
  }
  throw new Error(`not undone after 12 steps: ${JSON.stringify(seen)}`);
}

test('the model types what it should', () => {
  expect(shownAfter(telexBursts('tiếng'))).toEqual(['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng']);
  expect(telexBursts('đồng').at(-1)).toEqual({ backspaces: 3, text: 'ồng' });
  expect(telexBursts('ngay')).toEqual([...'ngay'].map((text) => ({ backspaces: 0, text })));
  expect(shownAfter(phraseBursts('Đường Nguyễn Thị Minh Khai')).at(-1)).toBe('Đường Nguyễn Thị Minh Khai');
});

for (const method of inputMethodNames) {
  test.describe(method, () => {
    for (const place of places) {
      test(`${place.name}: typed, undone word by word, redone, key by key and all at once`, async ({ page }) => {
        await open(page);
        await goTo(page, place);
        for (const burst of [false, true]) {
          await typeBy(page, method, phrase, burst);
          await standsIn(page, place, phrase);

          const steps = await undoAll(page, place);
          for (const step of steps) {
            const left = step.slice(place.before.length, step.length - place.after.length);
            expect(beginnings, `an undo step ends between words, not in "${left}"`).toContain(left.trimEnd());
          }
          for (let step = 0; step < steps.length; step++) await page.keyboard.press('Control+Shift+z');
          await standsIn(page, place, phrase);
          await typeBy(page, method, 'xong ', burst);
          await standsIn(page, place, `${phrase}xong `);
          await undoAll(page, place);
        }
      });
    }
  });
}

test.describe('while the page is being saved all the time', () => {
  for (const method of inputMethodNames) {
    test(`${method}: every letter arrives, on the page and in what is saved`, async ({ page }) => {
      await open(page);
      await page.evaluate(() => {
        setInterval(() => void window.harness.snapshot(), 1);
      });
      for (const place of [named('empty paragraph'), named('caption with words')]) {
        await goTo(page, place);
        await typeBy(page, method, phrase, true);
        await standsIn(page, place, phrase);
        expect(JSON.stringify((await snapshot(page)).document)).toContain(`${place.before}${phrase}${place.after}`);
      }
    });
  }
});

test('a slow typist takes back words, not halves of syllables', async ({ page }) => {
  await page.clock.install();
  await open(page);
  for (const place of [named('headline'), named('empty paragraph'), named('caption with words')]) {
    await goTo(page, place);
    for (const burst of phraseBursts(phrase)) {
      await typeBurst(page, burst);
      await page.clock.runFor(700);
    }
    await standsIn(page, place, phrase);
    for (const step of await undoAll(page, place)) {
      expect(beginnings).toContain(step.slice(place.before.length, step.length - place.after.length).trimEnd());
    }
  }
});

test.describe('Enter after a word', () => {
  for (const method of ['backspaceKeys', 'backspaceCommit', 'composition'] as const satisfies readonly InputMethod[]) {
    for (const place of places) {
      test(`${place.name}, ${method}: keeps the word and goes where Enter leads`, async ({ page }) => {
        await open(page);
        await goTo(page, place);
        await typeBy(page, method, 'mẫu', true);
        await standsIn(page, place, 'mẫu');
        await page.keyboard.press('Enter');
        await typeBy(page, method, 'đồng', true);

        const whole = place.name.includes('caption');
        await expect.poll(() => wordsIn(place.box(page))).toBe(`${place.before}mẫu${whole ? place.after : ''}`);
        if (place.name === 'headline') await expect.poll(() => wordsIn(lead(page))).toContain('đồng');
        else await expect(body(page).getByText(whole || place.name === 'lead' ? 'đồng' : `đồng${place.after}`)).toHaveCount(1);
      });
    }
  }
});

test.describe('a composition that does not end well', () => {
  for (const place of places) {
    test(`${place.name}: cancelled, it leaves nothing behind`, async ({ page }) => {
      await open(page);
      await goTo(page, place);
      const unfinished = await composeUnfinished(page, 'tiếng');
      await isComposedIn(page, place, 'tiếng');
      await unfinished.cancel();
      await standsIn(page, place, '');
      await typeBy(page, 'composition', 'việt ', false);
      await standsIn(page, place, 'việt ');
    });

    test(`${place.name}: left in the middle, the word stays, once`, async ({ page }) => {
      await open(page);
      await goTo(page, place);
      await composeUnfinished(page, 'tiếng');
      await isComposedIn(page, place, 'tiếng');
      const elsewhere = place.name === 'lead' ? headline(page) : lead(page);
      await elsewhere.click();
      await expect(elsewhere).toBeFocused();
      await standsIn(page, place, 'tiếng');
    });
  }
});

test.describe('formatting', () => {
  for (const method of inputMethodNames) {
    test(`${method}: a word typed right after Ctrl+B is bold from its first letter, and plain after the next Ctrl+B`, async ({ page }) => {
      const place = named('empty paragraph');
      await open(page);
      await goTo(page, place);
      await page.keyboard.press('Control+b');
      await typeBy(page, method, 'đồng ', true);
      await standsIn(page, place, 'đồng ');
      await page.keyboard.press('Control+b');
      await typeBy(page, method, 'mẫu', true);
      await standsIn(page, place, 'đồng mẫu');
      await expect(place.box(page).locator('strong')).toHaveText('đồng');
    });

    test(`${method}: what is typed inside bold stays bold`, async ({ page }) => {
      const place = named('inside bold');
      await open(page);
      await goTo(page, place);
      await typeBy(page, method, 'tiếng ', true);
      await standsIn(page, place, 'tiếng ');
      await expect(place.box(page).locator('strong')).toHaveText('rấttiếng đậm');
    });
  }
});

test.describe('the suite itself', () => {
  test('notices an editor that swallows the first text after a Backspace', async ({ page }) => {
    await open(page);
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
    const [place] = places;
    if (!place) throw new Error('no places');
    await goTo(page, place);
    await typeBy(page, 'backspaceKeys', phrase, true);
    await expect.poll(() => wordsIn(place.box(page))).not.toBe(place.before + place.after);
    expect(await wordsIn(place.box(page))).not.toContain(phrase);
    expect(inputMethods.backspaceKeys(phrase).length).toBeGreaterThan(60);
  });
});
