import type { Locator, Page } from '@playwright/test';
import { inputMethodNames, typeBy } from './input-methods.ts';
import { goTo, openPlaces, placeNamed } from './ime-places.ts';
import { restore, standsIn, stateOf } from './ime-steps.ts';
import { expect, test, tool } from './support.ts';

const inBold = (box: Locator): Promise<string> => box.locator('strong').allTextContents().then((words) => words.join('|'));

/** Presses Ctrl+B where the next letter would be dressed otherwise. */
async function bold(page: Page, on: boolean): Promise<void> {
  if ((await tool(page, 'Đậm').getAttribute('aria-pressed')) !== String(on)) await page.keyboard.press('Control+b');
  await expect(tool(page, 'Đậm')).toHaveAttribute('aria-pressed', String(on));
}

/** In all these words the very first letter is taken back while they are typed. */
test('Ctrl+B dresses the word that follows from its first letter to its last, by every input method', async ({ page }) => {
  await openPlaces(page);
  for (const name of ['empty paragraph', 'middle of a word', 'end of a line that is a link', 'caption with words', 'inside bold']) {
    const place = placeNamed(name);
    for (const [at, method] of inputMethodNames.entries()) {
      const burst = (at + name.length) % 2 === 0;
      await goTo(page, place);
      const untouched = await stateOf(page);
      await bold(page, name !== 'inside bold');
      await typeBy(page, method, 'đã ăn ', burst);
      await standsIn(page, place, 'đã ăn ', `${name}: ${method}`);
      await bold(page, name === 'inside bold');
      await typeBy(page, method, 'ở ', burst);
      await standsIn(page, place, 'đã ăn ở ', `${name}: ${method}`);
      expect(await inBold(place.box(page)), `${name}: ${method}, ${burst ? 'all at once' : 'key by key'}`).toBe(name === 'inside bold' ? 'rất|ở đậm' : 'đã ăn ');
      await restore(page, untouched);
    }
  }
});

test('what is typed inside bold stays bold, by every input method', async ({ page }) => {
  await openPlaces(page);
  const place = placeNamed('inside bold');
  for (const method of inputMethodNames) {
    await goTo(page, place);
    const untouched = await stateOf(page);
    await typeBy(page, method, 'tiếng ', true);
    await standsIn(page, place, 'tiếng ', method);
    expect(await inBold(place.box(page)), method).toBe('rấttiếng đậm');
    await restore(page, untouched);
  }
});
