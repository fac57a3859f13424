import { AppFailure, appError, type AppError } from '../../shared/domain/app-error.ts';

/**
 * When text becomes durable. A save starts 200 ms after the last change and, under continuous typing, at most 900 ms
 * after the first unsaved one, so that with a commit of up to 50 ms the text is durable 250 ms after a pause and at
 * least every second.
 */
export const PAUSE_MS = 200;
export const MAX_WAIT_MS = 900;
/** Waits between attempts after a failure; the last one repeats for ever. */
export const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** What the status bar may truthfully say. `savedAt` is ms since the epoch. */
export type SaveState =
  | { readonly kind: 'saved'; readonly savedAt: number }
  | { readonly kind: 'saving'; readonly savedAt: number }
  | { readonly kind: 'failing'; readonly savedAt: number; readonly error: AppError; readonly attempts: number }
  /** Another window writes the article: what was typed here was kept as a side revision, no more saves are tried. */
  | { readonly kind: 'refused'; readonly savedAt: number; readonly error: AppError };

/** Time, injected. `set` answers a handle for `clear`. */
export type Timers = {
  readonly now: () => number;
  readonly set: (run: () => void, ms: number) => unknown;
  readonly clear: (handle: unknown) => void;
};

export type AutosaveOptions<T> = {
  /** Takes the snapshot. Called only when a save starts, never per keystroke. */
  readonly take: () => T;
  /** Makes the snapshot durable; answers when it was, ms since the epoch. Throws AppFailure. */
  readonly save: (snapshot: T) => Promise<number>;
  readonly timers: Timers;
  /** When the article became durable last, ms since the epoch. */
  readonly savedAt: number;
  readonly onState: (state: SaveState) => void;
};

export type Autosave = {
  /** Something changed. Cheap: two comparisons and at most one timer. */
  readonly touch: () => void;
  /** Saves now and waits; false when something typed is still not durable. */
  readonly flush: () => Promise<boolean>;
  readonly state: () => SaveState;
  readonly dirty: () => boolean;
  /** Stops all timers. Call after `flush`. */
  readonly dispose: () => void;
};

/** Saves one article while it is written: one save in flight at a time, changes meanwhile are saved right after. */
export function createAutosave<T>({ take, save, timers, savedAt, onState }: AutosaveOptions<T>): Autosave {
  let state: SaveState = { kind: 'saved', savedAt };
  /** Counts changes; `taken` is the newest one in a snapshot under way, `durable` the newest one stored. */
  let version = 0;
  let taken = 0;
  let durable = 0;
  let lastTouch = 0;
  let firstUntaken = 0;
  let failures = 0;
  let inFlight: Promise<void> | null = null;
  let timer: { readonly handle: unknown; readonly at: number } | null = null;
  let disposed = false;

  const setState = (next: SaveState): void => {
    state = next;
    if (!disposed) onState(next);
  };
  const disarm = (): void => {
    if (timer) timers.clear(timer.handle);
    timer = null;
  };
  const arm = (at: number): void => {
    disarm();
    if (!disposed) timer = { at, handle: timers.set(onTimer, Math.max(0, at - timers.now())) };
  };
  const due = (): number => Math.min(lastTouch + PAUSE_MS, firstUntaken + MAX_WAIT_MS);

  // A keystroke only notes the time; the timer looks whether the pause was long enough and moves itself if not.
  function onTimer(): void {
    timer = null;
    if (state.kind !== 'failing' && timers.now() < due()) arm(due());
    else void start();
  }

  function start(): Promise<void> {
    disarm();
    inFlight ??= attempt().finally(() => {
      inFlight = null;
    });
    return inFlight;
  }

  async function attempt(): Promise<void> {
    taken = version;
    try {
      const at = await save(take());
      durable = taken;
      failures = 0;
      setState(version === durable ? { kind: 'saved', savedAt: at } : { kind: 'saving', savedAt: at });
    } catch (cause) {
      const error = cause instanceof AppFailure ? cause.error : appError('internal', String(cause), true);
      if (error.kind !== 'conflict') return postpone(error);
      // The main process stored the refused text as a side revision before it answered.
      durable = taken;
      setState({ kind: 'refused', savedAt: state.savedAt, error });
    }
    if (version > durable) arm(due());
  }

  function postpone(error: AppError): void {
    const wait = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? RETRY_MS[0];
    failures += 1;
    taken = durable;
    setState({ kind: 'failing', savedAt: state.savedAt, error, attempts: failures });
    arm(timers.now() + wait);
  }

  return {
    touch() {
      if (disposed) return;
      const now = timers.now();
      if (version === taken) firstUntaken = now;
      version += 1;
      lastTouch = now;
      if (state.kind === 'saved') setState({ kind: 'saving', savedAt: state.savedAt });
      if (inFlight) return;
      if (!timer) arm(now + PAUSE_MS);
      // A refusal that depends on the content (too long, not allowed) may be cured by this very change.
      else if (state.kind === 'failing' && !state.error.retryable && timer.at > now + PAUSE_MS) arm(now + PAUSE_MS);
    },
    async flush() {
      while (inFlight || version > durable) {
        await start();
        if (state.kind === 'failing') return false;
      }
      return true;
    },
    state: () => state,
    dirty: () => version > durable,
    dispose() {
      disposed = true;
      disarm();
    },
  };
}
