import type { Page } from '@playwright/test';
import { bar, button, count, find, marked, message, query, villageNews, waterNews, words } from './find-support.ts';
import { inputMethodNames, typeBy } from './input-methods.ts';
import { blocks, body, captions, documentOf, element, events, expect, figure, headline, lead, openEditor, outline, paragraph, snapshot, test, text, tool } from './support.ts';

async function look(page: Page, wanted: string, replacement: string): Promise<void> {
  await find(page, 'replace');
  await query(page).fill(wanted);
  await words(page).fill(replacement);
}

test('replaces all in body, captions, credits, headline and lead, taken back and done again as one step', async ({ page }) => {
  await openEditor(page, { ...waterNews(), lead: 'Sáng nay, nước của Minh Châu đã về.' });
  const before = await snapshot(page);
  await look(page, 'minh châu', 'Quốc Anh');
  await button(page, 'Thay tất cả').click();
  await expect(message(page)).toHaveText('Đã thay 2 chỗ.');
  await look(page, 'nước', 'sông');
  await expect(count(page)).toHaveText('1 / 5');
  await button(page, 'Thay tất cả').click();
  await expect(message(page)).toHaveText('Đã thay 5 chỗ.');
  await expect(count(page)).toHaveText('Không thấy');
  const after = await snapshot(page);
  expect(after.headline).toBe('sông về kênh mương');
  expect(after.lead).toBe('Sáng nay, sông của Quốc Anh đã về.');
  expect(await outline(page)).toEqual(['paragraph: sông đậm chảy về sông', 'figure: [Kênh dẫn sông]', 'paragraph: Nuoc không dấu']);
  expect(JSON.stringify(after)).toContain('"credit":"Quốc Anh"');
  expect((await events(page, 'touch')).length).toBeGreaterThan(0);

  await page.evaluate(() => window.harness.undo());
  expect((await snapshot(page)).headline).toBe('Nước về kênh mương');
  expect((await outline(page))[1]).toBe('figure: [Kênh dẫn nước]');
  await page.evaluate(() => window.harness.undo());
  expect(await snapshot(page)).toEqual(before);
  await expect(tool(page, 'Hoàn tác')).toHaveAttribute('aria-disabled', 'true');
  await page.evaluate(() => window.harness.redo());
  await page.evaluate(() => window.harness.redo());
  expect(await snapshot(page)).toEqual(after);
});

test('replaces one after the other, and the words that came in are not found again', async ({ page }) => {
  await openEditor(page, { headline: 'xã', lead: 'xã xã', document: documentOf(paragraph('doan-mot-1', 'xã')) });
  await look(page, 'xã', 'xã xã');
  await expect(count(page)).toHaveText('1 / 4');
  for (const [next, left] of [['2', '5'], ['4', '6'], ['6', '7'], ['1', '8']] as const) {
    await button(page, 'Thay').click();
    await expect(count(page)).toHaveText(`${Number(next) + (next === '1' ? 0 : 1)} / ${left}`);
  }
  const { headline: title, lead: summary } = await snapshot(page);
  expect([title, summary, await outline(page)]).toEqual(['xã xã', 'xã xã xã xã', ['paragraph: xã xã']]);
  for (const left of ['7', '6', '5', '4']) {
    await words(page).press('Control+z');
    await expect(count(page)).toHaveText(new RegExp(` / ${left}$`));
  }
  await expect(headline(page)).toHaveValue('xã');
});

test('a replacement is dressed like the first letter of what it replaces, and links keep their address', async ({ page }) => {
  const link = element('link', [text('cổng xã')], { url: 'https://xa.vn', rel: null, target: null, title: null });
  await openEditor(page, {
    headline: '',
    lead: '',
    document: documentOf(
      element('paragraph', [text('Tin '), text('rất đậm', 1), text(' và '), text('nghiêng', 2)], { $: { blockId: 'doan-mot-1' } }),
      element('paragraph', [text('Xem '), link, text(' nhé')], { $: { blockId: 'doan-hai-1' } }),
    ),
  });
  await look(page, 'đậm và nghi', 'X');
  await button(page, 'Thay tất cả').click();
  await look(page, 'xã nhé', 'tỉnh');
  await button(page, 'Thay tất cả').click();
  await look(page, 'Xem cổng tỉnh', '');
  await find(page, 'replace');
  const [first, second] = await blocks(page);
  const runs = (node: unknown) => ((node as { readonly children: readonly { readonly text: string; readonly format: number }[] }).children ?? []).map(({ text: value, format }) => [value, format]);
  expect(runs(first)).toEqual([['Tin ', 0], ['rất X', 1], ['êng', 2]]);
  expect(JSON.stringify(second)).toContain('"text":"cổng tỉnh"');
  expect(JSON.stringify(second)).toContain('"url":"https://xa.vn"');
  // A link without words is no link.
  await button(page, 'Thay tất cả').click();
  expect(JSON.stringify(await blocks(page))).not.toContain('"link"');
  await page.evaluate(() => window.harness.undo());
  expect(JSON.stringify(await blocks(page))).toContain('https://xa.vn');
});

