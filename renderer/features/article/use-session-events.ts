import { useEffect } from 'react';
import { useNewsroomEvent } from '../../bridge/events.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';

/** How often a page that another window writes is looked at again, in ms: that window may be gone without a word. */
const LOOK_AGAIN_MS = 2_000;

/** Saves whenever the window may be about to go away, and follows what other windows do with the open article. */
export function useSessionEvents(): void {
  const { session, importer } = useWorkspace();
  useNewsroomEvent('flush', ({ token }) => void session.answer(token));
  useNewsroomEvent('article:lease-lost', ({ id }) => session.leaseLost(id));
  useNewsroomEvent('article:changed', ({ id }) => session.changedElsewhere(id));
  useNewsroomEvent('photo:found', ({ batch, names, left }) => importer.found(batch, names, left));
  useNewsroomEvent('photo:imported', ({ batch, index, result }) => importer.imported(batch, index, result));
  useNewsroomEvent('photo:progress', ({ batch, done, total }) => importer.progress(batch, done, total));
  const waits = useStore(session.view, (view) => view.phase === 'open' && view.readOnly === 'other-window');
  useEffect(() => {
    if (!waits) return undefined;
    const handle = setInterval(() => void session.lookAgain(), LOOK_AGAIN_MS);
    return () => clearInterval(handle);
  }, [session, waits]);
  useEffect(() => {
    const flush = (): void => void session.flush();
    const onVisibility = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [session]);
}
