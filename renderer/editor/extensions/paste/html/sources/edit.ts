/** Removes elements with all that is in them. */
export function removeAll(body: Element, selector: string): void {
  for (const element of body.querySelectorAll(selector)) element.remove();
}

/** Takes elements away and leaves what is in them. */
export function unwrapAll(body: Element, selector: string): void {
  for (const element of body.querySelectorAll(selector)) {
    for (let child = element.firstChild; child !== null; child = element.firstChild) element.before(child);
    element.remove();
  }
}

/** Moves all that is in one element to the end of another. One by one: there may be more than a call has arguments. */
export function moveInto(from: Element, into: Element): void {
  for (let child = from.firstChild; child !== null; child = from.firstChild) into.append(child);
}

/** The same element by another name, with what is in it and only the attributes that are named. */
export function renamed(element: Element, name: string, keep: readonly string[] = []): Element {
  const other = element.ownerDocument.createElement(name);
  for (const attribute of keep) {
    const value = element.getAttribute(attribute);
    if (value !== null) other.setAttribute(attribute, value);
  }
  moveInto(element, other);
  element.replaceWith(other);
  return other;
}

/** Takes tables away that only place things on the page; their cells become boxes one below the other. */
export function unwrapTable(table: Element): void {
  for (const cell of table.querySelectorAll(':scope > tbody > tr > *, :scope > thead > tr > *, :scope > tr > *')) table.before(renamed(cell, 'div', ['align', 'data-style']));
  table.remove();
}

/** Number of cells in a table itself, not in tables inside it. */
export const cellCount = (table: Element): number => table.querySelectorAll(':scope > tbody > tr > *, :scope > thead > tr > *, :scope > tr > *').length;
