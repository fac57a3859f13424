import { createStore } from '../../app/store.ts';
import type { AppError } from '../../../shared/domain/app-error.ts';
import type { Timers } from '../../app/autosave.ts';

export type Notice = {
  readonly id: number;
  readonly tone: 'info' | 'ok' | 'wait' | 'bad';
  readonly text: string;
  /** Explained in words from the locale file: what happened, what is safe, what to do. */
  readonly error?: AppError;
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** How long a notice that needs no answer stays, in ms; twice as long when something can be taken back. */
export const NOTICE_MS = 6_000;
const MOST = 4;

export type Notices = ReturnType<typeof createNotices>;

/** Short facts at the edge of the window. They never take the focus, move the caret or scroll; bad ones stay until closed. */
export function createNotices(timers: Timers) {
  const list = createStore<readonly Notice[]>([]);
  let last = 0;
  const close = (id: number): void => list.update((now) => now.filter((notice) => notice.id !== id));
  return {
    list,
    close,
    show(notice: Omit<Notice, 'id'>): number {
      last += 1;
      const id = last;
      // The same words twice in a row say nothing new.
      list.update((now) => [...now.filter((other) => other.text !== notice.text), { ...notice, id }].slice(-MOST));
      if (notice.tone !== 'bad') timers.set(() => close(id), notice.action ? NOTICE_MS * 2 : NOTICE_MS);
      return id;
    },
  };
}
