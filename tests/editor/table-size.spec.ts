import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/axe.ts';
import { blocks, body, documentOf, expect, headline, openEditor, outline, paragraph, settled, test } from './support.ts';
import { bar, cells, dragOver, fromMenu, grid, intoCell, press, square, withTable } from './tables.ts';

const widths = async (page: Page): Promise<readonly number[] | undefined> => (await blocks(page)).find(({ type }) => type === 'table')?.['colWidths'] as readonly number[] | undefined;
const askTable = async (page: Page): Promise<void> => {
  await page.getByRole('toolbar', { name: 'Định dạng' }).getByRole('button', { name: 'Chèn', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Bảng', exact: true }).click();
};
const picker = (page: Page) => page.getByRole('grid', { name: /Kích thước bảng/ });

test.describe('a new table', () => {
  test('is chosen with arrow keys on the squares, each size is read out, and typing goes on in its first cell', async ({ page }) => {
    await openEditor(page, withTable(square));
    await body(page).getByText('Đoạn sau').click();
    await askTable(page);
    await picker(page).focus();
    const said = async (): Promise<string> => picker(page).evaluate((node) => document.getElementById(node.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ?? '');
    expect(await said()).toBe('3 hàng × 3 cột');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    expect(await said()).toBe('2 hàng × 4 cột');
    await expect(page.getByRole('textbox', { name: 'Số cột' })).toHaveValue('4');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(body(page)).toBeFocused();
    await page.keyboard.type('Xã');
    expect(await grid(page, 1)).toEqual(['*Xã | * | * | *', ' |  |  | ']);
    expect((await outline(page)).map((line) => line.split(':')[0])).toEqual(['paragraph', 'table', 'paragraph', 'table', 'paragraph']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect((await outline(page)).map((line) => line.split(':')[0])).toEqual(['paragraph', 'table', 'paragraph']);
  });

  test('is chosen with the mouse, or in numbers within bounds, with or without a header row', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, '12');
    await askTable(page);
    await page.getByRole('gridcell', { name: '4 hàng × 2 cột', exact: true }).click();
    expect(await grid(page, 1), 'from inside a table: behind it').toHaveLength(4);
    await askTable(page);
    for (const [rows, fault] of [['0', 'Số hàng từ 1 đến 200.'], ['201', 'Số hàng từ 1 đến 200.'], ['ba', 'Số hàng từ 1 đến 200.']] as const) {
      await page.getByRole('textbox', { name: 'Số hàng' }).fill(rows);
      await expect(page.getByText(fault)).toBeVisible();
      await expect(page.getByRole('dialog').getByRole('button', { name: 'Chèn bảng' })).toBeDisabled();
    }
    await page.getByRole('textbox', { name: 'Số hàng' }).fill('12');
    await page.getByRole('textbox', { name: 'Số cột' }).fill('1');
    await page.getByRole('switch', { name: 'Hàng đầu là tiêu đề của các cột' }).press('Space');
    await page.getByRole('dialog').getByRole('button', { name: 'Chèn bảng' }).click();
    expect(await grid(page, 2)).toEqual(Array.from({ length: 12 }, () => ''));
    await page.screenshot({ path: test.info().outputPath('tables.png') });
  });

  test('in an article without a word, there is a line in front of it and behind it', async ({ page }) => {
    await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-dau-1')) });
    await body(page).click();
    await askTable(page);
    await page.keyboard.press('Escape');
    expect((await outline(page)).join()).not.toContain('table');
    await askTable(page);
    await page.getByRole('gridcell', { name: '1 hàng × 1 cột', exact: true }).click();
    expect((await outline(page)).map((line) => line.split(':')[0])).toEqual(['paragraph', 'table', 'paragraph']);
  });

  test('nothing axe finds in the dialog, the bar, and a table with a title', async ({ page }) => {
    await openEditor(page, withTable([[{ words: 'Xã', header: 1 }, { words: 'Hộ', header: 1 }], ['An', '1']], {}, 'Hộ nghèo'));
    await intoCell(page, 'An');
    await expectAccessible(page, 'table', { within: '.page-editor' });
    await askTable(page);
    await expect(picker(page)).toBeVisible();
    await expectAccessible(page, 'dialog', { within: '.dialog' });
  });
});

test.describe('widths of columns', () => {
  test('change by key and command, for one column or the selected ones, one step each', async ({ page }) => {
    await openEditor(page, withTable(square, { colWidths: [200, 100] }));
    await intoCell(page, '12');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    expect(await widths(page)).toEqual([200, 120]);
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    expect(await widths(page)).toEqual([200, 80]);
    for (let at = 0; at < 4; at++) await page.keyboard.press('Alt+Shift+ArrowLeft');
    expect(await widths(page), 'no column gets too narrow to be caught').toEqual([200, 32]);
    await fromMenu(page, 'Độ rộng', 'Các cột rộng bằng nhau');
    expect(await widths(page)).toEqual([116, 116]);
    await page.keyboard.press('Control+z');
    expect(await widths(page)).toEqual([200, 32]);
    await dragOver(page, cells(page).nth(0), cells(page).nth(1));
    await fromMenu(page, 'Độ rộng', 'Cột rộng hơn');
    expect(await widths(page)).toEqual([220, 52]);
    await fromMenu(page, 'Độ rộng', 'Độ rộng tự động');
    expect(await widths(page)).toBeUndefined();
    await page.keyboard.press('Control+z');
    expect(await widths(page)).toEqual([220, 52]);
  });

  test('are dragged with the mouse at the line between two columns; Escape lets go, and the caret stays', async ({ page }) => {
    await openEditor(page, withTable(square, { colWidths: [200, 100] }));
    await intoCell(page, '12');
    const box = await cells(page).nth(0).boundingBox();
    if (!box) throw new Error('no cell');
    const drag = async (by: number, end: () => Promise<void>): Promise<void> => {
      const now = await cells(page).nth(0).boundingBox();
      if (!now) throw new Error('no cell');
      await page.mouse.move(now.x + now.width - 1, now.y + 10);
      await page.mouse.down();
      await page.mouse.move(now.x + now.width - 1 + by, now.y + 10, { steps: 4 });
      await expect(page.locator('.column-guide')).toHaveCount(1);
      await end();
      await expect(page.locator('.column-guide')).toHaveCount(0);
    };
    await drag(60, () => page.mouse.up());
    expect(await widths(page)).toEqual([260, 100]);
    await drag(90, async () => {
      await page.keyboard.press('Escape');
      await page.mouse.up();
    });
    expect(await widths(page)).toEqual([260, 100]);
    await page.keyboard.type('!');
    expect((await grid(page))[1]).toBe('An Bình | 12!');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await widths(page)).toEqual([200, 100]);
  });

  test('of a table without widths start from what is seen, merged columns included', async ({ page }) => {
    await openEditor(page, withTable([[{ words: 'Cả ba', colSpan: 3 }], ['a', { words: 'b', colSpan: 2 }], ['c', 'd', 'e']]));
    const seen = await cells(page).evaluateAll((found) => found.slice(3).map((cell) => Math.round(cell.getBoundingClientRect().width)));
    await intoCell(page, 'c');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    const now = (await widths(page)) ?? [];
    expect(now.map((width, at) => Math.round(width - (at === 0 ? 20 : 0)))).toEqual(seen);
    await expect.poll(() => cells(page).nth(3).evaluate((cell) => Math.round(cell.getBoundingClientRect().width))).toBe(Math.round(now[0] ?? 0));
  });
});

test('a wide table scrolls in its frame and never the page; its title stays', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 560 });
  await openEditor(page, withTable([Array.from({ length: 20 }, (_, at) => `Cột số ${String(at)}`)], { colWidths: Array.from({ length: 20 }, () => 120) }, 'Bảng rất rộng'));
  const frame = body(page).locator('.page-table-frame');
  const sizes = await frame.evaluate((node) => [node.scrollWidth > node.clientWidth * 3, document.documentElement.scrollWidth <= innerWidth, node.closest('.page-scroll')?.scrollWidth === node.closest('.page-scroll')?.clientWidth]);
  expect(sizes).toEqual([true, true, true]);
  const title = page.getByRole('textbox', { name: 'Tiêu đề bảng' });
  const before = await title.boundingBox();
  await frame.evaluate((node) => node.scrollTo(500, 0));
  expect(await title.boundingBox()).toEqual(before);
  await intoCell(page, 'Cột số 0');
  for (let at = 0; at < 19; at++) await page.keyboard.press('Tab');
  await settled(page);
  await expect(cells(page).nth(19)).toBeInViewport();
});

