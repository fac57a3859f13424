import type { Page } from '@playwright/test';
import { typeBy, type InputMethod } from './input-methods.ts';
import { body, blocks, documentOf, events, expect, figure, lead, openEditor, outline, paragraph, settled, test } from './support.ts';
import { bar, cells, dragOver, grid, intoCell, selectedCells, square, table, titles, withTable } from './tables.ts';

const rows = ['Xã | Hộ', 'An Bình | 12', 'Tân Lập | 7'];
const drawn = (page: Page) => body(page).locator('.page-table-block');
const isWhole = (page: Page): Promise<void> => expect(drawn(page).first()).toHaveAttribute('data-current', 'table');

test.describe('Tab and arrows', () => {
  test('Tab goes from cell to cell, adds a row behind the last one as one step, and Shift+Tab goes back and out', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, 'Xã');
    for (const words of ['1', '2', '3', '4', '5']) {
      await page.keyboard.type(words);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('6');
    await page.keyboard.press('Tab');
    await page.keyboard.type('mới');
    expect(await grid(page)).toEqual(['Xã1 | Hộ2', 'An Bình3 | 124', 'Tân Lập5 | 76', 'mới | ']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(['Xã1 | Hộ2', 'An Bình3 | 124', 'Tân Lập5 | 76']);
    await intoCell(page, 'Hộ2');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('.');
    expect((await outline(page))[0]).toBe('paragraph: Đoạn trước.');
  });

  test('up and down stay in the column that is seen, also over merged cells, and go out at both ends', async ({ page }) => {
    await openEditor(page, withTable([['a', 'b', 'c'], [{ words: 'rộng', colSpan: 2 }, 'd'], ['e', 'f', { words: 'g', rowSpan: 2 }], ['h', 'i']]));
    const walk = async (from: string, keys: readonly string[]): Promise<readonly string[]> => {
      await intoCell(page, from);
      const seen: string[] = [];
      for (const key of keys) {
        await page.keyboard.press(key);
        seen.push(await page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('td, p')?.textContent ?? ''));
      }
      return seen;
    };
    expect(await walk('c', ['ArrowDown', 'ArrowDown', 'ArrowDown'])).toEqual(['d', 'g', 'Đoạn sau']);
    expect(await walk('b', ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'])).toEqual(['rộng', 'e', 'h', 'e', 'rộng']);
    expect(await walk('f', ['ArrowUp', 'ArrowUp', 'ArrowUp'])).toEqual(['rộng', 'a', 'Đoạn trước']);
    expect(await walk('i', ['ArrowDown', 'ArrowUp'])).toEqual(['Đoạn sau', 'h']);
  });

  test('a cell of several lines is left from its first and last line only; Home and End stay in the line', async ({ page }) => {
    await openEditor(page, withTable([['trên'], ['một'], ['dưới']]));
    await intoCell(page, 'một');
    await page.keyboard.press('Enter');
    await page.keyboard.type('hai');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('ba');
    await page.keyboard.press('Home');
    await page.keyboard.type('>');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.type('<');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('!');
    const [top, middle] = [cells(page).nth(0), cells(page).nth(1)];
    await expect(top).toContainText('!');
    await expect(middle.locator('p')).toHaveText(['một', 'hai<>ba']);
  });

  test('the title lies between the line above and the first row', async ({ page }) => {
    await openEditor(page, withTable(square, {}, 'Hộ nghèo'));
    await body(page).getByText('Đoạn trước').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.type('.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.type('>');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('!');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.type('^');
    await titles(page).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('*');
    expect((await grid(page)).slice(0, 2)).toEqual(['[Hộ nghèo.!]', '1>Xã | Hộ']);
    expect((await outline(page))[0]).toBe('paragraph: Đoạn trước^*');
  });
});

test.describe('selecting', () => {
  test('Ctrl+A takes the cell, then all cells, then the article', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, 'An Bình');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Bình An');
    expect((await grid(page))[1]).toBe('Bình An | 12');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+a');
    await expect.poll(() => selectedCells(page)).toHaveLength(6);
    await page.keyboard.press('Control+a');
    expect(await page.evaluate(() => getSelection()?.toString().includes('Đoạn sau'))).toBe(true);
    await page.keyboard.press('Delete');
    expect((await outline(page)).map((line) => line.split(':')[0])).toEqual(['paragraph']);
    await page.keyboard.press('Control+z');
    expect((await grid(page))[1]).toBe('Bình An | 12');
  });

  test('Shift and arrows select cells; Delete and Backspace empty them and they stay, one step each', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, '12');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => selectedCells(page)).toEqual(['An Bình', '12', 'Tân Lập', '7']);
    await page.keyboard.press('Delete');
    expect(await grid(page)).toEqual(['Xã | Hộ', ' | ', ' | ']);
    await expect.poll(() => selectedCells(page)).toHaveLength(4);
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(rows);
    await page.keyboard.press('Escape');
    await intoCell(page, 'Xã');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    expect(await grid(page), 'all cells: the table stays').toEqual([' | ', ' | ', ' | ']);
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(rows);
  });

  test('Escape goes outwards step by step, Enter inwards; Delete on the whole table deletes it', async ({ page }) => {
    await openEditor(page, withTable(square));
    await dragOver(page, cells(page).nth(2), cells(page).nth(5));
    await page.keyboard.press('Escape');
    await expect.poll(() => selectedCells(page)).toHaveLength(0);
    await page.keyboard.type('!');
    expect((await grid(page))[2]).toBe('Tân Lập | 7!');
    await page.keyboard.press('Escape');
    await isWhole(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('?');
    expect((await grid(page))[0]).toBe('Xã? | Hộ');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    expect(await outline(page)).toEqual(['paragraph: Đoạn trước', 'paragraph: Đoạn sau']);
    await page.keyboard.press('Control+z');
    expect((await grid(page)).length).toBe(3);
  });

  test('Backspace behind a table and Delete in front of it select it first, and delete it the second time', async ({ page }) => {
    await openEditor(page, withTable(square));
    for (const [words, edge, key] of [
      ['Đoạn sau', 'Home', 'Backspace'],
      ['Đoạn trước', 'End', 'Delete'],
      ['Đoạn sau', 'Home', 'Control+Backspace'],
    ] as const) {
      await body(page).getByText(words).click();
      await page.keyboard.press(edge);
      await page.keyboard.press(key);
      await isWhole(page);
      expect(await grid(page)).toEqual(rows);
      await page.keyboard.press('Delete');
      expect(await outline(page)).toEqual(['paragraph: Đoạn trước', 'paragraph: Đoạn sau']);
      await page.keyboard.press('Control+z');
      expect(await grid(page)).toEqual(rows);
    }
  });

  test('at the edges of the first and last cell, deleting stays inside', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, 'Xã');
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+Backspace');
    await intoCell(page, '7');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Delete');
    await intoCell(page, 'Hộ');
    await page.keyboard.press('Delete');
    expect(await grid(page)).toEqual(rows);
    expect(await outline(page)).toHaveLength(3);
  });

  test('a selection over the table from outside, and from inside out, takes all of it', async ({ page }) => {
    await openEditor(page, withTable(square));
    await body(page).getByText('Đoạn trước').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Delete');
    expect((await outline(page)).join()).not.toContain('table');
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(rows);
    await intoCell(page, '12');
    await page.keyboard.press('Shift+Control+End');
    await settled(page);
    await page.keyboard.press('Delete');
    expect((await outline(page))[0]).toContain('Đoạn trước');
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(rows);
  });
});

