/** Waiting, injected so that tests decide when time passes. */
export type Timer = {
  /** Runs `action` once after `ms` milliseconds; the answer calls it off. */
  readonly after: (ms: number, action: () => void) => () => void;
};

/** The machine's own timer. Created only in the composition root. */
export const systemTimer: Timer = {
  after: (ms, action) => {
    const handle = setTimeout(action, ms);
    return () => clearTimeout(handle);
  },
};
