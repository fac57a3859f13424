import { useLayoutEffect, useRef, type RefObject } from 'react';

let last: { readonly articleId: string; readonly top: number } | null = null;

/**
 * Keeps the place on the page when the same article is mounted afresh (another window has saved it, the right to write
 * came back): whoever reads must not be thrown to the top.
 */
export function useScrollKept(articleId: string): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const scroller = host.current?.querySelector('.page-scroll');
    if (!scroller) return undefined;
    if (last?.articleId === articleId) scroller.scrollTop = last.top;
    const note = (): void => void (last = { articleId, top: scroller.scrollTop });
    scroller.addEventListener('scroll', note, { passive: true });
    return () => scroller.removeEventListener('scroll', note);
  }, [articleId]);
  return host;
}
