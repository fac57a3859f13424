import { useEffect } from 'react';
import { useNewsroomEvent } from '../../bridge/events.ts';
import { useWorkspace } from '../../app/workspace.tsx';

/** Saves whenever the window may be about to go away, and follows what other windows do with the open article. */
export function useSessionEvents(): void {
  const { session, importer } = useWorkspace();
  useNewsroomEvent('flush', ({ token }) => void session.answer(token));
  useNewsroomEvent('article:lease-lost', ({ id }) => session.leaseLost(id));
  useNewsroomEvent('article:changed', ({ id }) => session.changedElsewhere(id));
  useNewsroomEvent('photo:progress', ({ batch, done, total }) => importer.progress(batch, done, total));
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
