import { useState, type CSSProperties, type DragEvent, type RefObject } from 'react';
import { choose, type SheetSelection } from './sheet-selection.ts';

/** What is dragged within the sheet, so that nothing from outside is taken for it. */
const OURS = 'application/x-toasoan-photos';

type SheetDrag = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  readonly selection: SheetSelection;
  readonly onSelect: (selection: SheetSelection) => void;
  readonly onMove?: ((keys: readonly string[], before: string | null) => void) | undefined;
};

type Drop = { readonly before: string | null; readonly mark: CSSProperties };

/** Puts photos into another order with the mouse: the chosen ones go together. Files from outside are not its business. */
export function useSheetDrag({ scroller, keys, selection, onSelect, onMove }: SheetDrag) {
  const [drop, setDrop] = useState<Drop | null>(null);

  /** The gap that the pointer is nearest to, and where its line is drawn (px within the canvas). */
  const dropAt = (event: DragEvent): Drop | null => {
    const canvas = scroller.current?.querySelector('.sheet-canvas')?.getBoundingClientRect();
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    const key = cell?.dataset['key'];
    if (!canvas || !cell || key === undefined) return null;
    const box = cell.getBoundingClientRect();
    const behind = event.clientX > box.left + box.width / 2;
    const at = keys.indexOf(key) + (behind ? 1 : 0);
    return { before: keys[at] ?? null, mark: { left: (behind ? box.right + 3 : box.left - 6) - canvas.left, top: box.top - canvas.top, height: box.height } };
  };

  const isOurs = (event: DragEvent): boolean => onMove !== undefined && event.dataTransfer.types.includes(OURS);

  return {
    mark: drop?.mark ?? null,
    handlers: {
      onDragStart: (event: DragEvent) => {
        const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
        if (!onMove || key === undefined) return event.preventDefault();
        if (!selection.chosen.has(key)) onSelect(choose(key));
        event.dataTransfer.setData(OURS, key);
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragOver: (event: DragEvent) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        const next = dropAt(event);
        setDrop((now) => (now?.before === next?.before && now?.mark.top === next?.mark.top ? now : next));
      },
      onDragLeave: (event: DragEvent) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setDrop(null);
      },
      onDrop: (event: DragEvent) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        const target = dropAt(event);
        const key = event.dataTransfer.getData(OURS);
        setDrop(null);
        if (target) onMove?.(selection.chosen.has(key) ? keys.filter((other) => selection.chosen.has(other)) : [key], target.before);
      },
      onDragEnd: () => setDrop(null),
    },
  };
}
