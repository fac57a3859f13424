/** Removes elements with all that is in them. */
export function removeAll(body: Element, selector: string): void {
  for (const element of body.querySelectorAll(selector)) element.remove();
}

/** Takes elements away and leaves what is in them. */
export function unwrapAll(body: Element, selector: string): void {
  for (const element of body.querySelectorAll(selector)) element.replaceWith(...element.childNodes);
}

/** The same element by another name, with what is in it and only the attributes that are named. */
export function renamed(element: Element, name: string, keep: readonly string[] = []): Element {
  const other = element.ownerDocument.createElement(name);
  for (const attribute of keep) {
    const value = element.getAttribute(attribute);
    if (value !== null) other.setAttribute(attribute, value);
  }
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Takes tables away that only place things on the page; their cells become boxes one below the other. */
export function unwrapTable(table: Element): void {
  const boxes = [...table.querySelectorAll(':scope > tbody > tr > td, :scope > tbody > tr > th, :scope > tr > td')].map((cell) => renamed(cell, 'div', ['align', 'data-style']));
  table.replaceWith(...boxes);
}

/** Number of cells in a table itself, not in tables inside it. */
export const cellCount = (table: Element): number => table.querySelectorAll(':scope > tbody > tr > *, :scope > thead > tr > *, :scope > tr > *').length;
