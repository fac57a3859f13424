import type { Page } from '@playwright/test';
import { blocks, body, captions, documentOf, expect, figure, openEditor, outline, paragraph, test } from './support.ts';
import { cells, dragOver, grid, intoCell, selectedCells, square, table, withTable } from './tables.ts';

const rows = ['Xã | Hộ', 'An Bình | 12', 'Tân Lập | 7'];
const put = (page: Page, types: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((given) => navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(given).map(([type, data]) => [type, new Blob([data], { type })])))]), types);
const got = (page: Page, type: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(wanted))?.text() ?? '';
  }, type);
const excel = (...lines: readonly string[]): Readonly<Record<string, string>> => ({
  'text/html': `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0 style='border-collapse:collapse;width:96pt'><col width=64 style='width:48pt'><col width=90>${lines.join('')}</table></body></html>`,
  'text/plain': 'bỏ qua\tbỏ qua\nbỏ qua\tbỏ qua',
});

test.describe('copying', () => {
  test('cells go out as a table for Word and as tabbed lines for spreadsheets, and come back in', async ({ page }) => {
    await openEditor(page, withTable([['Xã', { words: 'Cả hai', colSpan: 2 }], ['An "Bình"', '1', '2'], ['x', 'y', 'z']]));
    await dragOver(page, cells(page).nth(0), cells(page).nth(4));
    await page.keyboard.press('Control+c');
    expect(await got(page, 'text/plain')).toBe('Xã\tCả hai\t\n"An ""Bình"""\t1\t2');
    const html = await got(page, 'text/html');
    expect(html).toContain('colspan="2"');
    expect(html).not.toContain('>z<');
    await body(page).getByText('Đoạn sau').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    expect(await grid(page, 1)).toEqual(['Xã | 2×1 Cả hai', 'An "Bình" | 1 | 2']);
    await page.keyboard.press('Control+z');
    expect((await outline(page)).filter((line) => line.startsWith('table'))).toHaveLength(1);
  });

  test('cut cells are emptied and stay, in one step', async ({ page }) => {
    await openEditor(page, withTable(square));
    await dragOver(page, cells(page).nth(0), cells(page).nth(5));
    await page.keyboard.press('Control+x');
    expect(await grid(page)).toEqual([' | ', ' | ', ' | ']);
    expect(await got(page, 'text/plain')).toBe('Xã\tHộ\nAn Bình\t12\nTân Lập\t7');
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(rows);
  });

  test('a table that is selected as a whole is copied and cut with its title, widths and header cells', async ({ page }) => {
    await openEditor(page, withTable([[{ words: 'Xã', header: 1 }, { words: 'Hộ', header: 1 }], ['An', '1']], { colWidths: [200, 100] }, 'Hộ nghèo'));
    await intoCell(page, 'An');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+x');
    expect(await outline(page)).toEqual(['paragraph: Đoạn trước', 'paragraph: Đoạn sau']);
    expect(await got(page, 'text/plain')).toContain('Xã\tHộ\nAn\t1');
    expect(await got(page, 'text/html')).toContain('<caption>Hộ nghèo</caption>');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+v');
    expect(await grid(page)).toEqual(['[Hộ nghèo]', '*Xã | *Hộ', 'An | 1']);
    expect((await blocks(page)).find(({ type }) => type === 'table')?.['colWidths']).toEqual([200, 100]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect((await outline(page))[1]).toContain('table');
  });

  test('words cut somewhere else on a page with a table are a step of their own, too', async ({ page }) => {
    await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-dau-1', 'Đoạn'), table(square), figure('anh-mot-11', 'Vớt bèo'), paragraph('doan-sau-1', 'Hết')) });
    await captions(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type('x');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+x');
    await expect(captions(page)).toHaveText('Vớt bè');
    await page.keyboard.press('Control+z');
    await expect(captions(page)).toHaveText('Vớt bèox');
    expect(await got(page, 'text/plain')).toBe('ox');
  });
});

test.describe('pasting into cells', () => {
  test('a range of a spreadsheet fills cells from the caret on, the table grows, and it is one step', async ({ page }) => {
    await openEditor(page, withTable(square, { colWidths: [200, 100] }));
    await intoCell(page, '12');
    await put(page, excel('<tr><td>a</td><td>b</td></tr>', '<tr><td>c</td><td>d</td></tr>', '<tr><td colspan=2>e</td></tr>'));
    await page.keyboard.press('Control+v');
    const filled = ['Xã | Hộ | ', 'An Bình | a | b', 'Tân Lập | c | d', ' | 2×1 e'];
    expect(await grid(page)).toEqual(filled);
    expect((await blocks(page)).find(({ type }) => type === 'table')?.['colWidths']).toEqual([200, 100, 100]);
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(rows);
    await page.keyboard.press('Control+y');
    expect(await grid(page)).toEqual(filled);
  });

  test('over merged cells, ragged and giant ranges keep the table a rectangle', async ({ page }) => {
    await openEditor(page, withTable([[{ words: 'A', colSpan: 2, rowSpan: 2 }, 'c'], ['f'], ['g', 'h', 'i']]));
    await intoCell(page, 'A');
    await put(page, excel('<tr><td>1</td></tr>', '<tr><td rowspan=9>2</td><td>3</td><td>4</td></tr>'));
    await page.keyboard.press('Control+v');
    expect(await grid(page)).toEqual(['1 |  | ', '2 | 3 | 4', 'g | h | i']);
  });

  test('one cell fills all selected ones; plain lines fill rows; other blocks go into the first', async ({ page }) => {
    await openEditor(page, withTable(square));
    await dragOver(page, cells(page).nth(2), cells(page).nth(5));
    await put(page, excel('<tr><td><b>x</b></td></tr>'));
    await page.keyboard.press('Control+v');
    expect(await grid(page)).toEqual(['Xã | Hộ', 'x | x', 'x | x']);
    await expect.poll(() => selectedCells(page)).toHaveLength(4);
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(rows);
    await dragOver(page, cells(page).nth(3), cells(page).nth(5));
    await put(page, { 'text/plain': '1\n2\n3\n' });
    await page.keyboard.press('Control+v');
    expect(await grid(page)).toEqual(['Xã | Hộ', 'An Bình | 1', 'Tân Lập | 2', ' | 3']);
    await page.keyboard.press('Control+z');
    await dragOver(page, cells(page).nth(2), cells(page).nth(5));
    await put(page, { 'text/html': '<p>một</p><ul><li>hai</li></ul>' });
    await page.keyboard.press('Control+v');
    expect(await grid(page)).toEqual(['Xã | Hộ', 'một/hai | 12', 'Tân Lập | 7']);
  });

  test('a tabbed line goes into the cells of a row; words go where the caret is', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, 'An Bình');
    await put(page, { 'text/plain': 'Bình An\t99' });
    await page.keyboard.press('Control+v');
    expect(await grid(page)).toEqual(['Xã | Hộ', 'Bình An | 99', 'Tân Lập | 7']);
    await put(page, { 'text/plain': ' mới' });
    await page.keyboard.press('Control+v');
    expect((await grid(page))[1]).toBe('Bình An mới | 99');
  });

  test('a table among other blocks becomes its words in a cell, and a photo stands behind the table', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, '12');
    await put(page, { 'text/html': '<p>đầu</p><table><tr><td>a</td><td>b</td></tr></table><p>cuối</p><hr>' });
    await page.keyboard.press('Control+v');
    expect(await grid(page)).toEqual(['Xã | Hộ', 'An Bình | 12đầu/a/b/cuối', 'Tân Lập | 7']);
    expect((await outline(page)).filter((line) => line.startsWith('table'))).toHaveLength(1);
  });
});

