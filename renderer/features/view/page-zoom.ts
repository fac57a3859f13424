import { PAGE_ZOOM_MAX, PAGE_ZOOM_MIN } from '../../../shared/domain/preferences.ts';

/** Steps of the page's text size, in percent. */
export const zoomSteps: readonly number[] = [80, 90, 100, 110, 125, 150, 175, 200];

/** The next size up or down from any size; the same at the ends. */
export function nextZoom(now: number, to: 'in' | 'out'): number {
  const next = to === 'in' ? zoomSteps.find((step) => step > now) : zoomSteps.findLast((step) => step < now);
  return Math.min(PAGE_ZOOM_MAX, Math.max(PAGE_ZOOM_MIN, next ?? now));
}

/** Puts a page text size into effect and keeps the line that is read, or written, where it is on the screen. */
export function applyZoom(percent: number): void {
  const scroller = document.querySelector('.page-scroll');
  const anchor = scroller && anchorIn(scroller);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  document.documentElement.style.setProperty('--page-zoom', String(percent / 100));
  if (scroller && anchor) scroller.scrollTop += anchor.getBoundingClientRect().top - before;
}

/** The block with the caret when it can be seen, else the first one that can. */
function anchorIn(scroller: Element): Element | null {
  const { top, bottom } = scroller.getBoundingClientRect();
  const shown = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.bottom > top && box.top < bottom;
  };
  const caret = document.getSelection()?.anchorNode ?? null;
  const around = caret instanceof Element ? caret : (caret?.parentElement ?? null);
  if (around?.closest('.page-body') && shown(around)) return around;
  return [...scroller.querySelectorAll('.page-headline, .page-lead, .page-body > *')].find(shown) ?? null;
}
