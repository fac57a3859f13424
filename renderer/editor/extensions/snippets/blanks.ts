import { $dfsWithSlotsIterator } from '@lexical/utils';
import { $createRangeSelection, $getSelection, $isElementNode, $isRangeSelection, $setSelection, type LexicalEditor, type NodeKey, type PointType } from 'lexical';
import { BLANK_OPEN, blanksIn } from '../../../../shared/text/blanks.ts';
import { pointAt } from '../find/places.ts';
import { fieldNames, readSegments } from '../find/segments.ts';
import { fieldBox, takeFocus } from './fields.ts';

/** A place in the order of the page: the field or node, then the character. */
type Place = readonly [order: number, offset: number];
type Blank = { readonly start: Place; readonly end: Place; readonly select: () => void };

const behind = (a: Place, b: Place): boolean => a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);

/**
 * Selects the next (or previous) blank of the page, from the caret on and round again: headline, lead, body with its
 * captions and cells. The blank with the caret in it comes first. False when there is none left.
 */
export function goToBlank(editor: LexicalEditor, direction: 'next' | 'previous'): boolean {
  const blanks = blanksOf(editor);
  const [from, to] = hereIn(editor);
  const chosen = direction === 'next' ? (blanks.find(({ end }) => behind(end, to)) ?? blanks[0]) : (blanks.findLast(({ start }) => behind(from, start)) ?? blanks.at(-1));
  chosen?.select();
  return chosen !== undefined;
}

/** How many blanks are left. Walks over the document only when it has the sign somewhere. */
export function blanksLeft(editor: LexicalEditor): number {
  const texts = [...fieldNames.map((name) => fieldBox(editor, name)?.value), editor.getRootElement()?.textContent];
  return texts.some((text) => text?.includes(BLANK_OPEN)) ? blanksOf(editor).length : 0;
}

function blanksOf(editor: LexicalEditor): readonly Blank[] {
  const fields = fieldNames.flatMap((name, index) => {
    const box = fieldBox(editor, name);
    const order = index - fieldNames.length;
    return blanksIn(box?.value ?? '').map(({ start, end }): Blank => ({ start: [order, start], end: [order, end], select: () => selectInField(box, start, end) }));
  });
  const orders = ordersOf(editor);
  const body = readSegments(editor, editor.getEditorState()).flatMap(({ kind, text, parts }) =>
    // The credit of a photo is no text of the page's own; it is edited beside the page.
    kind !== 'block'
      ? []
      : blanksIn(text).flatMap(({ start, end }): readonly Blank[] => {
          const [first, last] = [pointAt(parts, start, 'start'), pointAt(parts, end, 'end')];
          if (first === null || last === null) return [];
          const place = ({ part, offset }: typeof first): Place => [orders.get(part.key) ?? 0, offset];
          return [{ start: place(first), end: place(last), select: () => selectInBody(editor, [first.part.key, first.offset], [last.part.key, last.offset]) }];
        }),
  );
  return [...fields, ...body];
}

/** Where the caret or selection stands; before everything when it is nowhere on the page. */
function hereIn(editor: LexicalEditor): readonly [from: Place, to: Place] {
  for (const [index, name] of fieldNames.entries()) {
    const box = fieldBox(editor, name);
    if (box === null || box !== document.activeElement) continue;
    const order = index - fieldNames.length;
    return [
      [order, box.selectionStart],
      [order, box.selectionEnd],
    ];
  }
  const nowhere: Place = [-fieldNames.length - 1, 0];
  const orders = ordersOf(editor);
  return editor.read('pending', () => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) {
      const node = selection?.getNodes().at(-1);
      const place: Place = node ? [orders.get(node.getKey()) ?? 0, 0] : nowhere;
      return [place, place];
    }
    const places = [selection.anchor, selection.focus].map((point) => $placeOf(point, orders));
    const [first = nowhere, second = nowhere] = places;
    return behind(first, second) ? [second, first] : [first, second];
  });
}

/** Between two children of an element, the caret stands before the second, or behind everything in the element. */
function $placeOf(point: PointType, orders: ReadonlyMap<NodeKey, number>): Place {
  if (point.type === 'text') return [orders.get(point.key) ?? 0, point.offset];
  const element = point.getNode();
  const next = $isElementNode(element) ? element.getChildAtIndex(point.offset) : null;
  if (next !== null) return [orders.get(next.getKey()) ?? 0, 0];
  const last = $isElementNode(element) ? element.getLastDescendant() : null;
  return [orders.get((last ?? element).getKey()) ?? 0, Number.MAX_SAFE_INTEGER];
}

/** The number of each node in the order of the page, captions included. */
function ordersOf(editor: LexicalEditor): ReadonlyMap<NodeKey, number> {
  return editor.getEditorState().read(() => {
    const orders = new Map<NodeKey, number>();
    for (const { node } of $dfsWithSlotsIterator()) orders.set(node.getKey(), orders.size);
    return orders;
  });
}

function selectInField(box: HTMLTextAreaElement | null, start: number, end: number): void {
  box?.focus();
  box?.setSelectionRange(start, end);
}

function selectInBody(editor: LexicalEditor, from: readonly [NodeKey, number], to: readonly [NodeKey, number]): void {
  editor.update(
    () => {
      const selection = $createRangeSelection();
      selection.anchor.set(...from, 'text');
      selection.focus.set(...to, 'text');
      $setSelection(selection);
    },
    { discrete: true },
  );
  takeFocus(editor);
}
