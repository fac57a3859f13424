import { useEffect, type KeyboardEvent, type RefObject } from 'react';

const items = 'button, select, input';

/** What can be reached: not what is folded away, and nothing of a menu that is open elsewhere. */
const itemsOf = (bar: HTMLElement | null): readonly HTMLElement[] =>
  [...(bar?.querySelectorAll<HTMLElement>(items) ?? [])].filter((item) => item.checkVisibility({ visibilityProperty: true }));

/** One stop for Tab in the whole bar; arrow keys, Home and End move within it (WAI-ARIA toolbar pattern). */
export function useRoving(bar: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    let stop: HTMLElement | undefined;
    const choose = (): void => {
      const reachable = itemsOf(element);
      if (!stop || !reachable.includes(stop)) [stop] = reachable;
      // Buttons come, go and are drawn again: each is looked at afresh.
      for (const item of element.querySelectorAll<HTMLElement>(items)) {
        const tabIndex = item === stop ? '0' : '-1';
        if (item.getAttribute('tabindex') !== tabIndex) item.setAttribute('tabindex', tabIndex);
      }
    };
    choose();
    const onFocus = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      stop = event.target;
      choose();
    };
    element.addEventListener('focusin', onFocus);
    const changes = new MutationObserver(choose);
    changes.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ['tabindex', 'data-folded'] });
    return () => {
      element.removeEventListener('focusin', onFocus);
      changes.disconnect();
    };
  }, [bar]);
  return (event) => {
    const all = itemsOf(bar.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at === -1) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  };
}
