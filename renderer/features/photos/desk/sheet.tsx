import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, type MouseEvent, type Ref } from 'react';
import type { Cell } from './bursts.ts';
import { SheetCell } from './sheet-cell.tsx';
import { chooseTo, choose, toggle, type SheetSelection } from './sheet-selection.ts';
import { useSheetDrag } from './use-sheet-drag.ts';
import { useSheetKeys } from './use-sheet-keys.ts';
import { useSheetSize } from './use-sheet-size.ts';
import './sheet.css';

export type SheetProps = {
  /** Accessible name. */
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly selection: SheetSelection;
  /** Narrowest width of a cell, in px. */
  readonly cellWidth: number;
  readonly sheetRef?: Ref<HTMLDivElement>;
  readonly onSelect: (selection: SheetSelection) => void;
  /** Enter, or the words of the photo asked for otherwise. */
  readonly onWrite: () => void;
  /** Double click: seen large. */
  readonly onOpen: (key: string) => void;
  readonly onUnfold: (burst: string) => void;
  /** Right mouse button or menu key; px of the window. */
  readonly onMenu: (x: number, y: number) => void;
  /** Photos were moved in front of another one (null = to the end); without it the order is not changed by hand. */
  readonly onMove?: ((keys: readonly string[], before: string | null) => void) | undefined;
  /** Alt with an arrow: one place to the front or to the end. */
  readonly onShift?: ((step: 1 | -1) => void) | undefined;
  /** The end of what is known came into view. */
  readonly onEnd?: (() => void) | undefined;
};

/** Rows before the end that ask for more photos. */
const NEAR_END = 3;

/**
 * Photos side by side, drawn only where they can be seen. A list box with many choices: the focus stays on the sheet,
 * the active photo is named by it, so that no photo that comes, goes or scrolls away takes the keyboard with it.
 */
export function Sheet({ label, cells, selection, cellWidth, sheetRef, onSelect, onWrite, onOpen, onUnfold, onMenu, onMove, onShift, onEnd }: SheetProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, rowHeight, rowsPerPage } = useSheetSize(scroller, cellWidth);
  const keys = useMemo(() => cells.map(({ item }) => item.key), [cells]);
  const activeAt = selection.active === null ? -1 : keys.indexOf(selection.active);
  const activeRow = Math.floor(activeAt / columns);
  const rows = Math.ceil(cells.length / columns);
  const list = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: 2,
    // The active photo is always there: the sheet names it as what has the keyboard.
    rangeExtractor: useCallback((range: Range) => [...new Set([...defaultRangeExtractor(range), ...(activeRow >= 0 && activeRow < rows ? [activeRow] : [])])].toSorted((a, b) => a - b), [activeRow, rows]),
  });
  useEffect(() => list.measure(), [list, rowHeight]);
  useEffect(() => {
    if (activeRow >= 0 && activeRow < rows) list.scrollToIndex(activeRow, { align: 'auto' });
    // When the active photo changes, or the sheet is laid out anew; not when others come or go.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [list, selection.active, columns, rowHeight]);
  const shown = list.getVirtualItems();
  const lastRow = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows > 0 && lastRow >= rows - NEAR_END) onEnd?.();
  }, [lastRow, rows, onEnd]);

  const onKeyDown = useSheetKeys({ cells, keys, selection, columns, rowsPerPage, onSelect, onWrite, onShift, onUnfold, onMenu: () => menuAtActive() });
  const drag = useSheetDrag({ scroller, keys, selection, onSelect, onMove });

  const keyOf = (target: EventTarget): string | null => (target instanceof Element ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null) : null);
  const onClick = (event: MouseEvent): void => {
    const burst = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-unfold]')?.dataset['unfold'] : undefined;
    if (burst !== undefined) return onUnfold(burst);
    const key = keyOf(event.target);
    if (key === null) return;
    if (event.shiftKey) onSelect(chooseTo(selection, keys, key, event.ctrlKey || event.metaKey));
    else onSelect(event.ctrlKey || event.metaKey ? toggle(selection, key) : choose(key));
  };
  const menuAtActive = (): void => {
    const box = scroller.current?.querySelector('[data-active]')?.getBoundingClientRect();
    if (box) onMenu(box.left + 24, box.top + 24);
  };
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    const key = keyOf(event.target);
    if (key === null) return menuAtActive();
    // On a photo that is not chosen: what the menu does concerns this one.
    if (!selection.chosen.has(key)) onSelect(choose(key));
    onMenu(event.clientX, event.clientY);
  };
  const setScroller = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      if (typeof sheetRef === 'function') sheetRef(element);
      else if (sheetRef) sheetRef.current = element;
    },
    [sheetRef],
  );

  return (
    <div
      ref={setScroller}
      className="sheet"
      role="listbox"
      aria-multiselectable
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={activeAt === -1 ? undefined : `${id}-${String(activeAt)}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={(event) => {
        const key = keyOf(event.target);
        if (key !== null) onOpen(key);
      }}
      onContextMenu={onContextMenu}
      {...drag.handlers}
    >
      <div className="sheet-canvas" role="presentation" style={{ height: list.getTotalSize() }}>
        {shown.map((row) => (
          <div key={row.key} className="sheet-row" role="presentation" style={{ height: row.size, transform: `translateY(${String(row.start)}px)`, gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))` }}>
            {cells.slice(row.index * columns, (row.index + 1) * columns).map((cell) => (
              <SheetCell
                key={cell.item.key}
                id={`${id}-${String(cell.n - 1)}`}
                cell={cell}
                count={cells.length}
                chosen={selection.chosen.has(cell.item.key)}
                active={cell.item.key === selection.active}
                draggable={onMove !== undefined}
              />
            ))}
          </div>
        ))}
        {drag.mark === null ? null : <div className="sheet-drop" style={drag.mark} />}
      </div>
    </div>
  );
}
