import type { Page } from '@playwright/test';
import type { SerializedNode } from '../../shared/document/envelope.ts';
import { blocks, body, captions, documentOf, element, expect, figure, openEditor, outline, paragraph, test, text } from './support.ts';

const item = (words: string, value: number) => element('listitem', [text(words)], { value });
const list = (...items: readonly string[]) => element('list', items.map((words, at) => item(words, at + 1)), { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'danh-sach-1' } });
const opening = (...children: readonly SerializedNode[]) => ({ headline: '', lead: '', document: documentOf(...children) });
const three = () => opening(paragraph('doan-so-1', 'Một'), paragraph('doan-so-2', 'Hai'), paragraph('doan-so-3', 'Ba'));
const ids = async (page: Page) => (await blocks(page)).map((node) => node.$?.['blockId']);

test('blocks move over their neighbours by key, with the caret, in one step; at the edges nothing happens', async ({ page }) => {
  await openEditor(page, three());
  await body(page).getByText('Ba').click();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  expect(await outline(page)).toEqual(['paragraph: Ba!', 'paragraph: Một', 'paragraph: Hai']);
  expect(await ids(page)).toEqual(['doan-so-3', 'doan-so-1', 'doan-so-2']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await outline(page)).toEqual(['paragraph: Một', 'paragraph: Ba', 'paragraph: Hai']);
  await page.keyboard.press('Control+y');
  expect(await outline(page)).toEqual(['paragraph: Ba', 'paragraph: Một', 'paragraph: Hai']);
});

test('several selected blocks move together, photos among them', async ({ page }) => {
  await openEditor(page, opening(paragraph('doan-so-1', 'Một'), paragraph('doan-so-2', 'Hai'), figure('anh-so-1', 'Vớt bèo'), paragraph('doan-so-3', 'Ba'), paragraph('doan-so-4', 'Bốn')));
  await body(page).getByText('Hai').click();
  await body(page).getByText('Ba').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Alt+Shift+ArrowUp');
  expect(await ids(page)).toEqual(['doan-so-2', 'anh-so-1', 'doan-so-3', 'doan-so-1', 'doan-so-4']);
  await expect(captions(page)).toHaveText('Vớt bèo');
  await expect(page.locator('[data-announcer]')).toHaveText('Đã đưa lên');
});

test('in a list the item moves, with all that hangs below it; at the edge the list does', async ({ page }) => {
  const nested = element('listitem', [element('list', [item('Con', 1)], { listType: 'bullet', start: 1, tag: 'ul' })], { value: 2 });
  const deep = element('list', [item('Một', 1), nested, item('Hai', 2), item('Ba', 3)], { listType: 'bullet', start: 1, tag: 'ul', $: { blockId: 'danh-sach-1' } });
  await openEditor(page, opening(paragraph('doan-so-1', 'Trước'), deep, paragraph('doan-so-2', 'Sau')));
  await body(page).getByText('Một').click();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  expect((await outline(page))[1]).toBe('ul: Hai / Một / Con / Ba');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  expect((await outline(page))[1]).toBe('ul: Hai / Ba / Một / Con');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  expect((await outline(page))[1]).toBe('ul: Một / Con / Hai / Ba');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  expect(await outline(page)).toEqual(['ul: Một / Con / Hai / Ba', 'paragraph: Trước', 'paragraph: Sau']);
});

test('a copy stands behind its block with a name of its own, captions included', async ({ page }) => {
  await openEditor(page, opening(paragraph('doan-so-1', 'Một'), figure('anh-so-1', 'Vớt bèo'), paragraph('doan-so-2', 'Hai')));
  await captions(page).click();
  await page.keyboard.press('Alt+Shift+D');
  expect(await outline(page)).toEqual(['paragraph: Một', 'figure: [Vớt bèo]', 'figure: [Vớt bèo]', 'paragraph: Hai']);
  const found = await ids(page);
  expect(new Set(found).size).toBe(4);
  expect(found[1]).toBe('anh-so-1');
  await page.keyboard.press('Control+z');
  expect(await ids(page)).toEqual(['doan-so-1', 'anh-so-1', 'doan-so-2']);
});

test('a block is selected, and removed, as a whole', async ({ page }) => {
  await openEditor(page, opening(paragraph('doan-so-1', 'Một hai ba'), list('Cái này', 'Cái kia'), paragraph('doan-so-2', 'Hết')));
  await body(page).getByText('Cái kia').click();
  await page.keyboard.press('Control+Shift+A');
  expect(await page.evaluate(() => document.getSelection()?.toString().replaceAll(/\s+/g, ' '))).toBe('Cái này Cái kia');
  await page.keyboard.press('Control+Shift+Delete');
  expect(await outline(page)).toEqual(['paragraph: Một hai ba', 'paragraph: Hết']);
  await page.keyboard.type('Kết ');
  expect((await outline(page))[1]).toBe('paragraph: Kết Hết');
  await page.keyboard.press('Control+Shift+A');
  await page.keyboard.press('Control+Shift+Delete');
  await page.keyboard.press('Control+Shift+Delete');
  expect(await outline(page)).toEqual(['paragraph']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect((await outline(page))[1]).toBe('ul: Cái này / Cái kia');
});

test('the handle under the mouse drags a block to another place, and opens what can be done with it', async ({ page }) => {
  await openEditor(page, three());
  await body(page).getByText('Ba').hover();
  const handle = page.locator('.block-handle');
  await expect(handle).toBeVisible();
  const [source, target] = [await handle.boundingBox(), await body(page).getByText('Một').boundingBox()];
  if (!target || !source) throw new Error('nothing to drag');
  await page.mouse.move(source.x + 10, source.y + 10);
  await page.mouse.down();
  await page.mouse.move(source.x + 10, source.y - 10, { steps: 4 });
  await page.mouse.move(target.x + 20, target.y + 2, { steps: 8 });
  await expect(page.locator('.drop-line')).toBeVisible();
  await page.mouse.up();
  await expect.poll(() => ids(page)).toEqual(['doan-so-3', 'doan-so-1', 'doan-so-2']);
  await page.keyboard.press('Control+z');
  expect(await ids(page)).toEqual(['doan-so-1', 'doan-so-2', 'doan-so-3']);
  await body(page).getByText('Hai').hover();
  await handle.click();
  await page.getByRole('menuitem', { name: 'Nhân đôi khối' }).click();
  expect(await outline(page)).toEqual(['paragraph: Một', 'paragraph: Hai', 'paragraph: Hai', 'paragraph: Ba']);
});

test('a page that can only be read has no handle, and its blocks stay', async ({ page }) => {
  await openEditor(page, { ...three(), readOnly: true });
  await body(page).getByText('Ba').hover();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.locator('.block-handle')).toHaveCount(0);
  expect(await ids(page)).toEqual(['doan-so-1', 'doan-so-2', 'doan-so-3']);
});
