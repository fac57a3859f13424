import { useId, useRef, type KeyboardEvent } from 'react';

const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** What an arrow key moves, as a part of the picture: 1 %, with Shift 10 %. Null for other keys and for chords. */
export function arrowStep({ key, shiftKey, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>): readonly [number, number] | null {
  const direction = directions[key];
  if (!direction || ctrlKey || metaKey || altKey) return null;
  const step = shiftKey ? 0.1 : 0.01;
  // `+ 0`: no minus zero.
  return [direction[0] * step + 0, direction[1] * step + 0];
}

/** Names for what one held key does: everything it repeats is one step of undo, the next press is another. */
export function useKeyGesture(): (event: Pick<KeyboardEvent, 'repeat'>) => string {
  const id = useId();
  const count = useRef(0);
  return ({ repeat }) => {
    if (!repeat) count.current += 1;
    return `key-${id}-${String(count.current)}`;
  };
}