test('the bar moves nothing on the page, and never lies over the caret', async ({ page }) => {
  await openEditor(page, withTable(Array.from({ length: 60 }, (_, at) => [`hàng ${String(at)}`, 'x'])));
  const top = await headline(page).boundingBox();
  await intoCell(page, 'hàng 0');
  await expect(bar(page)).toBeVisible();
  expect(await headline(page).boundingBox()).toEqual(top);
  for (const row of [59, 30, 31, 0]) {
    await cells(page).nth(row * 2).scrollIntoViewIfNeeded();
    await cells(page).nth(row * 2).click({ position: { x: 40, y: 14 } });
    await settled(page);
    const [tools, caret] = [await bar(page).boundingBox(), await cells(page).nth(row * 2).boundingBox()];
    if (!tools || !caret) throw new Error('not on the screen');
    expect(tools.y + tools.height <= caret.y || tools.y >= caret.y + caret.height, `row ${String(row)}`).toBe(true);
  }
  await press(page, 'Hàng tiêu đề');
});

test('of a giant table the first rows are shown and it is said so; all of it is kept, and the caret stays where it is seen', async ({ page }) => {
  const rows = Array.from({ length: 1_040 }, (_, at) => [`hàng ${String(at)}`, 'x']);
  await openEditor(page, withTable(rows));
  await expect(cells(page).filter({ hasText: /^hàng 999$/ })).toBeVisible();
  await expect(cells(page).filter({ hasText: /^hàng 1000$/ })).toBeHidden();
  const note = (): Promise<string> => body(page).locator('.page-table-block').evaluate((block) => getComputedStyle(block, '::after').content);
  expect(await note()).toContain('1040 hàng; trang viết chỉ hiện 1000 hàng đầu');
  await intoCell(page, 'hàng 999');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('! ');
  expect((await outline(page)).at(-1)).toBe('paragraph: Đoạn sau! ');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('? ');
  expect((await outline(page)).at(-1)).toBe('paragraph: ? Đoạn sau! ');
  expect(await grid(page)).toHaveLength(1_040);
  await intoCell(page, 'hàng 0');
  for (let at = 0; at < 50; at++) await page.keyboard.press('Shift+ArrowDown');
  await fromMenu(page, 'Hàng', 'Xóa hàng');
  expect(await grid(page)).toHaveLength(990);
  expect(await note()).toBe('none');
  await expect(cells(page).filter({ hasText: /^hàng 1039$/ })).toBeVisible();
});
