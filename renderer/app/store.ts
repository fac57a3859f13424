import { useRef, useSyncExternalStore } from 'react';

/** One value that components can watch without rendering their parents. */
export type Store<T> = {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly update: (change: (now: T) => T) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T): void => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Renders again only when the chosen part changes (compared by `Object.is`). */
export function useStore<T, S = T>(store: Store<T>, choose: (value: T) => S = (value) => value as unknown as S): S {
  const last = useRef<{ readonly from: T; readonly choose: typeof choose; readonly chosen: S } | null>(null);
  return useSyncExternalStore(store.subscribe, () => {
    const from = store.get();
    const before = last.current;
    if (before && before.from === from && before.choose === choose) return before.chosen;
    const chosen = choose(from);
    last.current = { from, choose, chosen: before && Object.is(before.chosen, chosen) ? before.chosen : chosen };
    return last.current.chosen;
  });
}
