import { useEffect, type KeyboardEvent, type RefObject } from 'react';

const items = 'button, select';

/** One stop for Tab in the whole bar; arrow keys, Home and End move within it (WAI-ARIA toolbar pattern). */
export function useRoving(bar: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const all = (): readonly HTMLElement[] => [...element.querySelectorAll<HTMLElement>(items)];
    const choose = (chosen: HTMLElement | undefined): void => {
      for (const item of all()) item.tabIndex = item === chosen ? 0 : -1;
    };
    choose(all()[0]);
    const onFocus = (event: FocusEvent): void => {
      if (event.target instanceof HTMLElement) choose(event.target);
    };
    element.addEventListener('focusin', onFocus);
    return () => element.removeEventListener('focusin', onFocus);
  }, [bar]);
  return (event) => {
    const all = [...(bar.current?.querySelectorAll<HTMLElement>(items) ?? [])];
    const at = all.findIndex((item) => item === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at === -1) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  };
}
