import { getDOMTextNode, type LexicalEditor } from 'lexical';
import type { Part, Segment } from './segments.ts';

/** A place in one part of a block. */
export type PartPoint = { readonly part: Part; readonly offset: number };

/**
 * Where a place of the block's text lies. At the seam of two parts the one behind for a beginning, the one before for
 * an end, so that a range takes in no empty ends.
 */
export function pointAt(parts: readonly Part[], offset: number, edge: 'start' | 'end'): PartPoint | null {
  let begin = 0;
  for (const part of parts) {
    const end = begin + part.text.length;
    if (edge === 'start' ? offset < end : offset <= end) return { part, offset: offset - begin };
    begin = end;
  }
  const last = parts.at(-1);
  return last ? { part: last, offset: last.text.length } : null;
}

/** What the browser shows of a hit in the body; null where it does not (yet) show this text. */
export function rangeOf(editor: LexicalEditor, segment: Segment, start: number, end: number): Range | null {
  const from = segment.kind === 'credit' ? creditPoint(editor, segment, start) : textPoint(editor, segment, start, 'start');
  const to = segment.kind === 'credit' ? creditPoint(editor, segment, end) : textPoint(editor, segment, end, 'end');
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

type DomPoint = { readonly node: Node; readonly offset: number };

function textPoint(editor: LexicalEditor, { parts }: Segment, at: number, edge: 'start' | 'end'): DomPoint | null {
  const point = pointAt(parts, at, edge);
  const element = point && editor.getElementByKey(point.part.key);
  if (!element) return null;
  if (element.nodeName !== 'BR') {
    const text = getDOMTextNode(element);
    return text && text.length >= point.offset ? { node: text, offset: point.offset } : null;
  }
  const { parentNode } = element;
  return parentNode && { node: parentNode, offset: [...parentNode.childNodes].indexOf(element) + point.offset };
}

/** The credit is drawn by the figure, behind its prefix, as a text node of its own. */
function creditPoint(editor: LexicalEditor, { id, text }: Segment, offset: number): DomPoint | null {
  const shown = editor.getElementByKey(id.slice(id.indexOf(':') + 1))?.querySelector('.figure-credit')?.lastChild;
  return shown instanceof Text && shown.data === text ? { node: shown, offset } : null;
}
