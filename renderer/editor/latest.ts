import { useEffect, useState } from 'react';

/** Gives long-lived things the callbacks of the latest rendering, looked up when they are needed. */
export function useLatest<T>(value: T): () => T {
  const [box] = useState(() => {
    let now = value;
    return {
      get: () => now,
      set: (next: T) => {
        now = next;
      },
    };
  });
  useEffect(() => box.set(value), [box, value]);
  return box.get;
}
