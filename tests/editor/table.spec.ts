import { body, documentOf, expect, openEditor, outline, snapshot, test } from './support.ts';
import { bar, cells, dragOver, fromMenu, grid, intoCell, press, selectedCells, square, table, titles, withTable } from './tables.ts';

const before = ['Xã | Hộ', 'An Bình | 12', 'Tân Lập | 7'];

test.describe('rows and columns', () => {
  test('come and go at the caret, each as one step of undo and redo', async ({ page }) => {
    await openEditor(page, withTable(square, { colWidths: [200, 100] }));
    const steps: readonly (readonly ['Hàng' | 'Cột', string, readonly string[]])[] = [
      ['Hàng', 'Thêm hàng ở trên', ['Xã | Hộ', ' | ', 'An Bình | 12', 'Tân Lập | 7']],
      ['Hàng', 'Thêm hàng ở dưới', ['Xã | Hộ', 'An Bình | 12', ' | ', 'Tân Lập | 7']],
      ['Cột', 'Thêm cột bên trái', ['Xã |  | Hộ', 'An Bình |  | 12', 'Tân Lập |  | 7']],
      ['Cột', 'Thêm cột bên phải', ['Xã | Hộ | ', 'An Bình | 12 | ', 'Tân Lập | 7 | ']],
      ['Hàng', 'Xóa hàng', ['Xã | Hộ', 'Tân Lập | 7']],
      ['Cột', 'Xóa cột', ['Xã', 'An Bình', 'Tân Lập']],
      ['Hàng', 'Đưa hàng lên', ['An Bình | 12', 'Xã | Hộ', 'Tân Lập | 7']],
      ['Hàng', 'Đưa hàng xuống', ['Xã | Hộ', 'Tân Lập | 7', 'An Bình | 12']],
    ];
    for (const [menu, command, after] of steps) {
      await intoCell(page, '12');
      await fromMenu(page, menu, command);
      expect(await grid(page), command).toEqual(after);
      await page.keyboard.type('!');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      expect(await grid(page), `${command} taken back`).toEqual(before);
      await page.keyboard.press('Control+y');
      expect(await grid(page), `${command} done again`).toEqual(after);
      await page.keyboard.press('Control+z');
    }
  });

  test('the caret goes where one goes on: into the new row, or beside the deleted one', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, '12');
    await fromMenu(page, 'Hàng', 'Thêm hàng ở dưới');
    await page.keyboard.type('mới');
    await fromMenu(page, 'Hàng', 'Xóa hàng');
    await page.keyboard.type('còn ');
    expect(await grid(page)).toEqual(['Xã | Hộ', 'An Bình | 12', 'Tân Lập | còn 7']);
  });

  test('spans grow and shrink with what is inserted and deleted inside them', async ({ page }) => {
    await openEditor(page, withTable([[{ words: 'Cả', rowSpan: 3 }, 'a'], ['b'], ['c']]));
    await intoCell(page, 'b');
    await fromMenu(page, 'Hàng', 'Thêm hàng ở trên');
    expect(await grid(page)).toEqual(['1×4 Cả | a', '', 'b', 'c']);
    await intoCell(page, 'a');
    await fromMenu(page, 'Hàng', 'Xóa hàng');
    expect(await grid(page)).toEqual(['1×3 Cả | ', 'b', 'c']);
    await intoCell(page, 'c');
    await fromMenu(page, 'Cột', 'Xóa cột');
    expect(await grid(page), 'a column that is left alone makes single rows').toEqual(['Cả']);
  });

  test('deleting all rows or columns deletes the table; undo brings it back with its title and widths', async ({ page }) => {
    await openEditor(page, withTable(square, { colWidths: [200, 100] }, 'Hộ nghèo'));
    await dragOver(page, cells(page).nth(0), cells(page).nth(5));
    await fromMenu(page, 'Hàng', 'Xóa hàng');
    expect(await outline(page)).toEqual(['paragraph: Đoạn trước', 'paragraph: Đoạn sau']);
    await page.keyboard.type('Ở đây: ');
    expect((await outline(page))[1]).toBe('paragraph: Ở đây: Đoạn sau');
    for (let at = 0; at < 4; at++) await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(['[Hộ nghèo]', ...before]);
    expect(JSON.stringify((await snapshot(page)).document)).toContain('"colWidths":[200,100]');
  });
});

