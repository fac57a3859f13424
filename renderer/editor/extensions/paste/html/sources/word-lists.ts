import { elementStyles, type StyleSheet } from '../style-sheet.ts';
import { moveInto } from './edit.ts';
import { buildLists, type ListParagraph } from './list-builder.ts';
import { readMarker, type ListMarker } from './list-marker.ts';

/** Word has no lists in its HTML: paragraphs say in a style which list they are an item of, and draw their own marker. */
export function* makeLists(body: HTMLElement, sheet: StyleSheet): Generator<void> {
  let items: ListParagraph[] = [];
  let last: Element | null = null;
  const finish = (): void => {
    buildLists(items);
    items = [];
    last = null;
  };
  for (const element of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    yield;
    if (last !== null && previous(element) !== last) finish();
    const found = listParagraph(element, sheet);
    if (found !== null) {
      items.push(found);
      last = element;
    } else if (last !== null && element.className.startsWith('MsoListParagraph')) {
      // A second paragraph of the same item.
      const item = items.at(-1)?.element;
      item?.append(element.ownerDocument.createElement('br'));
      if (item) moveInto(element, item);
      element.remove();
    } else finish();
  }
  finish();
}

/** Which item of a list a paragraph is; a marker that must stay as text (a heading's, or one in words) is made text. */
function listParagraph(element: Element, sheet: StyleSheet): ListParagraph | null {
  const list = /\blevel(\d)/i.exec(elementStyles(element, sheet)['mso-list'] ?? '');
  const marker = takeMarker(element);
  if (list === null && marker === null) return null;
  const read: ListMarker = readMarker(marker ?? '');
  if (element.localName !== 'p' || read.kind === 'words' || list === null) {
    const text = (marker ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
    if (text !== '' && read.kind !== 'bullet') element.prepend(`${text} `);
    return null;
  }
  return { element, level: Number(list[1]), marker: read };
}

/** Takes the marker out of a paragraph. It stands in an element of its own that asks to be ignored. */
function takeMarker(element: Element): string | null {
  const drawn = [...element.querySelectorAll('[data-style*="mso-list"]')].filter((part) => /mso-list:\s*ignore/i.test(part.getAttribute('data-style') ?? ''));
  if (drawn.length === 0) return null;
  const text = drawn.map((part) => part.textContent).join('');
  for (const part of drawn) part.remove();
  return text;
}

/** The element before, when there is no text in between. */
function previous(element: Element): Element | null {
  for (let node = element.previousSibling; node !== null; node = node.previousSibling) {
    if (node instanceof Element) return node;
    if ((node.nodeValue ?? '').trim() !== '' && node.nodeType === Node.TEXT_NODE) return null;
  }
  return null;
}
