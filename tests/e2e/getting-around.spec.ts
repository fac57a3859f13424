import { expect, type Locator, type Page } from '@playwright/test';
import { windowCommands, type WindowCommand } from '../../renderer/app/command-table.ts';
import { keySheet } from '../../renderer/features/commands/key-sheet.ts';
import vi from '../../renderer/locales/vi.json' with { type: 'json' };
import { expectAccessible } from '../helpers/axe.ts';
import { desk } from './desk.ts';
import { openTab, test } from './own-app.ts';

const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Bảng lệnh' });
const search = (page: Page): Locator => page.getByRole('combobox', { name: 'Bảng lệnh' });
const entry = (page: Page, name: string): Locator => palette(page).getByRole('option', { name });
/** Stands for the title bar. */
const newArticle = (page: Page): Locator => page.getByRole('button', { name: 'Bài mới', exact: true });
const sheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Phím tắt' });

/** The letters before the caret, and what has the focus. */
const caret = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused instanceof HTMLTextAreaElement) return `${focused.ariaLabel ?? ''}: ${focused.value.slice(0, focused.selectionStart)}|`;
    const { anchorNode, anchorOffset } = document.getSelection() ?? { anchorNode: null, anchorOffset: 0 };
    return `${focused?.ariaLabel ?? ''}: ${(anchorNode?.textContent ?? '').slice(0, anchorOffset)}|`;
  });

/** The sample article, which has headings, a caption and several paragraphs. */
async function withSample(page: Page): Promise<ReturnType<typeof desk>> {
  const at = desk(page);
  await expect(at.headline).toHaveValue(/^Nông dân/);
  await expect(at.captions).toHaveCount(1);
  return at;
}

async function putCaret(page: Page, target: Locator): Promise<void> {
  await target.click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => caret(page)).toMatch(/\S\|$/);
}

