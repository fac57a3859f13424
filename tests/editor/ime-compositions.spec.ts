import { composeUnfinished, enterOfMethod, typeBy } from './input-methods.ts';
import { goTo } from './ime-places.ts';
import { inPlacesOf, isComposedIn, restore, standsIn, stateOf, undoAll } from './ime-steps.ts';
import { body, expect, headline, lead, settled, test } from './support.ts';

test('cancelled, a composition leaves nothing behind, and the next word is written as ever', async ({ page }) => {
  await inPlacesOf(0, page, async (place) => {
    await goTo(page, place);
    const untouched = await stateOf(page);
    const { cancel } = await composeUnfinished(page, 'tiếng');
    await isComposedIn(page, place, 'tiếng');
    await cancel();
    await standsIn(page, place, '', 'cancelled');
    expect(await stateOf(page), 'saved as before').toBe(untouched);
    await typeBy(page, 'composition', 'việt ', false);
    await standsIn(page, place, 'việt ', 'the next word');
    expect(await undoAll(page, place.box(page), untouched), 'one step back').toHaveLength(1);
  });
});

test('left for another field in the middle, the word stays, once, and can be taken back', async ({ page }) => {
  await inPlacesOf(1, page, async (place) => {
    await goTo(page, place);
    const untouched = await stateOf(page);
    await composeUnfinished(page, 'tiếng');
    await isComposedIn(page, place, 'tiếng');
    const elsewhere = place.name === 'lead' ? headline(page) : lead(page);
    await elsewhere.click();
    await expect(elsewhere).toBeFocused();
    await standsIn(page, place, 'tiếng', 'left');
    expect(await undoAll(page, place.box(page), untouched), 'one step back').toHaveLength(1);
  });
});

test('left for another line of the body in the middle, the word stays, once, and typing goes on there', async ({ page }) => {
  await inPlacesOf(2, page, async (place) => {
    await goTo(page, place);
    const untouched = await stateOf(page);
    await composeUnfinished(page, 'tiếng');
    await isComposedIn(page, place, 'tiếng');
    const other = body(page).getByText('Hết phim.');
    await other.click();
    await settled(page);
    await page.keyboard.press('End');
    await typeBy(page, 'backspaceKeys', 'đồng', true);
    await expect(body(page).getByText('Hết phim.đồng')).toHaveCount(1);
    await standsIn(page, place, 'tiếng', 'left');
    await restore(page, untouched);
  });
});

test('when the focus goes nowhere in the middle, the word stays, once', async ({ page }) => {
  await inPlacesOf(3, page, async (place) => {
    await goTo(page, place);
    const untouched = await stateOf(page);
    await composeUnfinished(page, 'tiếng');
    await isComposedIn(page, place, 'tiếng');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await standsIn(page, place, 'tiếng', 'left');
    await goTo(page, { ...place, before: `${place.before}tiếng` });
    await typeBy(page, 'composition', ' việt', true);
    await standsIn(page, place, 'tiếng việt', 'gone on');
    await restore(page, untouched);
  });
});

test('an Enter that belongs to the input method writes the word and does nothing else', async ({ page }) => {
  await inPlacesOf(4, page, async (place) => {
    await goTo(page, place);
    const untouched = await stateOf(page);
    await composeUnfinished(page, 'tiếng');
    await enterOfMethod(page, 'tiếng');
    await standsIn(page, place, 'tiếng', 'written by Enter');
    await typeBy(page, 'composition', ' việt', true);
    await standsIn(page, place, 'tiếng việt', 'gone on');
    await restore(page, untouched);
  });
});