test('cells, boxes, items, quotes and all their captions are replaced as one step, and the caret goes into a cell', async ({ page }) => {
  await openEditor(page, villageNews());
  const before = await snapshot(page);
  await look(page, 'thôn', 'làng');
  await expect(count(page)).toHaveText('1 / 9');
  await button(page, 'Thay tất cả').click();
  await expect(message(page)).toHaveText('Đã thay 9 chỗ.');
  const after = JSON.stringify((await snapshot(page)).document);
  expect(after.match(/làng/g)).toHaveLength(9);
  expect(after).not.toMatch(/thôn/i);
  await page.evaluate(() => window.harness.undo());
  expect(await snapshot(page)).toEqual(before);
  await expect(tool(page, 'Hoàn tác')).toHaveAttribute('aria-disabled', 'true');
  for (const [wanted, typed, expected] of [['Thôn Đoài', 'Xóm Đoài', 'Xóm Đoài'], ['các thôn', 'các xóm', 'Bảng các xóm'], ['Trưởng thôn', 'Bà con', 'Bà con'], ['hệ thôn', 'hệ xóm', 'Liên hệ xóm']] as const) {
    await find(page, 'find');
    await query(page).fill(wanted);
    await expect(count(page)).toHaveText('1 / 1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.type(typed);
    await expect.poll(async () => JSON.stringify((await snapshot(page)).document)).toContain(`"${expected}"`);
  }
});

test('the caret of the body keeps its place among the words that change', async ({ page }) => {
  await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1', 'xã A, xã B, xã C')) });
  await body(page).getByText('xã A').click();
  await page.keyboard.press('Home');
  for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowRight');
  await look(page, 'xã', 'phường');
  await button(page, 'Thay tất cả').click();
  await query(page).fill('không có');
  await expect(count(page)).toHaveText('Không thấy');
  await page.keyboard.press('Escape');
  await page.keyboard.type('|');
  await expect(body(page)).toHaveText('phường A, phường B|, phường C');
});

test('Ctrl+Z in the bar takes back the replacing, and what was typed into the box since', async ({ page }) => {
  await openEditor(page, waterNews());
  await look(page, 'nước', 'sông');
  await expect(count(page)).toHaveText('1 / 5');
  await words(page).press('Enter');
  await expect(headline(page)).toHaveValue('sông về kênh mương');
  await expect(words(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(headline(page)).toHaveValue('Nước về kênh mương');
  await expect(words(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(headline(page)).toHaveValue('sông về kênh mương');
  await query(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await page.keyboard.press('Control+z');
  await expect(query(page)).toHaveValue('nước');
  await expect(headline(page)).toHaveValue('sông về kênh mương');
});

test('regular expressions: groups, lines of a block, and plain words for what is wrong', async ({ page }) => {
  await openEditor(page, {
    headline: 'Họp ngày 5/9 và 12/10',
    lead: '',
    document: documentOf(element('paragraph', [text('một  hai'), { type: 'linebreak', version: 1 }, text('ba  bốn')], { $: { blockId: 'doan-mot-1' } })),
  });
  await find(page, 'replace');
  await button(page, 'Biểu thức chính quy').click();
  await expect(button(page, 'Không phân biệt dấu')).toHaveAttribute('aria-disabled', 'true');
  await query(page).fill('(\\d+)/(\\d+)');
  await words(page).fill('$2-$1');
  await expect(count(page)).toHaveText('1 / 2');
  await button(page, 'Thay tất cả').click();
  await expect(headline(page)).toHaveValue('Họp ngày 9-5 và 10-12');
  await query(page).fill('^\\p{L}+ {2}(?=\\p{L})');
  await words(page).fill('$& ');
  await expect(count(page)).toHaveText('1 / 2');
  await button(page, 'Thay').click();
  await expect.poll(() => outline(page)).toEqual(['paragraph: một   hai⏎ba  bốn']);
  await query(page).fill('\\n');
  await words(page).fill(' / ');
  await expect(count(page)).toHaveText('1 / 1');
  await button(page, 'Thay tất cả').click();
  await expect.poll(() => outline(page)).toEqual(['paragraph: một   hai / ba  bốn']);
  for (const [source, said] of [['(', 'Ngoặc tròn'], ['[a', 'Ngoặc vuông'], ['*', 'để lặp'], ['a}', 'đứng một mình'], ['\\q', 'không có nghĩa'], ['\\k<a>', 'nhóm']] as const) {
    await query(page).fill(source);
    await expect(message(page)).toContainText(said);
    await expect(query(page)).toHaveAttribute('aria-invalid', 'true');
  }
  await button(page, 'Thay tất cả').click({ force: true });
  await query(page).fill('.');
  await expect(message(page)).toHaveText('');
  await expect(count(page)).toContainText('/ ');
});

test('an expression that never ends is stopped; the page lives on meanwhile', async ({ page }) => {
  await openEditor(page, { headline: 'Tin', lead: '', document: documentOf(paragraph('doan-mot-1', `${'a'.repeat(60)}b`)) });
  await find(page, 'replace');
  await button(page, 'Biểu thức chính quy').click();
  await query(page).fill('(a+)+$');
  await expect(count(page)).toHaveText('Đang tìm…');
  // The page answers at once, and can be written on.
  await headline(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' mới');
  await expect(headline(page)).toHaveValue('Tin mới');
  await expect(message(page)).toContainText('chạy quá lâu');
  await query(page).fill('a+');
  await expect(count(page)).toHaveText('1 / 1');
  await expect(message(page)).toHaveText('');
});

test('what was typed after searching is not replaced by what was found before', async ({ page }) => {
  await openEditor(page, { headline: 'xã', lead: '', document: documentOf(paragraph('doan-mot-1', 'xã Bình An')) });
  await look(page, 'xã', 'phường');
  await expect(count(page)).toHaveText('1 / 2');
  await body(page).getByText('Bình An').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('Cả ');
  await button(page, 'Thay tất cả').click();
  await expect(message(page)).toHaveText('Đã thay 2 chỗ.');
  expect(await outline(page)).toEqual(['paragraph: Cả phường Bình An']);
});

test('10,000 places are replaced in one go and come back in one', async ({ page }) => {
  const long = Array.from({ length: 200 }, (_, at) => paragraph(`doan-${String(at).padStart(5, '0')}`, 'nước chảy về đồng '.repeat(50)));
  await openEditor(page, { headline: 'Tin', lead: '', document: documentOf(...long, figure('anh-mot-11', 'nước')) });
  const before = await snapshot(page);
  await look(page, 'nước', 'sông ngòi');
  await expect(count(page)).toHaveText('1 / 10001');
  await button(page, 'Thay tất cả').click();
  await expect(message(page)).toHaveText('Đã thay 10001 chỗ.');
  await expect(captions(page)).toHaveText('sông ngòi');
  await page.evaluate(() => window.harness.undo());
  expect(await snapshot(page)).toEqual(before);
});

test('the box for replacing takes Vietnamese too, and what goes onto the page is composed', async ({ page }) => {
  await openEditor(page, { headline: 'Tin', lead: '', document: documentOf(paragraph('doan-mot-1', 'làng cũ')) });
  await find(page, 'replace');
  await query(page).fill('làng');
  await words(page).focus();
  for (const method of inputMethodNames) {
    await words(page).fill('');
    await typeBy(page, method, 'đường', true);
    await expect(words(page), method).toHaveValue('đường');
  }
  await words(page).fill('đường'.normalize('NFD'));
  await button(page, 'Thay tất cả').click();
  await expect.poll(() => outline(page)).toEqual(['paragraph: đường cũ']);
  await expect(bar(page)).toBeVisible();
  await expect.poll(() => marked(page)).toEqual([]);
  await expect(lead(page)).toHaveValue('');
});
