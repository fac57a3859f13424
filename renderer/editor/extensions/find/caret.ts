import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getSlotHost,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { $selectNode } from '../figure/selection.ts';
import type { Match, Spot } from './match.ts';
import { pointAt, type PartPoint } from './places.ts';
import { creditId, fieldNames, type FieldName, type Segment } from './segments.ts';

type Boxes = Readonly<Record<FieldName, () => HTMLTextAreaElement | null>>;

/** What is selected on the page, from its first to its last place. The same place twice for a caret. */
export type Selected = { readonly from: Spot; readonly to: Spot };

/** The field somebody is in; null when it is another place. */
export function activeField(boxes: Boxes): FieldName | null {
  return fieldNames.find((name) => boxes[name]() === document.activeElement) ?? null;
}

/** Where the caret of the page is, or of a field if somebody is in it; null when there is none. */
export function selectedOnPage(editor: LexicalEditor, boxes: Boxes, segments: readonly Segment[], field: FieldName | null): Selected | null {
  const box = field && boxes[field]();
  if (box) {
    const order = segments.findIndex(({ id }) => id === field);
    return order === -1 ? null : { from: { order, offset: box.selectionStart }, to: { order, offset: box.selectionEnd } };
  }
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const ends = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
    const [from, to] = ends.map((point) => $spotOf(point, segments));
    return from && to ? { from, to } : null;
  });
}

function $spotOf(point: PointType, segments: readonly Segment[]): Spot | null {
  const node = point.getNode();
  const parts = segments.findIndex((segment) => segment.parts.some(({ key }) => key === node.getKey()));
  if (parts !== -1) {
    let before = 0;
    for (const part of segments[parts]?.parts ?? []) {
      if (part.key === node.getKey()) return { order: parts, offset: before + point.offset };
      before += part.text.length;
    }
  }
  // Between blocks or in an empty one: in front of whatever text comes next.
  const next = $isElementNode(node) ? (node.getChildAtIndex(point.offset)?.getKey() ?? node.getKey()) : node.getKey();
  const own = segments.findIndex(({ id, parts: inside }) => id === next || inside.some(({ key }) => key === next));
  return { order: own === -1 ? $orderAfter(node, segments) : own, offset: 0 };
}

/** The first stretch of text that stands in the same top-level block or behind it. */
function $orderAfter(node: LexicalNode, segments: readonly Segment[]): number {
  let top = node;
  for (let around = node.getParent() ?? $getSlotHost(node); around !== null && !$isRootNode(around); around = around.getParent() ?? $getSlotHost(around)) top = around;
  const rank = new Map($getRoot().getChildrenKeys().map((key, at) => [key, at]));
  const at = rank.get(top.getKey()) ?? 0;
  const found = segments.findIndex((segment) => segment.top !== null && (rank.get(segment.top) ?? -1) >= at);
  return found === -1 ? segments.length : found;
}

/** Selects a match where it stands, as if the writer had, and puts the focus there. `shown`: what the browser shows of it. */
export function selectMatch(editor: LexicalEditor, boxes: Boxes, { segment, start, end }: Match, shown: Range | null): void {
  if (segment.kind === 'field') {
    const box = boxes[segment.id as FieldName]();
    box?.focus({ preventScroll: true });
    box?.setSelectionRange(start, end);
    return;
  }
  if (!editor.isEditable()) {
    // Without a caret of the editor's own, the browser's selection does.
    const selection = document.getSelection();
    selection?.removeAllRanges();
    if (shown) selection?.addRange(shown);
    return;
  }
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(() => $selectHit(segment, start, end), { discrete: true });
}

function $selectHit(segment: Segment, start: number, end: number): void {
  if (segment.kind === 'credit') {
    const figure = $getNodeByKey(segment.id.slice(creditId('').length));
    if (figure) $selectNode(figure);
    return;
  }
  const from = pointAt(segment.parts, start, 'start');
  const to = pointAt(segment.parts, end, 'end');
  if (!from || !to) return;
  const selection = $createRangeSelection();
  if ($place(selection.anchor, from) && $place(selection.focus, to)) $setSelection(selection);
}

function $place(point: PointType, { part, offset }: PartPoint): boolean {
  const node = $getNodeByKey(part.key);
  const parent = node?.getParent();
  if ($isTextNode(node) && offset <= node.getTextContentSize()) point.set(part.key, offset, 'text');
  else if (node && parent) point.set(parent.getKey(), node.getIndexWithinParent() + Math.min(offset, 1), 'element');
  else return false;
  return true;
}
