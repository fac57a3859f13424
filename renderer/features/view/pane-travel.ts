import { rememberCaret } from '../../ui/caret.ts';

/** The parts of the window in the order in which F6 visits them. */
export const paneSelectors = ['.library', '.tools', '.page-pane', '.inspector', '.status', '.bar'] as const;
export type PaneSelector = (typeof paneSelectors)[number];
/** Holds the toolbar, too, which is a stop of its own. */
const page = '.page-pane';

const focusable = 'button, input, textarea, select, a[href], [contenteditable="true"], [tabindex]';

/** The pane after this one, of those that can be seen; the first one from nowhere. */
export function nextPane<T>(panes: readonly T[], now: T | null, step: 1 | -1): T | null {
  const at = now === null ? -1 : panes.indexOf(now);
  if (at === -1) return (step === 1 ? panes[0] : panes.at(-1)) ?? null;
  return panes[(at + step + panes.length) % panes.length] ?? null;
}

/** Moves the focus from pane to pane and comes back to where it was in each. */
export function createPaneTravel(focusPage: () => void): (step: 1 | -1) => void {
  const places = new Map<PaneSelector, { readonly pane: Element; readonly back: () => boolean; readonly element: Element }>();
  return (step) => {
    const panes = paneSelectors.filter((selector) => {
      const pane = document.querySelector(selector);
      return pane !== null && isSeen(pane) && (selector === page || firstStop(pane) !== undefined);
    });
    const focused = document.activeElement;
    const now = panes.find((selector) => focused?.closest(selector)) ?? null;
    const here = now === null ? null : document.querySelector(now);
    if (now !== null && here !== null && focused !== null) places.set(now, { pane: here, back: rememberCaret(), element: focused });
    const next = nextPane(panes, now, step);
    const pane = next === null ? null : document.querySelector(next);
    if (next === null || pane === null) return;
    const place = places.get(next);
    if (place?.pane === pane && place.element.isConnected && isSeen(place.element) && place.back()) return;
    if (next === page) focusPagePane(pane, focusPage);
    else firstStop(pane)?.focus();
  };
}

/** Into the text; where none can be written, to the page itself, so that the arrow keys scroll it. */
function focusPagePane(pane: Element, focusPage: () => void): void {
  const before = document.activeElement;
  focusPage();
  if (document.activeElement !== before) return;
  const scroller = pane.querySelector<HTMLElement>('.page-scroll, .damaged');
  if (scroller) scroller.tabIndex = -1;
  (scroller ?? firstStop(pane))?.focus();
}

/** Where Tab would go first: the selected tab, the stop of a toolbar, else the first thing. */
function firstStop(pane: Element): HTMLElement | undefined {
  return [...pane.querySelectorAll<HTMLElement>(focusable)].find((element) => element.tabIndex >= 0 && !element.hasAttribute('disabled') && isSeen(element));
}

function isSeen(element: Element | null): boolean {
  return element?.checkVisibility({ visibilityProperty: true }) ?? false;
}
