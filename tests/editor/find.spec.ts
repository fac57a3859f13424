import { longArticle } from '../bench/long-article.ts';
import { timeFind } from '../helpers/time-find.ts';
import { bar, button, count, find, marked, message, query, villageNews, waterNews } from './find-support.ts';
import { inputMethodNames, typeBy } from './input-methods.ts';
import { body, captions, documentOf, expect, figure, headline, openEditor, paragraph, snapshot, test } from './support.ts';

test('finds in headline, lead, body and captions, in that order, and marks without touching the text', async ({ page }) => {
  await openEditor(page, waterNews());
  const html = await body(page).innerHTML();
  await find(page, 'find');
  await expect(query(page)).toBeFocused();
  await page.keyboard.type('nước');
  await expect(count(page)).toHaveText('1 / 5');
  await expect(bar(page).getByRole('status').first()).toContainText('Chỗ 1 trong 5');
  await expect.poll(() => marked(page)).toEqual(['<Nước>', 'nước', 'Nước', 'NƯỚC', 'nước']);
  expect(await body(page).innerHTML()).toBe(html);
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('1 / 5');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('3 / 5');
  await expect.poll(() => marked(page)).toEqual(['Nước', 'nước', '<Nước>', 'NƯỚC', 'nước']);
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('2 / 5');
  await find(page, 'previous');
  await find(page, 'previous');
  await expect(count(page)).toHaveText('5 / 5');
  await expect(message(page)).toHaveText('Đã tới đầu bài, tìm lại từ cuối.');
  await find(page, 'next');
  await expect(message(page)).toHaveText('Đã hết bài, tìm lại từ đầu.');
  await expect(query(page)).toBeFocused();
});

test('the marks of a field lie exactly under its words', async ({ page }) => {
  await openEditor(page, { ...waterNews(), headline: 'Ra quân nạo vét kênh mương nội đồng ở ba thôn, sẵn sàng nước tưới cho vụ đông xuân sắp tới' });
  await find(page, 'find');
  await page.keyboard.type('vụ đông xuân');
  await expect(count(page)).toHaveText('1 / 1');
  const shown = await page.evaluate(() => {
    const [range] = CSS.highlights.get('find-current') ?? [];
    const box = document.querySelector('.page-headline:not(.find-mirror)');
    if (!(range instanceof Range) || !box) throw new Error('nothing is marked');
    return { mark: range.getBoundingClientRect().toJSON() as DOMRect, box: box.getBoundingClientRect().toJSON() as DOMRect, mirror: range.startContainer.parentElement?.getBoundingClientRect().toJSON() as DOMRect };
  });
  expect(shown.mirror.height).toBe(shown.box.height);
  expect(shown.mirror.width).toBe(shown.box.width);
  // On the second of two lines.
  expect(shown.mark.top).toBeGreaterThan(shown.box.top + 20);
  expect(shown.mark.bottom).toBeLessThanOrEqual(shown.box.bottom + 4);
});

test('each switch changes what counts as the same', async ({ page }) => {
  await openEditor(page, waterNews());
  await find(page, 'find');
  await page.keyboard.type('nước');
  await expect(count(page)).toHaveText('1 / 5');
  await button(page, 'Phân biệt hoa thường').click();
  await expect(count(page)).toHaveText('1 / 2');
  await button(page, 'Phân biệt hoa thường').click();
  await button(page, 'Không phân biệt dấu').click();
  await expect(count(page)).toHaveText('1 / 6');
  await query(page).fill('nuo');
  await expect(count(page)).toHaveText('1 / 6');
  await button(page, 'Đúng cả từ').click();
  await expect(count(page)).toHaveText('Không thấy');
  await query(page).fill('nuoc');
  await expect(count(page)).toHaveText('1 / 6');
  for (const name of ['Đúng cả từ', 'Không phân biệt dấu']) await expect(button(page, name)).toHaveAttribute('aria-pressed', 'true');
});

test('tables, boxes, lists, quotes and their captions are searched, and no hit leaves its block', async ({ page }) => {
  await openEditor(page, villageNews());
  await find(page, 'find');
  await page.keyboard.type('thôn');
  await expect(count(page)).toHaveText('1 / 9');
  await expect.poll(() => marked(page)).toHaveLength(9);
  await query(page).fill('TrungThôn');
  await expect(count(page)).toHaveText('Không thấy');
  await query(page).fill('Thôn Hạ thôn');
  await expect(count(page)).toHaveText('1 / 1');
});

test('the credit under a photo is found; the text that only screen readers hear is not', async ({ page }) => {
  await openEditor(page, waterNews());
  await find(page, 'find');
  await page.keyboard.type('Minh Châu');
  await expect(count(page)).toHaveText('1 / 1');
  await expect.poll(() => marked(page)).toEqual(['<Minh Châu>']);
  await query(page).fill('nội đồng');
  await expect(count(page)).toHaveText('Không thấy');
});

