import type { Timers } from '../../../renderer/app/autosave.ts';

type Waiting = { readonly at: number; readonly run: () => void };

/** A clock that moves only when told. `advance` runs due timers in order and lets promises settle in between. */
export function manualTimers(start: number): Timers & { readonly advance: (ms: number) => Promise<void> } {
  let now = start;
  const waiting = new Set<Waiting>();
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  };
  return {
    now: () => now,
    set(run, ms) {
      const entry: Waiting = { at: now + ms, run };
      waiting.add(entry);
      return entry;
    },
    clear: (handle) => void waiting.delete(handle as Waiting),
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = [...waiting].filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}
