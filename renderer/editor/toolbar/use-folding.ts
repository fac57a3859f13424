import { useEffect, useState, type RefObject } from 'react';

type Folding = {
  /** Not all groups fit into the first line. */
  readonly overflows: boolean;
  /** All lines are shown. */
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
};

/** As somebody left it, for the next article too; the bar is drawn afresh with every page. */
let lastOpen = false;

/**
 * Keeps a bar that wraps to its first line until it is opened. Groups of further lines are marked `data-folded`, which
 * hides them from the eye, from the keyboard and from screen readers alike. Measured when sizes change, never while
 * somebody types.
 */
export function useFolding(folder: RefObject<HTMLElement | null>): Folding {
  const [overflows, setOverflows] = useState(false);
  const [open, changeOpen] = useState(lastOpen);
  useEffect(() => {
    const element = folder.current;
    if (!element) return undefined;
    const measure = (): void => {
      const groups = [...element.children].filter((child): child is HTMLElement => child instanceof HTMLElement && child.childElementCount > 0);
      const first = groups[0]?.offsetTop ?? 0;
      const below = groups.map((group) => group.offsetTop > first + 4);
      groups.forEach((group, at) => group.toggleAttribute('data-folded', (below[at] ?? false) && !open));
      setOverflows(below.includes(true));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    for (const watched of [element, ...element.children]) sizes.observe(watched);
    return () => sizes.disconnect();
  }, [folder, open]);
  return {
    overflows,
    open,
    setOpen(next) {
      lastOpen = next;
      changeOpen(next);
    },
  };
}
