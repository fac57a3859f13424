/** Keeps what comes back of one's own changes from undoing the next one. */
export type Echoes<T> = {
  /** The main process tells what holds now: shown at once, or, while changes of this window are on their way, after the last of them. */
  readonly told: (value: T) => void;
  /** A change of this window is on its way until `stored` settles. */
  readonly sending: (stored: Promise<unknown>) => void;
};

/** `show`: takes over what holds now. */
export function createEchoes<T>(show: (value: T) => void): Echoes<T> {
  let underWay = 0;
  let last: { readonly value: T } | null = null;
  const settled = (): void => {
    underWay -= 1;
    if (underWay > 0 || last === null) return;
    show(last.value);
    last = null;
  };
  return {
    told(value) {
      if (underWay > 0) last = { value };
      else show(value);
    },
    sending(stored) {
      underWay += 1;
      // What was told before this change does not know of it.
      last = null;
      void stored.then(settled, settled);
    },
  };
}
