import type { LexicalEditor, NodeKey } from 'lexical';
import { useLayoutEffect, type RefObject } from 'react';
import { $tablePlace } from './cells.ts';
import { caretRect } from './caret-at.ts';

/** Free space around the bar (pixels). */
const GAP = 6;

/**
 * Keeps the bar at the upper edge of the window, over the margin of the sheet where one has not scrolled; when the caret
 * is there, at the lower edge. Looked at when the cell, the sizes or the scrolling change; a key in a cell changes nothing.
 */
export function useBarPlace(editor: LexicalEditor, bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = bar.current;
    const root = editor.getRootElement();
    const scroll = root?.closest<HTMLElement>('.page-scroll');
    if (!element || !root || !scroll) return undefined;
    let cell: NodeKey | null = null;
    let frame = 0;
    const place = (): void => {
      frame = 0;
      const table = root.querySelector<HTMLElement>('.page-table-block[data-current]');
      if (table) placeAt(element, table.getBoundingClientRect(), scroll.getBoundingClientRect(), caretRect(root.ownerDocument));
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(place);
    };
    const sizes = new ResizeObserver(later);
    for (const watched of [element, scroll, root]) sizes.observe(watched);
    scroll.addEventListener('scroll', later, { passive: true });
    place();
    const stop = editor.registerUpdateListener(({ editorState }) => {
      const now = editorState.read(() => {
        const at = $tablePlace();
        return at === null ? null : at.part === 'caret' || at.part === 'cells' ? at.focus.getKey() : at.table.getKey();
      });
      if (now !== cell) later();
      cell = now;
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
      sizes.disconnect();
      scroll.removeEventListener('scroll', later);
    };
  }, [editor, bar]);
}

function placeAt(bar: HTMLElement, table: DOMRect, window: DOMRect, caret: DOMRect | null): void {
  const { width, height } = bar.getBoundingClientRect();
  const covered = window.top + height + 2 * GAP;
  const top = caret !== null && caret.top < covered + caret.height ? window.bottom - height - GAP : window.top + GAP;
  bar.style.top = `${Math.round(top)}px`;
  bar.style.left = `${Math.round(Math.min(Math.max(table.left, window.left + GAP), Math.max(window.right - width - GAP, window.left + GAP)))}px`;
}