/** The key that systems send before a composition begins. */
async function announced(page: Page, method: InputMethod): Promise<void> {
  if (method !== 'composition') return;
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
  await session.detach();
}

test.describe('typing where there is no caret', () => {
  for (const method of ['backspaceKeys', 'backspaceCommit', 'composition'] as const) {
    test(`${method}: on selected cells it goes into the first of them and empties none`, async ({ page }) => {
      await openEditor(page, withTable(square));
      await dragOver(page, cells(page).nth(2), cells(page).nth(5));
      await announced(page, method);
      await typeBy(page, method, 'đồng', false);
      await expect.poll(() => grid(page)).toEqual(['Xã | Hộ', 'An Bìnhđồng | 12', 'Tân Lập | 7']);
    });

    test(`${method}: on a table that is selected as a whole it goes into its title, else its first cell`, async ({ page }) => {
      await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-dau-1', 'Đầu'), table(square, {}, 'Hộ'), paragraph('doan-giua-1', 'Giữa'), table([['x']], { $: { blockId: 'bang-hai-22' } }), paragraph('doan-sau-1')) });
      await intoCell(page, '12');
      await page.keyboard.press('Escape');
      await announced(page, method);
      await typeBy(page, method, 'đồng', false);
      await expect(titles(page)).toHaveText('Hộđồng');
      await intoCell(page, 'x');
      await page.keyboard.press('Escape');
      await announced(page, method);
      await typeBy(page, method, 'mẫu', false);
      await expect.poll(() => grid(page, 1)).toEqual(['xmẫu']);
    });
  }
});