test('nothing scrolls while somebody types into the box; going to a place does', async ({ page }) => {
  const long = Array.from({ length: 60 }, (_, at) => paragraph(`doan-${String(at).padStart(5, '0')}`, `Đoạn thứ ${at}, nói về ${at === 50 ? 'thủy lợi' : 'chuyện khác'}.`));
  await openEditor(page, { headline: 'Tin', lead: '', document: documentOf(...long) });
  const scrolled = () => page.locator('.page-scroll').evaluate((scroller) => scroller.scrollTop);
  await find(page, 'find');
  await page.keyboard.type('thủy lợi');
  await expect(count(page)).toHaveText('1 / 1');
  expect(await scrolled()).toBe(0);
  await page.keyboard.press('Enter');
  await expect.poll(scrolled).toBeGreaterThan(500);
  await expect(body(page).getByText('thủy lợi')).toBeInViewport();
  // Only what is near the screen is marked.
  await query(page).fill('Đoạn');
  await expect(count(page)).toHaveText(/ \/ 60$/);
  await expect.poll(async () => (await marked(page)).length).toBeLessThan(60);
  await page.locator('.page-scroll').evaluate((scroller) => (scroller.scrollTop = 0));
  await expect.poll(async () => page.evaluate(() => [...(CSS.highlights.get('find-hit') ?? [])].some((range) => range.startContainer.textContent?.startsWith('Đoạn thứ 0,')))).toBe(true);
});

test('Escape puts the caret on the place found, in the body, a caption and a field', async ({ page }) => {
  await openEditor(page, waterNews());
  const cases = [
    { steps: 1, type: 'A', check: () => expect(headline(page)).toHaveValue('A về kênh mương') },
    { steps: 2, type: 'B', check: () => expect(body(page)).toContainText('B đậm chảy về NƯỚC') },
    { steps: 3, type: 'C', check: () => expect(captions(page)).toHaveText('Kênh dẫn C') },
  ];
  for (const { steps, type, check } of cases) {
    await headline(page).focus();
    await page.keyboard.press('Home');
    await find(page, 'find');
    await query(page).fill('nước');
    await expect(count(page)).toHaveText(`1 / ${6 - steps}`);
    for (let step = 0; step < steps; step++) await page.keyboard.press('Enter');
    await expect(count(page)).toHaveText(`${steps} / ${6 - steps}`);
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    expect(await page.evaluate(() => CSS.highlights.has('find-hit') || CSS.highlights.has('find-current'))).toBe(false);
    await page.keyboard.type(type);
    await check();
  }
});

test('with nothing found, Escape goes back to the caret', async ({ page }) => {
  await openEditor(page, waterNews());
  await body(page).getByText('Nuoc').click();
  await page.keyboard.press('Home');
  await find(page, 'find');
  await page.keyboard.type('không có đâu');
  await expect(count(page)).toHaveText('Không thấy');
  await page.keyboard.press('Escape');
  await page.keyboard.type('X');
  await expect(body(page)).toContainText('XNuoc');
});

test('what is selected is looked for; searching begins at the caret; F3 on the page goes on from there', async ({ page }) => {
  await openEditor(page, waterNews());
  await body(page).getByText('chảy về').dblclick();
  const chosen = await page.evaluate(() => document.getSelection()?.toString().trim() ?? '');
  await find(page, 'find');
  await expect(query(page)).toHaveValue(new RegExp(chosen));
  await query(page).fill('nước');
  await expect(count(page)).toHaveText('4 / 5');
  await body(page).getByText('Nuoc').click();
  await page.keyboard.press('Home');
  await find(page, 'previous');
  await expect(count(page)).toHaveText('5 / 5');
  await expect(query(page)).not.toBeFocused();
  await find(page, 'previous');
  await expect(count(page)).toHaveText('4 / 5');
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('NƯỚC');
});

test('only in the selection, which grows and shrinks with its text', async ({ page }) => {
  const lines = ['một hai', 'hai hai', 'hai ba', 'hai'].map((words, at) => paragraph(`doan-so-${at}1`, words));
  await openEditor(page, { headline: 'hai', lead: '', document: documentOf(...lines) });
  await find(page, 'find');
  await page.keyboard.type('hai');
  await expect(count(page)).toHaveText('1 / 6');
  await body(page).getByText('hai hai').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+End');
  await button(page, 'Tìm trong phần chọn').click();
  await expect(count(page)).toHaveText('1 / 3');
  await body(page).getByText('hai ba').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('hai ');
  await expect(count(page)).toHaveText(/ \/ 4$/);
  await button(page, 'Tìm trong phần chọn').click();
  await expect(count(page)).toHaveText(/ \/ 7$/);
  await button(page, 'Tìm trong phần chọn').click();
  await expect(message(page)).toHaveText(/Chưa chọn/);
  await expect(button(page, 'Tìm trong phần chọn')).toHaveAttribute('aria-pressed', 'false');
});

