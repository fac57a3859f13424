import { useLayoutEffect, useState, type RefObject } from 'react';
import { usePreferences } from '../../../app/preferences.tsx';

/** Widths of a cell in px: what the slider goes from and to, in steps. A thumbnail has 320 px. */
export const CELL_MIN = 120;
export const CELL_MAX = 320;
export const CELL_STEP = 20;

/** px between cells and around them; the style sheet has the same. */
const GAP = 10;
const EDGE = 14;
/** Frame around the photo, and the two lines below it at 100 % text size, in px. */
const LINES = 58;
/** Shape of the frame of every photo, wide or tall. */
const FRAME = 3 / 4;

export type SheetSize = { readonly columns: number; readonly rowHeight: number; readonly rowsPerPage: number };

/** How many cells fit beside each other, and how high a row is, in px. Follows the size of the window. */
export function useSheetSize(scroller: RefObject<HTMLElement | null>, cellWidth: number): SheetSize {
  const { textSize } = usePreferences().preferences;
  const [{ width, height }, setBox] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => setBox((now) => (now.width === element.clientWidth && now.height === element.clientHeight ? now : { width: element.clientWidth, height: element.clientHeight }));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, [scroller]);
  const inner = Math.max(0, width - 2 * EDGE);
  const columns = Math.max(1, Math.floor((inner + GAP) / (cellWidth + GAP)));
  const wide = (inner - (columns - 1) * GAP) / columns;
  const rowHeight = Math.round(Math.min(wide, CELL_MAX) * FRAME + (LINES * textSize) / 100) + GAP;
  return { columns, rowHeight, rowsPerPage: Math.max(1, Math.floor(height / rowHeight)) };
}
