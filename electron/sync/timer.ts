/** A running timer; opaque, `clear` understands it. */
export type TimerHandle = unknown;

/** Where delays come from. Injected, so that tests decide when time passes. */
export type Timer = {
  /** Calls `fn` once after `ms` milliseconds. */
  readonly set: (fn: () => void, ms: number) => TimerHandle;
  /** Forgets a timer; harmless when it has already fired. */
  readonly clear: (handle: TimerHandle) => void;
};

/** The event loop's own timers. */
export const systemTimer: Timer = {
  set: (fn, ms) => setTimeout(fn, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};
