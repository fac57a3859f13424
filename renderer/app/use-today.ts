import { useEffect, useState } from 'react';
import type { Timers } from './autosave.ts';

/** First moment of today on the PC's calendar, ms since the epoch; changes at midnight while the window stays open. */
export function useToday({ now, set, clear }: Timers): number {
  const [today, setToday] = useState(() => startOfDay(now(), 0));
  useEffect(() => {
    const wait = Math.max(0, startOfDay(today, 1) - now());
    const handle = set(() => setToday(startOfDay(now(), 0)), wait);
    return () => clear(handle);
  }, [today, now, set, clear]);
  return today;
}

/** First moment of the day that is `days` after the day of `ms`. */
export function startOfDay(ms: number, days: number): number {
  const date = new Date(ms);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