test('the command palette: finds, runs, remembers, and gives the caret back exactly', async ({ launch }) => {
  let app = await launch({ width: 1280, height: 720 });
  let { page } = app;
  const at = await withSample(page);
  for (const place of [at.headline, at.body.locator('p').first(), at.captions]) {
    await putCaret(page, place);
    const before = await caret(page);
    await page.keyboard.press('Control+Shift+p');
    await expect(search(page)).toBeFocused();
    await page.keyboard.type('xoa');
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await expect.poll(() => caret(page)).toBe(before);
  }
  await putCaret(page, at.body.locator('p').first());
  const before = await caret(page);
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('che do tap');
  await expect(palette(page).getByRole('option').first()).toHaveText(/^Chế độ tập trung/);
  await page.keyboard.press('Enter');
  await expect(newArticle(page)).toHaveCount(0);
  expect(await caret(page)).toBe(before);
  await page.keyboard.press('Escape');
  await expect(newArticle(page)).toBeVisible();
  expect(await caret(page)).toBe(before);

  await test.step('commands of the page run at the caret, in one step to take back', async () => {
    await page.keyboard.press('Control+Shift+p');
    await page.keyboard.type('tit xen vua');
    await page.keyboard.press('Enter');
    await expect(at.body.locator('h3')).toHaveCount(1);
    await expect(at.body).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(at.body.locator('h3')).toHaveCount(0);
  });

  await test.step('arrow keys walk around, the mouse chooses, nothing found is said', async () => {
    await page.getByRole('button', { name: 'Bảng lệnh' }).click();
    const options = palette(page).getByRole('option');
    // Whatever the window can do is offered: each command of the table has somebody who does it.
    const offered = (await options.locator('.pick-label').allInnerTexts()).map((label) => label.trim());
    const listed: readonly WindowCommand[] = windowCommands;
    expect(listed.filter(({ hidden, label }) => hidden !== true && !offered.includes(vi.commands[label])).map(({ id }) => id)).toEqual([]);
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowUp');
    await expect(options.last()).toHaveAttribute('aria-selected', 'true');
    await expect(options.last()).toBeInViewport();
    await page.keyboard.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.type('không có lệnh nào như thế');
    await expect(palette(page).getByRole('status')).toHaveText('Không tìm thấy');
    await page.keyboard.press('Enter');
    await expect(palette(page)).toBeVisible();
    await search(page).fill('phim tat');
    await entry(page, 'Phím tắt').click();
    await expect(sheet(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toHaveCount(0);
  });

  await test.step('@ goes to a heading, # opens an article', async () => {
    await page.keyboard.press('Control+Shift+p');
    await page.keyboard.type('@kip mua');
    await expect(entry(page, 'Đổi công để kịp mùa')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(at.body).toBeFocused();
    await expect.poll(() => page.evaluate(() => document.getSelection()?.anchorNode?.parentElement?.closest('h2, h3, h4')?.textContent)).toBe('Đổi công để kịp mùa');
    await at.newArticle();
    await page.keyboard.press('Control+Shift+p');
    await page.keyboard.type('#nong dan');
    await entry(page, 'Nông dân Tân Lập').click();
    await expect(at.headline).toHaveValue(/^Nông dân/);
  });

  await test.step('what was used last stands first, also after a start', async () => {
    expect(await app.stop()).toBe(0);
    app = await launch({ width: 1280, height: 720 });
    ({ page } = app);
    await withSample(page);
    await page.keyboard.press('Control+Shift+p');
    await expect(palette(page).getByRole('group').first()).toHaveAccessibleName('Vừa dùng');
    await expect(palette(page).getByRole('option').first()).toHaveText(/^Phím tắt/);
  });
});

test('focus mode, text size, typewriter scrolling and outline, kept over a start', async ({ launch }) => {
  let app = await launch({ width: 1280, height: 720 });
  let { page } = app;
  let at = await withSample(page);
  const sizes = () => page.evaluate(() => [...document.querySelectorAll('.page-p, .tab')].map((element) => parseFloat(getComputedStyle(element).fontSize)).filter((_, index, all) => index === 0 || index === all.length - 1));

  await test.step('the page has a text size of its own', async () => {
    const [words = 0, tab = 0] = await sizes();
    await putCaret(page, at.body.locator('p').last());
    const line = () => at.body.locator('p').last().evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await expect(at.body.locator('p').last()).toBeInViewport();
    const top = await line();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+=');
    await expect.poll(sizes).toEqual([words * 1.5, tab]);
    // What is written stays where it is on the screen.
    await expect.poll(async () => Math.abs((await line()) - top)).toBeLessThanOrEqual(2);
    for (let step = 0; step < 9; step += 1) await page.keyboard.press('Control+-');
    await expect.poll(sizes).toEqual([words * 0.8, tab]);
    await page.keyboard.press('Control+0');
    await expect.poll(sizes).toEqual([words, tab]);
    await page.keyboard.press('Control+=');
    await page.keyboard.press('Control+=');
    await expect.poll(sizes).toEqual([words * 1.25, tab]);
    await page.keyboard.press('Alt+F8');
    await expect(page.locator('.page-scroll[data-typewriter]')).toHaveCount(1);
  });

  await test.step('kept over a start', async () => {
    await expect(at.saved).toBeVisible();
    expect(await app.stop()).toBe(0);
    app = await launch({ width: 1280, height: 720 });
    ({ page } = app);
    at = await withSample(page);
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--page-zoom'))).toBe('1.25');
    await expect(page.locator('.page-scroll[data-typewriter]')).toHaveCount(1);
    await page.keyboard.press('Alt+F8');
    await expect(page.locator('.page-scroll[data-typewriter]')).toHaveCount(0);
    await page.keyboard.press('Control+0');
  });

  await test.step('focus mode shows the page alone; asking for a pane leaves it', async () => {
    await putCaret(page, at.body.locator('p').first());
    await page.keyboard.press('Alt+F9');
    for (const hidden of [newArticle(page), page.getByRole('complementary'), page.getByRole('toolbar', { name: 'Định dạng' })]) await expect(hidden).toHaveCount(0);
    await expect(page.locator('.page-body > [data-here]')).toHaveCount(1);
    await expect(at.saved).toBeVisible();
    await page.keyboard.type('!');
    await page.getByRole('button', { name: 'Thoát chế độ tập trung' }).click();
    await expect(newArticle(page)).toBeVisible();
    await expect(at.body).toBeFocused();
    await page.keyboard.press('Alt+F9');
    await expect(newArticle(page)).toHaveCount(0);
    await page.keyboard.press('Control+Shift+o');
    await expect(newArticle(page)).toBeVisible();
  });

  await test.step('the outline follows the text and goes where it says', async () => {
    const outline = page.getByRole('navigation', { name: 'Dàn ý' });
    const line = outline.getByRole('button', { name: 'Đổi công để kịp mùa' });
    await expect(line).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(at.body).toBeFocused();
    await expect(line).toHaveAttribute('aria-current', 'location');
    await page.keyboard.type('Hè thu: ');
    await expect(outline.getByRole('button', { name: 'Hè thu: Đổi công để kịp mùa' })).toBeVisible();
    await at.body.locator('p').first().click();
    await expect(outline.locator('[aria-current]')).toHaveCount(0);
    await page.keyboard.press('Control+Alt+3');
    await expect(outline.getByRole('button')).toHaveCount(2);
    await outline.getByRole('button').first().focus();
    await page.keyboard.press('End');
    await expect(outline.getByRole('button').last()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(outline.getByRole('button').first()).toBeFocused();
  });
});

test('F6 goes round the window and comes back to the caret; counts; a portal is asked about before it goes', async ({ launch }) => {
  const { page } = await launch({ width: 1280, height: 720 });
  const at = await withSample(page);
  const where = () => page.evaluate(() => ['.bar', '.library', '.tools', '.page-sheet', '.inspector', '.status'].find((pane) => document.activeElement?.closest(pane)) ?? 'nowhere');
  await putCaret(page, at.body.locator('p').first());
  const before = await caret(page);
  const visited: string[] = [];
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('F6');
    visited.push(await where());
  }
  expect(visited).toEqual(['.inspector', '.status', '.bar', '.library', '.tools', '.page-sheet']);
  expect(await caret(page)).toBe(before);
  await page.keyboard.press('Shift+F6');
  expect(await where()).toBe('.tools');
  await page.keyboard.press('ArrowRight');
  const tool = await page.evaluate(() => document.activeElement?.ariaLabel);
  await page.keyboard.press('F6');
  expect(await caret(page)).toBe(before);
  await page.keyboard.press('Shift+F6');
  expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(tool);
  await page.keyboard.press('F6');

  await test.step('counts of the whole and of what is selected', async () => {
    const counts = page.getByRole('dialog', { name: 'Đếm chữ' });
    const row = (name: string): Promise<readonly string[]> => counts.getByRole('row', { name }).getByRole('cell').allInnerTexts();
    await at.newArticle();
    await at.headline.fill('Một hai');
    await at.lead.fill('Ba – bốn');
    await at.body.click();
    await page.keyboard.type('In-đô-nê-xi-a thu 1.234 tấn');
    await expect(page.getByRole('contentinfo').getByRole('button', { name: /^8 chữ/ })).toBeVisible();
    await page.keyboard.press('Control+Shift+g');
    await expect(counts).toBeVisible();
    expect(await row('Tiếng (âm tiết)')).toEqual(['12']);
    expect(await row('Chữ (theo khoảng trắng)')).toEqual(['8']);
    expect(await row('Ký tự, kể cả khoảng trắng')).toEqual([String(7 + 8 + 27)]);
    expect(await row('Ký tự, không kể khoảng trắng')).toEqual([String(6 + 6 + 24)]);
    await page.keyboard.press('Escape');
    await expect(counts).toHaveCount(0);
    await expect(at.body).toBeFocused();
    for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+Shift+ArrowLeft');
    await expect(page.getByRole('contentinfo').getByRole('button', { name: '2 / 8 chữ' })).toBeVisible();
    await page.keyboard.press('Control+Shift+g');
    expect(await row('Chữ (theo khoảng trắng)')).toEqual(['8', '2']);
    // What React Aria says by itself is Vietnamese, too.
    await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0);
    await expect(page.locator('[data-overlay-container] button, .counts button, .counts ~ * button').filter({ hasNotText: /./ }).first()).toHaveAccessibleName('Đóng');
    await page.keyboard.press('Escape');
  });

  await test.step('Xóa cổng asks first, and Thôi keeps the portal', async () => {
    await at.addPortal({ name: 'Cổng xã thử', address: 'http://127.0.0.1:9', username: 'an', password: 'bí mật' });
    await page.getByRole('button', { name: 'Cài đặt', exact: true }).click();
    await page.getByRole('tab', { name: 'Cổng' }).click();
    const card = page.getByRole('region', { name: 'Cổng xã thử' });
    await card.getByRole('button', { name: 'Xóa cổng' }).click();
    await expect(card.getByRole('alertdialog', { name: 'Xóa cổng Cổng xã thử?' })).toBeVisible();
    await expect(card.getByRole('button', { name: 'Thôi' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card.getByRole('alertdialog')).toHaveCount(0);
    await expect(card.getByRole('button', { name: 'Xóa cổng' })).toBeFocused();
    await card.getByRole('button', { name: 'Xóa cổng' }).click();
    await expectAccessible(page, 'removing a portal');
    await card.getByRole('button', { name: 'Xóa cổng này' }).click();
    await expect(card).toHaveCount(0);
  });
});

test('every new surface is clean in every look; the sheet prints alone', async ({ launch }) => {
  const { page } = await launch({ width: 1280, height: 720 });
  const at = await withSample(page);
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((look) => (document.documentElement.dataset['theme'] = look), theme);
    await at.body.locator('p').first().click();
    await page.keyboard.press('Control+Shift+p');
    await expect(search(page)).toBeFocused();
    await expectAccessible(page, `palette, ${theme}`, { colours: theme !== 'light' });
    await page.keyboard.press('Escape');
    await expect(palette(page)).toHaveCount(0);
    await page.keyboard.press('Control+Shift+o');
    await expect(page.getByRole('navigation', { name: 'Dàn ý' })).toBeVisible();
    await page.keyboard.press('Control+Shift+g');
    await expect(page.getByRole('dialog', { name: 'Đếm chữ' })).toBeVisible();
    await expectAccessible(page, `outline and counts, ${theme}`, { colours: theme !== 'light' });
    await page.keyboard.press('Escape');
    await at.body.locator('p').first().click();
    await page.keyboard.press('Alt+F9');
    await expect(newArticle(page)).toHaveCount(0);
    await expectAccessible(page, `focus mode, ${theme}`, { colours: theme !== 'light' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await expect(sheet(page)).toBeVisible();
    await expectAccessible(page, `sheet, ${theme}`, { colours: theme !== 'light' });
    if (theme !== 'contrast') await page.keyboard.press('Escape');
  }
  const lines = keySheet().reduce((sum, group) => sum + group.lines.length, 0);
  await expect(sheet(page).locator('dt')).toHaveCount(lines);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#root')).toBeHidden();
  const last = sheet(page).locator('dt').last();
  expect(await last.evaluate((element) => getComputedStyle(element.closest('.key-sheet-groups') ?? element).overflow)).toBe('visible');
  await expect(last).toBeVisible();
  await expect(sheet(page).getByRole('button', { name: 'In', exact: true })).toBeHidden();
});

test('with an article that can only be read, F6 and the palette still work', async ({ launch }) => {
  const app = await launch({ width: 1280, height: 720 });
  const at = await withSample(app.page);
  await expect(at.body).toBeEditable();
  const page = await openTab(app);
  await expect(page.getByText('Bài đang được viết ở cửa sổ khác')).toBeVisible();
  const where = () => page.evaluate(() => document.activeElement?.className ?? '');
  await page.getByRole('searchbox', { name: 'Tìm bài' }).click();
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  expect(await where()).toBe('page-body');
  await page.keyboard.press('Control+Shift+p');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('danh sach so');
  await expect(palette(page).getByRole('option', { name: 'Danh sách số' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect.poll(where).toBe('page-body');
  await page.keyboard.press('Control+Shift+o');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Đổi công để kịp mùa' })).toBeFocused();
});
