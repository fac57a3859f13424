import { $isTableCellNode, type TableNode } from '@lexical/table';
import { $getNearestNodeFromDOMNode, $getNodeByKey, HISTORY_PUSH_TAG, registerEventListeners, type LexicalEditor } from 'lexical';
import { columnWidth } from '../../../../shared/document/table-nodes.ts';
import { endColumn } from './boxes.ts';
import { $boxesOf, $boxOf, $tableOf } from './cells.ts';
import { $widthsOf } from './widths.ts';

/** How near to the line between two columns the mouse catches it (pixels). */
const REACH = 4;

type Grip = { readonly table: TableNode; readonly drawn: HTMLTableElement; readonly column: number };

/** The line between two columns is dragged with the mouse. While it is, only a line shows where; letting go is one step. */
export function registerColumnResize(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => {
    if (root === null) return;
    let shown: Element | null = null;
    const onMove = (event: PointerEvent): void => {
      if (event.buttons !== 0 || event.pointerType === 'touch') return;
      const near = editor.isEditable() ? (edgeUnder(event)?.cell ?? null) : null;
      if (near === shown) return;
      shown?.classList.remove('is-on-line');
      near?.classList.add('is-on-line');
      shown = near;
    };
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0 || event.pointerType === 'touch' || !editor.isEditable()) return;
      const grip = editor.read('latest', () => $gripUnder(editor, event));
      if (grip === null) return;
      // Neither the caret nor a selection of cells begins here.
      event.preventDefault();
      event.stopImmediatePropagation();
      drag(editor, grip, event);
    };
    // The caret is moved by `mousedown`, which a cancelled `pointerdown` still sends.
    const onMouseDown = (event: MouseEvent): void => {
      if (event.button === 0 && editor.isEditable() && edgeUnder(event) !== null) event.preventDefault();
    };
    const options = { capture: true };
    const remove = [
      registerEventListeners(root, { pointermove: onMove }),
      registerEventListeners(root.ownerDocument, { pointerdown: onDown, mousedown: onMouseDown }, options),
    ];
    return () => remove.forEach((each) => each());
  });
}

/** The cell whose right (or left) edge is under the mouse. */
function edgeUnder(event: MouseEvent): { readonly cell: HTMLElement; readonly right: boolean } | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.page-table-cell') : null;
  if (!cell) return null;
  const { left, right } = cell.getBoundingClientRect();
  if (right - event.clientX <= REACH) return { cell, right: true };
  return event.clientX - left <= REACH ? { cell, right: false } : null;
}

function $gripUnder(editor: LexicalEditor, event: MouseEvent): Grip | null {
  const edge = edgeUnder(event);
  const cell = edge && $getNearestNodeFromDOMNode(edge.cell);
  const table = $isTableCellNode(cell) ? $tableOf(cell) : null;
  const drawn = edge?.cell.closest('table');
  if (!edge || !table || !drawn || !$isTableCellNode(cell) || !editor.getRootElement()?.contains(drawn)) return null;
  const box = $boxOf($boxesOf(table), cell);
  const column = box === null ? -1 : edge.right ? endColumn(box) : box.column - 1;
  return column < 0 ? null : { table, drawn, column };
}

function drag(editor: LexicalEditor, { table, drawn, column }: Grip, start: PointerEvent): void {
  const page = drawn.ownerDocument;
  const widths = editor.read('latest', () => $widthsOf(editor, table));
  const from = widths[column] ?? 0;
  let width = from;
  const line = guide(drawn);
  const show = (x: number): void => {
    line.style.left = `${x}px`;
  };
  show(start.clientX);
  page.body.classList.add('is-resizing-column');

  const end = (): void => {
    stop();
    line.remove();
    page.body.classList.remove('is-resizing-column');
  };
  const apply = (): void =>
    editor.update(
      () => {
        const latest = $getNodeByKey<TableNode>(table.getKey());
        latest?.setColWidths(widths.with(column, width));
      },
      { tag: HISTORY_PUSH_TAG },
    );
  const stop = registerEventListeners(
    page,
    {
      pointermove: (event: PointerEvent) => {
        if (event.pointerId !== start.pointerId) return;
        width = columnWidth(from + event.clientX - start.clientX);
        show(start.clientX + width - from);
      },
      pointerup: (event: PointerEvent) => {
        if (event.pointerId !== start.pointerId) return;
        end();
        if (width !== from) apply();
      },
      pointercancel: end,
      keydown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        end();
      },
    },
    { capture: true },
  );
}

/** The line that shows where the column will end; outside the text, which Lexical watches. */
function guide(drawn: HTMLTableElement): HTMLElement {
  const line = drawn.ownerDocument.createElement('div');
  const { top, bottom } = drawn.getBoundingClientRect();
  line.className = 'column-guide';
  line.style.top = `${Math.max(top, 0)}px`;
  line.style.height = `${Math.min(bottom, window.innerHeight) - Math.max(top, 0)}px`;
  drawn.ownerDocument.body.append(line);
  return line;
}