test('in the title Enter goes on into the first cell, pasted lines stay one, and deleting stays inside', async ({ page }) => {
  await openEditor(page, withTable(square, {}, 'Hộ nghèo'));
  await titles(page).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  for (let at = 0; at < 3; at++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Delete');
  await expect(titles(page)).toHaveText('nghèo');
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await expect(titles(page)).toHaveText('nghèo');
  await page.evaluate(() => navigator.clipboard.writeText('một\nhai'));
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Enter');
  await page.keyboard.type('>');
  expect(await grid(page)).toEqual(['[nghèomột hai]', 'Xã> | Hộ', 'An Bình | 12', 'Tân Lập | 7']);
  await titles(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  expect((await grid(page))[0]).toBe('[]');
  const hint = await titles(page).evaluate((box) => getComputedStyle(box, '::before').content);
  expect(hint).toContain('Viết tiêu đề bảng');
  await page.keyboard.press('Escape');
  await isWhole(page);
});

test('the block moves up and down as one when it is selected as a whole; in a cell the same keys move the row', async ({ page }) => {
  await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-dau-1', 'Một'), paragraph('doan-hai-1', 'Hai'), table(square), figure('anh-mot-11', 'Vớt bèo'), paragraph('doan-sau-1', 'Ba')) });
  await intoCell(page, '12');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  expect((await grid(page))[0]).toBe('An Bình | 12');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  expect((await outline(page)).map((line) => line.split(':')[0])).toEqual(['paragraph', 'table', 'paragraph', 'figure', 'paragraph']);
  await isWhole(page);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  expect((await outline(page)).map((line) => line.split(':')[0])).toEqual(['paragraph', 'paragraph', 'figure', 'table', 'paragraph']);
  expect((await blocks(page))[3]?.$?.['blockId']).toBe('bang-mot-11');
});

test('the tools are reached with Alt+F10 from the table, and the bar behind them', async ({ page }) => {
  await openEditor(page, withTable(square));
  await intoCell(page, '12');
  await page.keyboard.press('Alt+F10');
  await expect(bar(page).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(bar(page).getByRole('button', { name: 'Cột', exact: true })).toBeFocused();
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('toolbar', { name: 'Định dạng' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(body(page)).toBeFocused();
});

test('an article that is only read has no tools and no hints, and nothing changes', async ({ page }) => {
  await openEditor(page, { ...withTable(square, {}, ''), readOnly: true });
  await cells(page).first().click();
  await page.keyboard.press('Tab');
  await page.keyboard.type('x');
  await expect(bar(page)).toHaveCount(0);
  expect(await grid(page)).toEqual(['[]', ...rows]);
  expect(await events(page, 'touch')).toHaveLength(0);
  await expect(lead(page)).toHaveValue('Sáng nay');
});
