import { useSyncExternalStore } from 'react';

export type Announcer = {
  readonly say: (text: string) => void;
  readonly said: () => string;
  readonly subscribe: (listener: () => void) => () => void;
};

/** What is said to screen readers about something that happened on the page. */
export function createAnnouncer(): Announcer {
  let now = '';
  const listeners = new Set<() => void>();
  return {
    say(text) {
      // The same words twice would be no change, and nothing would be said.
      now = now === text ? `${text}\u00a0` : text;
      for (const listener of listeners) listener();
    },
    said: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The invisible line in which it is said. */
export function LiveRegion({ announcer }: { readonly announcer: Announcer }) {
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-announcer="">
      {useSyncExternalStore(announcer.subscribe, announcer.said)}
    </div>
  );
}
