import type { Page } from '@playwright/test';
import { blockIdSchema } from '../../shared/domain/ids.ts';
import { blocks, body, captions, documentOf, element, events, expect, figure, openEditor, outline, paragraph, settled, snapshot, test, text, withFigure } from './support.ts';

const ids = async (page: Page): Promise<readonly unknown[]> => (await blocks(page)).map((node) => node.$?.['blockId']);
const twoParagraphs = { headline: '', lead: '', document: documentOf(paragraph('doan-mot-1', 'Một hai'), paragraph('doan-hai-2', 'Ba bốn')) };

const allNamed = async (page: Page): Promise<void> => {
  const found = await ids(page);
  expect(found.every((id) => blockIdSchema.safeParse(id).success)).toBe(true);
  expect(new Set(found).size).toBe(found.length);
};

test.describe('block ids', () => {
  test('a split keeps the id in front and names the rest; undo and redo take ids along', async ({ page }) => {
    await openEditor(page, twoParagraphs);
    await body(page).getByText('Một hai').click();
    await page.keyboard.press('Home');
    for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowRight');
    await settled(page);
    await page.keyboard.press('Enter');
    const split = await ids(page);
    expect(split).toEqual(['doan-mot-1', expect.any(String), 'doan-hai-2']);
    await allNamed(page);
    await page.keyboard.press('Control+z');
    expect(await ids(page)).toEqual(['doan-mot-1', 'doan-hai-2']);
    expect(await outline(page)).toEqual(['paragraph: Một hai', 'paragraph: Ba bốn']);
    await page.keyboard.press('Control+y');
    expect(await ids(page)).toEqual(split);
  });

  test('typing and formatting change no id, and neither does another block type', async ({ page }) => {
    await openEditor(page, twoParagraphs);
    await body(page).getByText('Ba bốn').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' năm');
    await page.keyboard.press('Control+Alt+2');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('!');
    expect(await ids(page)).toEqual(['doan-mot-1', 'doan-hai-2']);
    expect((await outline(page))[1]).toBe('h2: Ba bốn năm!');
    await page.keyboard.press('Control+Shift+9');
    expect(await ids(page)).toEqual(['doan-mot-1', 'doan-hai-2']);
  });

  test('pasted copies get ids of their own, the originals keep theirs, also behind the copy', async ({ page }) => {
    await openEditor(page, twoParagraphs);
    await body(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+End');
    await settled(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await allNamed(page);
    expect((await ids(page)).slice(0, 2)).toEqual(['doan-mot-1', 'doan-hai-2']);
    expect((await outline(page)).filter((line) => line.includes('Ba bốn'))).toHaveLength(2);
  });

  test('doubled, missing and bad ids in a stored document are put right without a step to undo or a change to save', async ({ page }) => {
    const nameless = element('paragraph', [text('Không tên')]);
    await openEditor(page, {
      headline: '',
      lead: '',
      document: documentOf(paragraph('doan-mot-1', 'Một'), paragraph('doan-mot-1', 'Hai'), nameless, paragraph('x', 'Ngắn quá'), figure('doan-mot-1', 'Ảnh')),
    });
    await allNamed(page);
    expect((await ids(page))[0]).toBe('doan-mot-1');
    expect(await events(page, 'touch')).toHaveLength(0);
    await page.keyboard.press('Control+z');
    await allNamed(page);
    expect((await outline(page)).slice(0, 2)).toEqual(['paragraph: Một', 'paragraph: Hai']);
  });
});

test('Tab nests inside lists only; elsewhere it leaves the page', async ({ page }) => {
  await openEditor(page, twoParagraphs);
  await body(page).getByText('Ba bốn').click();
  await page.keyboard.press('Control+Shift+8');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('con');
  await page.keyboard.press('Tab');
  await expect(body(page).locator('ul ul li')).toHaveText('con');
  await page.keyboard.press('Shift+Tab');
  await expect(body(page).locator('ul ul')).toHaveCount(0);
  await expect(body(page)).toBeFocused();
  await body(page).getByText('Một hai').click();
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(body(page)).not.toBeFocused();
  expect((await outline(page))[0]).toBe('paragraph: Một hai');
});

test('headline, lead and body are one page for Enter and the arrow keys', async ({ page }) => {
  await openEditor(page, withFigure());
  await page.evaluate(() => window.harness.focus('headline'));
  await page.keyboard.type(' A');
  await page.keyboard.press('Enter');
  await page.keyboard.type('B ');
  await page.keyboard.press('Enter');
  await page.keyboard.type('C ');
  expect(await snapshot(page)).toMatchObject({ headline: 'Tin mới A', lead: 'B Sáng nay' });
  expect((await outline(page))[0]).toBe('paragraph: C Đoạn trước');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('.');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('!');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('D ');
  expect(await snapshot(page)).toMatchObject({ headline: 'Tin mới A!', lead: 'B Sáng nay.' });
  expect((await outline(page))[0]).toBe('paragraph: D C Đoạn trước');
});

test('Backspace and letters, as UniKey sends them, in every field', async ({ page }) => {
  await openEditor(page, withFigure());
  for (const box of [page.getByRole('textbox', { name: 'Tiêu đề' }), page.getByRole('textbox', { name: 'Sapo' }), captions(page), body(page).getByText('Đoạn sau')]) {
    await box.click();
    await page.keyboard.press('End');
    await settled(page);
    for (const letter of ' tie') await page.keyboard.type(letter);
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText('ê');
    for (const letter of 'ng') await page.keyboard.type(letter);
    for (let at = 0; at < 3; at++) await page.keyboard.press('Backspace');
    await page.keyboard.insertText('ếng');
    await expect.poll(() => box.evaluate((node) => (node instanceof HTMLTextAreaElement ? node.value : node.textContent))).toMatch(/ tiếng$/);
  }
});
