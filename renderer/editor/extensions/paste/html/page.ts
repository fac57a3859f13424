import { scrubInSteps } from './scrub.ts';
import { sources } from './sources/sources.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';

/** A page from a clipboard or file as plain semantic HTML; `source` is the program it came from, if we know it. */
export type Page = { readonly body: HTMLElement; readonly sheet: StyleSheet; readonly source: string | null };

/** Nothing of these is article text; most of them would be text if only their tags were dropped. */
const dropped = [
  'script', 'style', 'noscript', 'template', 'title', 'iframe', 'frame', 'object', 'embed', 'applet', 'svg', 'math', 'video', 'audio', 'canvas', 'map',
  'input', 'select', 'textarea', 'option', 'datalist', 'meter', 'progress', 'dialog:not([open])', '.Apple-interchange-newline',
].join(',');

/** How much of the source is looked at to find out which program wrote it (UTF-16 units). */
const HEAD = 20_000;

/**
 * Reads HTML into a page of its own, where nothing runs, nothing is fetched and no style is applied, cuts it down to
 * what was copied, and brings the habits of the program it came from into the form every other page has. Rests between.
 */
export function* readPageInSteps(html: string): Generator<void, Page, undefined> {
  const { html: clean, css } = yield* scrubInSteps(html);
  yield;
  const page = new DOMParser().parseFromString(clean, 'text/html');
  // A frame set stands where the body would be.
  const body = page.querySelector('body') ?? page.documentElement.appendChild(page.createElement('body'));
  yield;
  cutToFragment(page, body);
  for (const element of body.querySelectorAll(dropped)) element.remove();
  const sheet = readStyleSheet(css);
  const head = html.slice(0, HEAD);
  const source = sources.find(({ fits }) => fits(head, body));
  yield;
  yield* source?.normalise(body, sheet) ?? [];
  return { body, sheet, source: source?.name ?? null };
}

/** What stands outside the two marks was not copied; it only says what the copied part stood in. */
function cutToFragment(page: Document, body: HTMLElement): void {
  const marks = page.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  const range = page.createRange();
  let start: Node | null = null;
  let end: Node | null = null;
  for (let mark = marks.nextNode(); mark !== null; mark = marks.nextNode()) {
    if (mark.nodeValue === 'StartFragment') start ??= mark;
    if (mark.nodeValue === 'EndFragment') end = mark;
  }
  if (end !== null) {
    range.setStartAfter(end);
    range.setEnd(body, body.childNodes.length);
    range.deleteContents();
  }
  if (start !== null && (end === null || (start.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)) {
    range.setStart(body, 0);
    range.setEndBefore(start);
    range.deleteContents();
  }
}