test.describe('pasting into the article', () => {
  test('lines with tabs in each of them are a table; with tabs in some they are lines', async ({ page }) => {
    await openEditor(page, withTable(square));
    await body(page).getByText('Đoạn sau').click();
    await page.keyboard.press('End');
    await put(page, { 'text/plain': 'Xã\tHộ\r\n"An\r\nBình"\t12\r\n' });
    await page.keyboard.press('Control+v');
    expect(await grid(page, 1)).toEqual(['Xã | Hộ', 'An/Bình | 12']);
    await page.keyboard.press('Control+z');
    await put(page, { 'text/plain': 'Xã\tHộ\nkhông có' });
    await page.keyboard.press('Control+v');
    expect((await outline(page)).filter((line) => line.startsWith('table'))).toHaveLength(1);
  });

  test('ragged, nested, coloured and giant tables of web pages become tables of an article', async ({ page }) => {
    await openEditor(page, withTable(square));
    await body(page).getByText('Đoạn sau').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await put(page, {
      'text/html':
        '<table><caption>Kết quả</caption><thead><tr><th>Xã</th><th>Hộ</th></tr></thead><tbody><tr><td bgcolor="red" style="background:red;vertical-align:bottom" colspan="900" rowspan="60000">gộp</td></tr>' +
        '<tr></tr><tr><td>a</td><td><table><tr><td>trong</td><td>nữa</td></tr></table></td></tr></tbody></table>',
    });
    await page.keyboard.press('Control+v');
    const [title, head, ...others] = await grid(page, 1);
    expect([title, head]).toEqual(['[Kết quả]', '*Xã | *Hộ']);
    expect(others.join(' ')).toMatch(/gộp.*a.*trong.*nữa/);
    const pasted = JSON.stringify((await blocks(page)).filter(({ type }) => type === 'table')[1]);
    expect(pasted).not.toMatch(/red|"verticalAlign"|"table".*"table"/);
  });
});
