import type { Page } from '@playwright/test';
import { count, find, query } from './find-support.ts';
import { inputMethodNames, typeBy } from './input-methods.ts';
import { goTo, openPlaces, placeNamed, placesOf } from './ime-places.ts';
import { everywhere, restore, standsIn, stateOf } from './ime-steps.ts';
import { expect, figures, settled, test } from './support.ts';

const phrase = 'đồng ';

/** All that works beside a typist, at once and far more often than in earnest. */
async function switchEverythingOn(page: Page): Promise<void> {
  await find(page, 'find');
  await query(page).fill('đồng');
  await expect(count(page)).toHaveText('1 / 1');
  await page.evaluate(() => {
    window.harness.look({ focusMode: true, typewriter: true });
    if (!CSS.highlights.has('no-break-space')) window.harness.command('tools.hidden-signs');
    const often = window as { beside?: ReturnType<typeof setInterval> };
    clearInterval(often.beside);
    often.beside = setInterval(() => {
      window.harness.snapshot();
      window.harness.commands();
      window.harness.currentHeading();
      window.harness.selectedText();
      window.harness.blanksLeft();
    }, 1);
  });
}

for (const first of [0, 3]) {
  test(`while it is saved, searched, counted and marked all the time, every letter arrives everywhere, with the methods by turns from number ${first + 1}`, async ({ page }) => {
    await everywhere(
      page,
      async (place, method) => {
        await goTo(page, place);
        const untouched = await stateOf(page);
        await typeBy(page, method, phrase, true);
        await standsIn(page, place, phrase, 'typed');
        expect(await stateOf(page), 'what is saved').toContain('đồng ');
        await restore(page, untouched);

        if (place.after.length < 3) return;
        await goTo(page, place);
        for (let letter = 0; letter < 2; letter++) await page.keyboard.press('Shift+ArrowRight');
        await settled(page);
        await typeBy(page, method, 'ở đâu', true);
        await standsIn(page, { ...place, after: place.after.slice(2) }, 'ở đâu', 'typed over a selection');
        await restore(page, untouched);
      },
      { prepare: () => switchEverythingOn(page), first, among: placesOf(first) },
    );
  });
}

/** Lets a photo arrive, and the look of the page change, in the middle of what is typed next. */
const disturbOnce = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let events = 0;
    const onInput = (): void => {
      events += 1;
      if (events !== 5) return;
      document.removeEventListener('input', onInput, true);
      setTimeout(() => {
        window.harness.insertPhotos([{ assetId: 'a'.repeat(64), name: 'kenh.jpg', width: 600, height: 400, bytes: 1_000, caption: 'Kênh', credit: '' }]);
        window.harness.look({ focusMode: true, typewriter: true });
        window.harness.command('tools.hidden-signs');
      });
    };
    document.addEventListener('input', onInput, true);
  });

test('a photo that arrives in the middle of a word, and another look of the page, leave word and caret alone', async ({ page }) => {
  for (const name of ['headline', 'inside bold', 'table cell', 'caption with words']) {
    const place = placeNamed(name);
    await openPlaces(page);
    await goTo(page, place);
    const [untouched, photos] = [await stateOf(page), await figures(page).count()];
    for (const [at, method] of inputMethodNames.entries()) {
      await disturbOnce(page);
      await typeBy(page, method, phrase, true);
      await standsIn(page, place, phrase.repeat(at + 1), `${name}: ${method}`);
      await expect(figures(page)).toHaveCount(photos + at + 1);
    }
    await restore(page, untouched);
  }
});