test('what is written while the bar is open is found when the writer pauses, and the caret stays', async ({ page }) => {
  await openEditor(page, waterNews());
  await find(page, 'find');
  await page.keyboard.type('mới');
  await expect(count(page)).toHaveText('Không thấy');
  await body(page).getByText('Nuoc').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' mới');
  await expect(count(page)).toHaveText('1 / 1');
  await page.keyboard.type(' mới');
  await expect(count(page)).toHaveText('1 / 2');
  await headline(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' mới');
  await expect(count(page)).toHaveText(/ \/ 3$/);
  await expect(headline(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(count(page)).toHaveText(/ \/ 2$/);
});

test('the box takes Vietnamese by every kind of input method', async ({ page }) => {
  await openEditor(page, { headline: 'Tiếng Việt đồng mẫu', lead: '', document: documentOf(paragraph('doan-mot-1', 'tiếng việt')) });
  await find(page, 'find');
  for (const method of inputMethodNames) {
    for (const burst of [false, true]) {
      await query(page).fill('');
      await expect(count(page)).toHaveText('');
      await typeBy(page, method, 'tiếng việt ', burst);
      await expect(query(page), method).toHaveValue('tiếng việt ');
      await expect(count(page), method).toHaveText('1 / 1');
    }
  }
});

test('a word that is being composed is not looked for, and what stands in the box is never normalised', async ({ page }) => {
  await openEditor(page, waterNews());
  await find(page, 'find');
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'nước', selectionStart: 4, selectionEnd: 4 });
  await page.waitForFunction(() => new Promise((resolve) => void requestIdleCallback(() => resolve(true), { timeout: 300 })));
  await expect(count(page)).toHaveText('');
  await session.send('Input.insertText', { text: 'nước' });
  await expect(count(page)).toHaveText('1 / 5');
  const decomposed = 'nước'.normalize('NFD');
  await query(page).fill(decomposed);
  await expect(count(page)).toHaveText('1 / 5');
  expect(await query(page).inputValue()).toBe(decomposed);
});

test('with the bar open, words with marks beside the places found are written by every kind of input method', async ({ page }) => {
  await openEditor(page, { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1', 'nước nước nước ')) });
  await find(page, 'find');
  await query(page).fill('nước');
  await expect(count(page)).toHaveText('1 / 3');
  await body(page).click();
  await page.keyboard.press('End');
  let written = 'nước nước nước ';
  for (const method of inputMethodNames) {
    await typeBy(page, method, 'nước đổ ', true);
    written += 'nước đổ ';
    await expect.poll(async () => (await body(page).innerText()).replace(/\u00a0/g, ' ').replace(/\n$/, '')).toBe(written);
  }
  await expect(count(page)).toHaveText(`1 / ${3 + inputMethodNames.length}`);
});

test('50,000 words are searched while one blinks', async ({ page }) => {
  await openEditor(page, { headline: 'Tin', lead: '', document: longArticle(50_000, 20, 'a'.repeat(64)) });
  await find(page, 'find');
  await button(page, 'Không phân biệt dấu').click();
  const { ms, total } = await timeFind(page, 'nuoc');
  expect(total).toBeGreaterThan(1_000);
  // Around 60 ms on an idle PC, the pause after the last key included; the rest is room for a busy one.
  expect(ms).toBeLessThan(600);
});

test('an article that can only be read can be searched, but says why nothing can be replaced', async ({ page }) => {
  await openEditor(page, { ...waterNews(), readOnly: true });
  const before = await snapshot(page);
  await find(page, 'replace');
  await query(page).fill('nước');
  await expect(count(page)).toHaveText('1 / 5');
  await expect(bar(page)).toContainText('Bài này chỉ đọc: tìm được, không thay được.');
  for (const name of ['Thay', 'Thay tất cả']) {
    await expect(button(page, name)).toHaveAttribute('aria-disabled', 'true');
    await button(page, name).click({ force: true });
  }
  await expect(page.getByRole('textbox', { name: 'Thay bằng' })).toHaveAccessibleDescription(/chỉ đọc/);
  await query(page).focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('4 / 5');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('NƯỚC');
  expect(await snapshot(page)).toEqual(before);
});

test('a text in one huge paragraph and a photo without caption do no harm', async ({ page }) => {
  await openEditor(page, { headline: 'a'.repeat(500), lead: '', document: documentOf(paragraph('doan-dai-11', 'nước chảy '.repeat(20_000)), figure('anh-mot-11', '')) });
  await find(page, 'find');
  await page.keyboard.type('nước');
  await expect(count(page)).toHaveText('1 / 20000');
  await expect.poll(async () => (await marked(page)).length).toBeLessThan(2_000);
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('20000 / 20000');
  await expect.poll(async () => (await marked(page)).at(-1)).toBe('<nước>');
});