test.describe('merging and splitting', () => {
  test('selected cells become one with all words, and split again', async ({ page }) => {
    await openEditor(page, withTable(square));
    await dragOver(page, cells(page).nth(2), cells(page).nth(5));
    await expect.poll(() => selectedCells(page)).toEqual(['An Bình', '12', 'Tân Lập', '7']);
    await press(page, 'Gộp ô');
    // Two rows of which nothing of one is left are one row.
    expect(await grid(page)).toEqual(['Xã | Hộ', '2×1 An Bình/12/Tân Lập/7']);
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(before);
    await dragOver(page, cells(page).nth(0), cells(page).nth(1));
    await press(page, 'Gộp ô');
    expect(await grid(page)).toEqual(['2×1 Xã/Hộ', 'An Bình | 12', 'Tân Lập | 7']);
    await press(page, 'Tách ô');
    expect(await grid(page)).toEqual(['Xã/Hộ | ', 'An Bình | 12', 'Tân Lập | 7']);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(before);
  });

  test('a selection over merged cells takes them whole; rows move with what hangs together', async ({ page }) => {
    await openEditor(page, withTable([['a', { words: 'B', rowSpan: 2 }, 'c'], ['d', 'e'], ['f', 'g', 'h']]));
    await dragOver(page, cells(page).filter({ hasText: 'f' }), cells(page).filter({ hasText: 'B' }));
    await expect.poll(() => selectedCells(page)).toEqual(['a', 'B', 'd', 'f', 'g']);
    await intoCell(page, 'e');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    expect(await grid(page)).toEqual(['f | g | h', 'a | 1×2 B | c', 'd | e']);
    await page.keyboard.press('Alt+Shift+ArrowDown');
    expect(await grid(page), 'at the end there is nowhere to go').toEqual(['f | g | h', 'a | 1×2 B | c', 'd | e']);
    await dragOver(page, cells(page).filter({ hasText: 'g' }), cells(page).filter({ hasText: 'B' }));
    await press(page, 'Gộp ô');
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(['f | g | h', 'a | 1×2 B | c', 'd | e']);
  });

  test('with a caret in a single cell there is nothing to merge or split', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, '12');
    for (const name of ['Gộp ô', 'Tách ô']) await expect(bar(page).getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
  });
});

