import type { Timer } from '../../electron/app/timer.ts';

/** A timer whose time passes only when the test says so. */
export function manualTimer(): Timer & { readonly pass: (ms: number) => void; readonly pending: () => number } {
  let now = 0;
  const planned = new Map<number, { readonly at: number; readonly action: () => void }>();
  let next = 0;
  return {
    after: (ms, action) => {
      const id = next;
      next += 1;
      planned.set(id, { at: now + ms, action });
      return () => void planned.delete(id);
    },
    pass: (ms) => {
      const until = now + ms;
      for (;;) {
        const due = [...planned].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
        if (due === undefined) break;
        planned.delete(due[0]);
        now = due[1].at;
        due[1].action();
      }
      now = until;
    },
    pending: () => planned.size,
  };
}
