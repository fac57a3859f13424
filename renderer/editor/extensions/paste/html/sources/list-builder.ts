import { moveInto } from './edit.ts';
import type { ListMarker } from './list-marker.ts';

/** A paragraph that is drawn as an item of a list; `level` counts from 1. */
export type ListParagraph = { readonly element: Element; readonly level: number; readonly marker: Exclude<ListMarker, { readonly kind: 'words' }> };

type Open = { readonly level: number; readonly list: Element; last: number | null };

/**
 * Makes lists of paragraphs that stand one behind the other: nested by their levels, begun anew where the kind changes
 * or the numbers do not go on. The lists take the place of the first paragraph; what was in the paragraphs moves.
 */
export function buildLists(paragraphs: readonly ListParagraph[]): void {
  const [first] = paragraphs;
  if (!first) return;
  const page = first.element.ownerDocument;
  const open: Open[] = [];
  for (const { element, level, marker } of paragraphs) {
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const here = open.at(-1);
    if (here && here.level === level && !goesOn(here, marker)) open.pop();
    let target = open.at(-1);
    if (target?.level !== level) {
      target = { level, list: page.createElement(marker.kind === 'number' ? 'ol' : 'ul'), last: null };
      const parent = open.at(-1)?.list.lastElementChild;
      if (parent) parent.append(target.list);
      else first.element.before(target.list);
      open.push(target);
    }
    const value = valueOf(marker, target.last);
    if (value !== null && target.last === null && value !== 1) target.list.setAttribute('start', String(value));
    target.last = value;
    const item = page.createElement('li');
    moveInto(element, item);
    target.list.append(item);
  }
  for (const { element } of paragraphs) element.remove();
}

function goesOn({ list, last }: Open, marker: ListParagraph['marker']): boolean {
  if (marker.kind === 'bullet') return list.localName === 'ul';
  return list.localName === 'ol' && (last === null || marker.values.includes(last + 1));
}

function valueOf(marker: ListParagraph['marker'], last: number | null): number | null {
  if (marker.kind === 'bullet') return null;
  return marker.values.find((value) => value === (last ?? 0) + 1) ?? marker.values[0] ?? 1;
}
