import { moveInto, removeAll, renamed } from './edit.ts';
import { buildLists, type ListParagraph } from './list-builder.ts';
import { readMarker } from './list-marker.ts';
import type { Source } from './source.ts';

/** Word in a browser: every item is a list of its own, with its level beside it; headings are paragraphs with a role. */
export const wordWeb: Source = {
  name: 'word-web',
  fits: (_, body) => body.querySelector('.ListContainerWrapper, .OutlineElement, .TextRun, [class*="SCXW"]') !== null,
  *normalise(body) {
    removeAll(body, '.EOP, .CommentStart, .CommentEnd, .TrackChangeDelete, .TrackedDelete, del');
    yield;
    for (const heading of body.querySelectorAll('[role="heading"]')) {
      const level = Math.min(6, Math.max(1, Number(heading.getAttribute('aria-level')) || 1));
      renamed(heading, `h${String(level)}`, ['align', 'data-style']);
    }
    makeLists(body);
  },
};

function makeLists(body: HTMLElement): void {
  let items: ListParagraph[] = [];
  let last: Element | null = null;
  const finish = (): void => {
    buildLists(items);
    items = [];
  };
  for (const wrapper of outermost(body)) {
    if (last !== null && wrapper.previousElementSibling !== last) finish();
    last = wrapper;
    for (const list of wrapper.matches('ul, ol') ? [wrapper] : wrapper.querySelectorAll('ul, ol')) {
      const start = Number(list.getAttribute('start') ?? 1) || 1;
      for (const [index, item] of [...list.children].entries()) {
        const level = Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level') ?? 1) || 1;
        items.push({ element: asBlock(item, wrapper), level, marker: list.localName === 'ol' ? { kind: 'number', values: [start + index] } : bullet });
      }
    }
    if (items.length === 0) last = null;
  }
  finish();
}

const bullet = readMarker('•') as Extract<ListParagraph['marker'], { readonly kind: 'bullet' }>;

/** The frames around lists; in some places the lists stand without a frame. */
function outermost(body: HTMLElement): readonly Element[] {
  const frames = [...body.querySelectorAll('.ListContainerWrapper')];
  return frames.length > 0 ? frames : [...body.querySelectorAll('ul[class*="ListStyle"], ol[class*="ListStyle"]')];
}

/** The item as a block before its frame, which is about to go. */
function asBlock(item: Element, wrapper: Element): Element {
  const block = item.ownerDocument.createElement('div');
  moveInto(item, block);
  wrapper.before(block);
  return block;
}
