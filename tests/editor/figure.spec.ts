import { blocks, body, captions, expect, figures, openEditor, outline, test, withFigure } from './support.ts';

test('shows', async ({ page }) => {
  await openEditor(page, withFigure());
  await expect(captions(page)).toHaveText('Vớt bèo');
  await page.screenshot({ path: '/tmp/shot1.png' });
  await figures(page).locator('img').click();
  await page.screenshot({ path: '/tmp/shot2.png' });
  expect(await outline(page)).toEqual([]);
});
