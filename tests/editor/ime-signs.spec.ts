import { inputMethodNames, typeBy } from './input-methods.ts';
import { goTo, openPlaces, placeNamed } from './ime-places.ts';
import { restore, standsIn, stateOf } from './ime-steps.ts';
import { blocks, body, expect, openEditor, outline, documentOf, paragraph, test } from './support.ts';

test('printed quotation marks and dashes beside words of every input method, in one go, and back', async ({ page }) => {
  await openPlaces(page);
  // What stands before the caret there is nothing, or a space.
  for (const place of ['headline', 'lead', 'empty paragraph', 'right before a link', 'empty table cell', 'empty caption'].map(placeNamed)) {
    for (const method of inputMethodNames) {
      await goTo(page, place);
      const untouched = await stateOf(page);
      await typeBy(page, method, '"đã" -- ở ', true);
      await standsIn(page, place, '“đã” – ở ', `${place.name}: ${method}`);
      await restore(page, untouched);
    }
  }
});

test.describe('what a line begins with', () => {
  const cases = [
    { typed: '- ', becomes: 'ul: đồng việt' },
    { typed: '1. ', becomes: 'ol: đồng việt' },
    { typed: '## ', becomes: 'h2: đồng việt' },
    { typed: '> ', becomes: 'quote: đồng việt' },
  ];
  test('makes the line what it says, with the words in the same burst, by every input method', async ({ page }) => {
    for (const method of inputMethodNames) {
      for (const { typed, becomes } of cases) {
        await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1')) });
        await body(page).click();
        const untouched = await stateOf(page);
        await typeBy(page, method, `${typed}đồng việt`, true);
        await expect.poll(() => outline(page), { message: method }).toEqual([becomes]);
        const steps: string[] = [];
        for (let step = 0; step < 5 && (await stateOf(page)) !== untouched; step++) {
          await page.keyboard.press('Control+z');
          steps.push(...(await outline(page)));
        }
        expect(steps.slice(-3), `${method}: back`).toEqual([becomes.replace(/: .*/, ''), `paragraph: ${typed}`, 'paragraph']);
      }
    }
  });

  test('in a cell and in a box, too', async ({ page }) => {
    for (const method of inputMethodNames) {
      for (const name of ['empty table cell', 'box'] as const) {
        const { box } = placeNamed(name);
        await openPlaces(page);
        const untouched = await stateOf(page);
        await box(page).click();
        await page.keyboard.press('End');
        if (name === 'box') await page.keyboard.press('Enter');
        await typeBy(page, method, '- đồng việt', true);
        await expect(body(page).locator(name === 'box' ? '.page-info-box' : 'td').locator('li').getByText('đồng việt'), `${name}: ${method}`).toHaveCount(1);
        await restore(page, untouched);
      }
    }
    expect((await blocks(page)).length).toBeGreaterThan(10);
  });
});
