/** Free space kept above and below what is shown, in px. */
const ROOM = 48;

/** Whether all of it is on the screen. */
export function isShown(range: Range, scroller: HTMLElement): boolean {
  const place = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return place.top >= view.top && place.bottom <= view.bottom;
}

/** Scrolls until a piece of text is on the screen, in tables that scroll by themselves too; not at all when it is. */
export function reveal(range: Range, scroller: HTMLElement): void {
  for (let box = range.startContainer.parentElement; box && box !== scroller; box = box.parentElement) scrollSideways(box, range);
  const place = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (place.top < view.top + ROOM || place.bottom > view.bottom - ROOM) scroller.scrollTop += place.top - view.top - view.height / 3;
}

function scrollSideways(box: HTMLElement, range: Range): void {
  if (box.scrollWidth <= box.clientWidth || !/auto|scroll/.test(getComputedStyle(box).overflowX)) return;
  const place = range.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  if (place.left < view.left) box.scrollLeft -= view.left - place.left + ROOM;
  else if (place.right > view.right) box.scrollLeft += place.right - view.right + ROOM;
}
