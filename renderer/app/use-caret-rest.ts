import { useEffect, useEffectEvent } from 'react';
import { useWorkspace } from './workspace.tsx';

/**
 * Does something when caret and selection have rested for `ms` milliseconds, and once at the beginning. For what
 * follows the caret but is too much for every key: typing costs one comparison.
 */
export function useCaretRest(ms: number, onRest: () => void): void {
  const { timers } = useWorkspace();
  const rested = useEffectEvent(onRest);
  useEffect(() => {
    let waiting: unknown = null;
    let last = 0;
    const look = (): void => {
      const left = last + ms - timers.now();
      waiting = left > 0 ? timers.set(look, left) : null;
      if (left <= 0) rested();
    };
    const onChange = (): void => {
      last = timers.now();
      waiting ??= timers.set(look, ms);
    };
    onChange();
    document.addEventListener('selectionchange', onChange);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      if (waiting !== null) timers.clear(waiting);
    };
  }, [ms, timers]);
}
