import { useEffect, useEffectEvent, useId, useRef, useState, type PointerEvent } from 'react';

/** A pointer on its way: where it started and how far it is from there, in CSS pixels. */
export type Drag = { readonly startX: number; readonly startY: number; readonly dx: number; readonly dy: number; readonly gesture: string };

type DragOptions = {
  /** Answers whether the drag begins. */
  readonly onStart?: (event: PointerEvent<HTMLElement>) => boolean;
  readonly onMove: (drag: Drag) => void;
  readonly onEnd?: (drag: Drag) => void;
  /** Escape, or the system took the pointer away. */
  readonly onCancel?: () => void;
  /** Which mouse button drags; the first one unless told. */
  readonly button?: number;
};

/** Pixels a pointer may tremble before a press becomes a drag. */
const TREMBLE = 3;

/** Dragging with mouse, pen or finger. Spread `props` over the element; it keeps the pointer until it is let go. */
export function useDrag({ onStart, onMove, onEnd, onCancel, button = 0 }: DragOptions) {
  const id = useId();
  const count = useRef(0);
  const drag = useRef<Drag & { readonly pointer: number; readonly element: HTMLElement; readonly moved: boolean } | null>(null);
  const [isDragging, setDragging] = useState(false);

  const stop = (): void => {
    const now = drag.current;
    drag.current = null;
    setDragging(false);
    if (now?.element.hasPointerCapture(now.pointer)) now.element.releasePointerCapture(now.pointer);
  };
  const cancel = (): void => {
    if (drag.current === null) return;
    stop();
    onCancel?.();
  };
  const onEscape = useEffectEvent(cancel);
  useEffect(() => {
    if (!isDragging) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Escape puts this drag back and closes nothing.
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isDragging]);

  return {
    isDragging,
    props: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== button || drag.current !== null || onStart?.(event) === false) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        count.current += 1;
        drag.current = { startX: event.clientX, startY: event.clientY, dx: 0, dy: 0, gesture: `${id}-${String(count.current)}`, pointer: event.pointerId, element: event.currentTarget, moved: false };
        setDragging(true);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const now = drag.current;
        if (now?.pointer !== event.pointerId) return;
        const [dx, dy] = [event.clientX - now.startX, event.clientY - now.startY];
        const moved = now.moved || Math.hypot(dx, dy) >= TREMBLE;
        drag.current = { ...now, dx, dy, moved };
        if (moved) onMove(drag.current);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const now = drag.current;
        if (now?.pointer !== event.pointerId) return;
        stop();
        onEnd?.(now.moved ? now : { ...now, dx: 0, dy: 0 });
      },
      onPointerCancel: cancel,
    },
  };
}