test.describe('header cells, title and formats', () => {
  test('the first row and column become headers and ordinary again', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, '7');
    await press(page, 'Hàng tiêu đề');
    await press(page, 'Cột tiêu đề');
    expect(await grid(page)).toEqual(['*^Xã | *Hộ', '^An Bình | 12', '^Tân Lập | 7']);
    await expect(bar(page).getByRole('button', { name: 'Hàng tiêu đề' })).toHaveAttribute('aria-pressed', 'true');
    await fromMenu(page, 'Cột', 'Thêm cột bên phải');
    await fromMenu(page, 'Hàng', 'Thêm hàng ở dưới');
    expect(await grid(page), 'new cells are headers where their row or column is').toEqual(['*^Xã | *Hộ | *', '^An Bình | 12 | ', '^Tân Lập | 7 | ', '^ |  | ']);
    await press(page, 'Hàng tiêu đề');
    expect((await grid(page))[0]).toBe('^Xã | Hộ | ');
    await page.keyboard.press('Control+z');
    expect((await grid(page))[0]).toBe('*^Xã | *Hộ | *');
  });

  test('the title comes with a caret in it, goes with its words, and both are one step', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, '12');
    await press(page, 'Tiêu đề bảng');
    await page.keyboard.type('Hộ nghèo');
    await expect(titles(page)).toHaveText('Hộ nghèo');
    expect(await grid(page)).toEqual(['[Hộ nghèo]', ...before]);
    await expect(body(page).getByRole('table')).toHaveAccessibleName('Hộ nghèo');
    await press(page, 'Tiêu đề bảng');
    expect(await grid(page)).toEqual(before);
    await page.keyboard.press('Control+z');
    expect(await grid(page)).toEqual(['[Hộ nghèo]', ...before]);
    await page.keyboard.press('Control+y');
    expect(await grid(page)).toEqual(before);
  });

  test('coming into the title is said, and rows, columns and the table are selected by command without a step to undo', async ({ page }) => {
    await openEditor(page, withTable(square, {}, 'Hộ nghèo'));
    await titles(page).click();
    await expect(page.getByRole('status').filter({ hasText: 'Tiêu đề bảng' })).toHaveCount(1);
    await intoCell(page, '12');
    await fromMenu(page, 'Hàng', 'Chọn cả hàng');
    await expect.poll(() => selectedCells(page)).toEqual(['An Bình', '12']);
    await fromMenu(page, 'Cột', 'Chọn cả cột');
    await expect.poll(() => selectedCells(page)).toHaveLength(6);
    await intoCell(page, '7');
    await fromMenu(page, 'Cột', 'Chọn cả cột');
    await expect.poll(() => selectedCells(page)).toEqual(['Hộ', '12', '7']);
    await press(page, 'Chọn cả bảng');
    await expect(body(page).locator('.page-table-block')).toHaveAttribute('data-current', 'table');
    await expect(page.getByRole('button', { name: 'Hoàn tác' })).toHaveAttribute('aria-disabled', 'true');
    await press(page, 'Xóa bảng');
    expect(await outline(page)).toEqual(['paragraph: Đoạn trước', 'paragraph: Đoạn sau']);
  });

  test('bold and alignment act on all selected cells', async ({ page }) => {
    await openEditor(page, withTable(square));
    await dragOver(page, cells(page).nth(0), cells(page).nth(1));
    await page.keyboard.press('Control+b');
    await expect(body(page).locator('strong')).toHaveText(['Xã', 'Hộ']);
    await page.keyboard.press('Control+b');
    await expect(body(page).locator('strong')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(body(page).locator('strong')).toHaveCount(0);
    expect(await grid(page)).toEqual(before);
    await page.keyboard.press('Control+Shift+E');
    await expect(cells(page).nth(1).locator('p')).toHaveCSS('text-align', 'center');
    expect(JSON.stringify((await snapshot(page)).document).match(/"format":"center"/g), 'the words are centred, not the cells').toHaveLength(2);
    await page.keyboard.press('Control+z');
    expect(JSON.stringify((await snapshot(page)).document)).not.toContain('center');
  });
});

test.describe('what stands around', () => {
  test('there is a line in front of a table, behind it and between two; nothing to save or to undo because of it', async ({ page }) => {
    await openEditor(page, { headline: '', lead: '', document: documentOf(table(square, { $: { blockId: 'bang-mot-11' } }), table([['x']], { $: { blockId: 'bang-hai-22' } })) });
    expect((await outline(page)).map((line) => line.split(':')[0])).toEqual(['paragraph', 'table', 'paragraph', 'table', 'paragraph']);
    await page.keyboard.press('Control+z');
    expect((await outline(page)).length).toBe(5);
  });

  test('a photo, a rule and another table asked for in a cell come behind the table', async ({ page }) => {
    await openEditor(page, withTable(square));
    await intoCell(page, '12');
    await page.evaluate(() => window.harness.insertPhotos([{ assetId: 'a'.repeat(64), name: 'a.jpg', caption: 'Ảnh', credit: '', width: 3, height: 2 }]));
    expect((await outline(page)).map((line) => line.split(':')[0])).toEqual(['paragraph', 'table', 'figure', 'paragraph']);
    expect(await grid(page)).toEqual(before);
  });

  test('what is no content of a cell becomes paragraphs', async ({ page }) => {
    await openEditor(page, withTable([['a', 'b']]));
    await intoCell(page, 'a');
    await page.keyboard.press('Control+Shift+9');
    expect(await grid(page), 'no quotation in a cell').toEqual(['a | b']);
    await page.keyboard.press('Control+Shift+8');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('hai');
    await expect(cells(page).first().locator('li')).toHaveText(['a', 'hai']);
  });
});
