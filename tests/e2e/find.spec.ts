import { expect } from '@playwright/test';
import { expectAccessible } from '../helpers/axe.ts';
import { desk } from './desk.ts';
import { test } from './own-app.ts';

test('finding and replacing by keys alone, in the built app and its policy, is saved and clean in every look', async ({ launch }) => {
  const app = await launch({ width: 1280, height: 720 });
  const { page } = app;
  const errors: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  const at = desk(page);
  await at.online();
  await at.newArticle();
  await at.headline.fill('Nạo vét kênh 5/9');
  await at.write(at.body, 'Kênh dài 3 km.');
  const query = page.getByRole('textbox', { name: 'Tìm trong bài' });
  const words = page.getByRole('textbox', { name: 'Thay bằng' });
  const bar = page.getByRole('search', { name: 'Tìm và thay' });
  const count = bar.getByRole('status').first();

  await page.keyboard.press('Control+f');
  await expect(query).toBeFocused();
  await page.keyboard.type('kênh');
  // The caret is at the end: the first place is the next one.
  await expect(count).toContainText('1 / 2');
  await page.keyboard.press('F3');
  await page.keyboard.press('F3');
  await expect(count).toContainText('2 / 2');
  await page.keyboard.press('Shift+F3');
  await expect(count).toContainText('1 / 2');
  await page.keyboard.press('Control+h');
  await expect(words).toBeVisible();

  // The worker that runs expressions is allowed by the policy of the page.
  const regex = bar.getByRole('button', { name: 'Biểu thức chính quy' });
  await regex.focus();
  await page.keyboard.press('Space');
  await query.focus();
  await query.fill('(\\d+)(?:/| )(\\w+)');
  await words.fill('$2.$1');
  await expect(count).toContainText(/ \/ 2/);
  const all = bar.getByRole('button', { name: 'Thay tất cả' });
  await all.focus();
  await page.keyboard.press('Enter');
  await expect(at.headline).toHaveValue('Nạo vét kênh 9.5');
  await expect(at.body).toContainText('Kênh dài km.3.');
  await page.keyboard.press('Control+z');
  await expect(at.headline).toHaveValue('Nạo vét kênh 5/9');
  await expect(at.body).toContainText('Kênh dài 3 km.');
  await page.keyboard.press('Control+y');
  await expect(at.headline).toHaveValue('Nạo vét kênh 9.5');

  await query.fill('(');
  await expect(bar).toContainText('Ngoặc tròn');
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((look) => (document.documentElement.dataset['theme'] = look), theme);
    await expectAccessible(page, theme, { colours: theme !== 'light' });
  }
  await query.fill('kênh');
  await expect(count).toContainText(/ \/ 2/);
  await expectAccessible(page, 'found');
  for (const text of ['90', '130']) {
    await page.evaluate((size) => (document.documentElement.dataset['text'] = size), text);
    const edges = await bar.evaluate((element) => [...element.querySelectorAll('button, input')].map((part) => part.getBoundingClientRect().right).every((right) => right <= element.getBoundingClientRect().right));
    expect(edges, `everything is within the bar at ${text} %`).toBe(true);
  }

  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('searchbox', { name: 'Tìm bài' })).toBeFocused();
  await expect(at.saved).toBeVisible();
  await page.reload();
  await expect(at.headline).toHaveValue('Nạo vét kênh 9.5');
  await expect(at.body).toContainText('Kênh dài km.3.');
  expect(errors).toEqual([]);
});
