import { elementStyles, type StyleSheet } from '../style-sheet.ts';
import { cellCount, removeAll, renamed, unwrapAll, unwrapTable } from './edit.ts';
import type { Source } from './source.ts';

/** Excel, LibreOffice Calc and Google Sheets: one table, whose first row heads the columns when all of it is bold. */
export const spreadsheet: Source = {
  name: 'spreadsheet',
  fits: (head, body) =>
    /content="?(?:Excel\.Sheet|Microsoft Excel)|google-sheets-html-origin/i.test(head) ||
    body.querySelector('table[data-sheets-root]') !== null ||
    (/content="?LibreOffice/i.test(head) && /^\s*<table/i.test(body.innerHTML.slice(0, 200).replace(/<!--[^]*?-->/g, ''))),
  *normalise(body, sheet) {
    for (const table of body.querySelectorAll('table')) {
      yield;
      removeAll(table, 'colgroup, col');
      if (cellCount(table) === 1) {
        unwrapTable(table);
        continue;
      }
      trim(table);
      makeHeader(table, sheet);
    }
  },
};

const rowsOf = (table: Element): readonly Element[] => [...table.querySelectorAll('tr')];
const isEmpty = (element: Element): boolean => element.textContent.trim() === '' && element.querySelector('img') === null;

/** Without the empty rows and columns at the end, which were only swept over with the mouse. */
function trim(table: Element): void {
  for (const row of rowsOf(table).toReversed()) {
    if (!isEmpty(row)) break;
    row.remove();
  }
  const rows = rowsOf(table);
  const widths = rows.map((row) => [...row.children].reduce((sum, cell) => sum + (Number(cell.getAttribute('colspan')) || 1), 0));
  // A cell that reaches down or sideways into the last column holds it.
  const regular = table.querySelector('[rowspan]') === null && widths.every((width) => width === widths[0]);
  const lastIsEmpty = (): boolean => rows.every(({ lastElementChild: cell }) => cell !== null && isEmpty(cell) && !cell.hasAttribute('colspan'));
  for (let width = widths[0] ?? 0; regular && width > 1 && lastIsEmpty(); width -= 1) {
    for (const row of rows) row.lastElementChild?.remove();
  }
}

/** Only what is said counts: header cells, or a first row that is bold all along, without an empty cell. */
function makeHeader(table: Element, sheet: StyleSheet): void {
  const [first, ...others] = rowsOf(table);
  if (!first || others.length === 0 || table.querySelector('th') !== null) return;
  const cells = [...first.children];
  if (cells.length < 2 || !cells.every((cell) => !isEmpty(cell) && isBold(cell, sheet))) return;
  for (const cell of cells) {
    const header = renamed(cell, 'th', ['colspan', 'rowspan']);
    header.setAttribute('scope', 'col');
    unwrapAll(header, 'b, strong');
    for (const part of header.querySelectorAll('[data-style]')) part.removeAttribute('data-style');
  }
}

/** All the words in a cell are bold. */
function isBold(cell: Element, sheet: StyleSheet): boolean {
  if (isHeavy(cell, sheet)) return true;
  return [...cell.querySelectorAll('*')].some((part) => part.textContent.trim() === cell.textContent.trim() && (/^(?:b|strong)$/.test(part.localName) || isHeavy(part, sheet)));
}

const isHeavy = (element: Element, sheet: StyleSheet): boolean => /^(?:bold|[6-9]\d\d)/.test(elementStyles(element, sheet)['font-weight'] ?? '');
