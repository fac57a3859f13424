import type { LexicalEditor } from 'lexical';
import { createFieldMirror, type FieldMirror } from './field-mirror.ts';
import { firstWhere, type Match } from './match.ts';
import { rangeOf } from './places.ts';
import { fieldNames, type FieldName } from './segments.ts';

type Page = {
  readonly editor: LexicalEditor;
  readonly boxes: Readonly<Record<FieldName, () => HTMLTextAreaElement | null>>;
  readonly scroller: () => HTMLElement | null;
};

/** Marks hits without touching the text: only those near what is on the screen, however many there are. */
export type Painter = {
  readonly paint: (matches: readonly Match[], current: Match | null) => void;
  /** What the browser shows of a match, wherever it is. */
  readonly range: (match: Match) => Range | null;
  /** Takes the marks off a field whose text has changed. */
  readonly clearField: (name: FieldName) => void;
  readonly clear: () => void;
};

const HITS = 'find-hit';
const CURRENT = 'find-current';
/** How far above and below the screen hits are marked, in px, so that scrolling does not outrun the marks. */
const MARGIN = 300;

export function createPainter({ editor, boxes, scroller }: Page): Painter {
  const hits = new Highlight();
  const current = new Highlight();
  current.priority = 1;
  const mirrors = new Map<FieldName, FieldMirror>();

  function range({ segment, start, end }: Match): Range | null {
    if (segment.kind !== 'field') return rangeOf(editor, segment, start, end);
    const name = segment.id as FieldName;
    const box = boxes[name]();
    // A field that was typed in since is found again in a moment.
    if (!box || box.value !== segment.text) return null;
    const mirror = mirrors.get(name) ?? createFieldMirror(box);
    mirrors.set(name, mirror);
    mirror.follow();
    return mirror.range(start, end);
  }

  function nearby(matches: readonly Match[]): readonly Match[] {
    const view = scroller()?.getBoundingClientRect();
    if (!view) return [];
    const [top, bottom] = [view.top - MARGIN, view.bottom + MARGIN];
    const edges = new Map<string, DOMRect | null>();
    const edgesOf = (match: Match): DOMRect | null => {
      const key = match.segment.top ?? '';
      if (!edges.has(key)) edges.set(key, editor.getElementByKey(key)?.getBoundingClientRect() ?? null);
      const block = edges.get(key) ?? null;
      // A block of many screens says too little about where in it the match is.
      return block && block.height > 4 * view.height ? (range(match)?.getBoundingClientRect() ?? block) : block;
    };
    const first = firstWhere(matches, (match) => (edgesOf(match)?.bottom ?? -Infinity) >= top);
    const last = firstWhere(matches, (match) => (edgesOf(match)?.top ?? -Infinity) > bottom);
    return matches.slice(first, last);
  }

  function clear(): void {
    CSS.highlights.delete(HITS);
    CSS.highlights.delete(CURRENT);
    hits.clear();
    current.clear();
    for (const mirror of mirrors.values()) mirror.remove();
    mirrors.clear();
  }

  return {
    range,
    paint(matches, now) {
      hits.clear();
      current.clear();
      const body = firstWhere(matches, ({ segment }) => segment.kind !== 'field');
      const inFields = matches.slice(0, body);
      for (const name of fieldNames) if (!inFields.some(({ segment }) => segment.id === name)) removeMirror(name);
      for (const match of [...inFields, ...nearby(matches.slice(body))]) add(match === now ? current : hits, match);
      if (now && current.size === 0) add(current, now);
      CSS.highlights.set(HITS, hits);
      CSS.highlights.set(CURRENT, current);
    },
    clearField: removeMirror,
    clear,
  };

  function removeMirror(name: FieldName): void {
    mirrors.get(name)?.remove();
    mirrors.delete(name);
  }

  function add(marks: Highlight, match: Match): void {
    const shown = range(match);
    if (shown) marks.add(shown);
  }
}
