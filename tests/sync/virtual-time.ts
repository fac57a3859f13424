import type { Clock } from '../../shared/domain/clock.ts';
import type { Timer } from '../../electron/sync/timer.ts';

type Entry = { readonly at: number; readonly fn: () => void };

/** Time that passes only when a test says so. */
export type VirtualTime = {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Moves to the next timer and fires it; answers false when none is set. */
  readonly next: () => boolean;
  /** Moves the clock without firing anything: the PC slept. */
  readonly sleep: (ms: number) => void;
  readonly onChange: (listener: () => void) => void;
};

export function createVirtualTime(start: number): VirtualTime {
  const entries = new Set<Entry>();
  const listeners: (() => void)[] = [];
  let now = start;
  return {
    clock: { now: () => now },
    timer: {
      set: (fn, ms) => {
        const entry: Entry = { at: now + ms, fn };
        entries.add(entry);
        listeners.forEach((listener) => listener());
        return entry;
      },
      clear: (handle) => void entries.delete(handle as Entry),
    },
    next: () => {
      const first = [...entries].sort((a, b) => a.at - b.at)[0];
      if (first === undefined) return false;
      entries.delete(first);
      now = Math.max(now, first.at);
      first.fn();
      return true;
    },
    sleep: (ms) => {
      now += ms;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Repeatable pseudo-random numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
