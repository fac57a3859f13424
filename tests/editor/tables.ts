import type { Locator, Page } from '@playwright/test';
import type { SerializedNode } from '../../shared/document/envelope.ts';
import type { Opening } from './harness/api.ts';
import { blocks, body, documentOf, element, paragraph, settled, text } from './support.ts';

export type CellInput = string | { readonly words?: string; readonly header?: number; readonly colSpan?: number; readonly rowSpan?: number; readonly children?: readonly SerializedNode[] };

export const cell = (input: CellInput): SerializedNode => {
  const { words = '', header = 0, colSpan = 1, rowSpan = 1, children } = typeof input === 'string' ? { words: input } : input;
  return element('tablecell', children ?? [element('paragraph', words === '' ? [] : [text(words)])], { backgroundColor: null, colSpan, rowSpan, headerState: header });
};

/** A serialised table; `title` undefined: without a title. */
export const table = (rows: readonly (readonly CellInput[])[], rest: Partial<SerializedNode> = {}, title?: string): SerializedNode => ({
  ...element('table', rows.map((cells) => element('tablerow', cells.map(cell))), { $: { blockId: 'bang-mot-11' }, ...rest }),
  ...(title === undefined ? {} : { $slots: { caption: element('paragraph', title === '' ? [] : [text(title)]) } }),
});

/** A table between two paragraphs. */
export const withTable = (rows: readonly (readonly CellInput[])[], rest: Partial<SerializedNode> = {}, title?: string): Opening => ({
  headline: 'Tin mới',
  lead: 'Sáng nay',
  document: documentOf(paragraph('doan-dau-1', 'Đoạn trước'), table(rows, rest, title), paragraph('doan-sau-1', 'Đoạn sau')),
});

export const square = [
  ['Xã', 'Hộ'],
  ['An Bình', '12'],
  ['Tân Lập', '7'],
] as const;

/** Rows of words as a reader would see them, with spans as `2×1 words` and the title in front; header cells in bold stars. */
export async function grid(page: Page, index = 0): Promise<readonly string[]> {
  const found = (await blocks(page)).filter(({ type }) => type === 'table')[index];
  if (!found) return [];
  const title = found.$slots?.['caption'];
  const rows = (found.children ?? []).map((row) => (row.children ?? []).map(cellWords).join(' | '));
  return title ? [`[${wordsOf(title)}]`, ...rows] : rows;
}

function cellWords(node: SerializedNode): string {
  const words = (node.children ?? []).map(wordsOf).join('/');
  const [colSpan, rowSpan] = [Number(node['colSpan'] ?? 1), Number(node['rowSpan'] ?? 1)];
  const spans = colSpan * rowSpan > 1 ? `${String(colSpan)}×${String(rowSpan)} ` : '';
  const header = ['', '*', '^', '*^'][Number(node['headerState'] ?? 0)] ?? '';
  return `${spans}${header}${words}`;
}

function wordsOf(node: SerializedNode): string {
  return typeof node['text'] === 'string' ? node['text'] : (node.children ?? []).map(wordsOf).join('');
}

export const cells = (page: Page): Locator => body(page).locator('td, th');
export const titles = (page: Page): Locator => page.getByRole('textbox', { name: 'Tiêu đề bảng' });
export const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Việc với bảng này' });

/** Puts the caret at the end of a cell. */
export async function intoCell(page: Page, words: string): Promise<void> {
  await cells(page).filter({ hasText: new RegExp(`^${words}$`) }).first().locator('p').first().click();
  await page.keyboard.press('End');
  await settled(page);
}

/** Selects cells with the mouse, as a person drags over them. */
export async function dragOver(page: Page, from: Locator, to: Locator): Promise<void> {
  const [a, b] = [await from.boundingBox(), await to.boundingBox()];
  if (!a || !b) throw new Error('a cell is not on the screen');
  await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 6 });
  await page.mouse.up();
  await settled(page);
}

/** The words of the cells that are selected. */
export const selectedCells = (page: Page): Promise<readonly string[]> => body(page).locator('.is-selected').allTextContents();

/** A command of a menu of the table's bar. */
export async function fromMenu(page: Page, menu: 'Hàng' | 'Cột' | 'Độ rộng', command: string): Promise<void> {
  await bar(page).getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: command }).click();
  await settled(page);
}

export const press = (page: Page, command: string): Promise<void> => bar(page).getByRole('button', { name: command, exact: true }).click();

