import { endLine, joinLines, newFlow, pushPiece, pushPieces, type Flow } from './flow.ts';
import { lookInside, type Look } from './look.ts';
import type { Line, Piece, PieceList } from './pieces.ts';
import type { Reader } from './to-pieces.ts';

type Item = { line: Line; list?: List };
type List = { ordered: boolean; start: number; items: Item[] };

/** Most levels of a list, and most items: far more than any article has, and few enough to be drawn. */
const LEVELS_MAX = 20;
const ITEMS_MAX = 5_000;

/** A list, and behind it what cannot stand in one (pictures, tables). Numbers that jump begin a list of their own. */
export function readList(reader: Reader, element: Element, look: Look, flow: Flow): void {
  const behind: Piece[] = [];
  for (const list of listsOf(reader, element, look, behind)) {
    const all = flat(list);
    // Nobody nests thousands of items; whoever does gets them one below the other.
    for (const part of partsOf(all.length > ITEMS_MAX ? { ...list, items: all.filter(({ line }) => line.length > 0) } : shallow(list, LEVELS_MAX))) if (part.items.length > 0) pushPiece(flow, { type: 'list', list: part satisfies PieceList });
  }
  pushPieces(flow, behind);
}

/** What is nested deeper than an article's lists go on the deepest level. */
function shallow(list: List, levels: number): List {
  return {
    ...list,
    items: list.items.flatMap(({ line, list: inner }): Item[] => {
      if (inner === undefined) return [{ line }];
      if (levels > 1) return [{ line, list: shallow(inner, levels - 1) }];
      return [{ line }, ...flat(inner)].filter((item) => item.line.length > 0);
    }),
  };
}

function flat({ items }: List): Item[] {
  return items.flatMap(({ line, list }) => [{ line }, ...(list === undefined ? [] : flat(list))]);
}

/** A list that is longer than lists may be goes on as another one. */
function partsOf(list: List): readonly List[] {
  const parts: List[] = [];
  for (let at = 0; at < list.items.length; at += ITEMS_MAX) parts.push({ ...list, start: list.start + (list.ordered ? at : 0), items: list.items.slice(at, at + ITEMS_MAX) });
  return parts;
}

function listsOf(reader: Reader, element: Element, look: Look, behind: Piece[]): readonly List[] {
  const ordered = element.localName === 'ol';
  const first: List = { ordered, start: ordered ? numberOf(element.getAttribute('start'), 1) : 1, items: [] };
  const lists = [first];
  for (const child of element.childNodes) {
    const list = lists.at(-1) ?? first;
    if (child instanceof Element && child.localName !== 'li') {
      // Old programs put a nested list beside the item it belongs to.
      if (/^(?:ul|ol|menu|dir)$/.test(child.localName)) hang(list, listsOf(reader, child, lookInside(child, look, reader.sheet), behind));
      else addItem(reader, child, look, list, behind);
    } else if (child instanceof Element) {
      const value = numberOf(child.getAttribute('value'), 0);
      if (ordered && value > 0 && list.items.length > 0 && value !== list.start + list.items.length) lists.push({ ordered, start: value, items: [] });
      else if (ordered && value > 0 && list.items.length === 0) list.start = value;
      addItem(reader, child, lookInside(child, look, reader.sheet), lists.at(-1) ?? list, behind);
    }
  }
  return lists;
}

function addItem(reader: Reader, element: Element, look: Look, list: List, behind: Piece[]): void {
  if (look.hidden) return;
  const inside = newFlow();
  reader.children(element, { ...look, align: null }, inside);
  endLine(inside);
  const lines: Line[] = [];
  const nested: List[] = [];
  for (const piece of inside.pieces) {
    if (piece.type === 'paragraph' || piece.type === 'heading' || piece.type === 'quote') lines.push(piece.line);
    else if (piece.type === 'list') nested.push(piece.list as List);
    else behind.push(piece);
  }
  const item: Item = { line: joinLines(lines) };
  if (item.line.length === 0 && nested.length === 0) return;
  // An item of nothing but a list belongs to the item before.
  if (item.line.length > 0 || list.items.length === 0) list.items.push(item);
  hang(list, nested);
}

/** Puts lists below the last item. An article has one list there: what follows it is added to it. */
function hang(list: List, nested: readonly List[]): void {
  for (const inner of nested) {
    if (inner.items.length === 0) continue;
    const last = list.items.at(-1);
    if (last === undefined) list.items.push({ line: [], list: inner });
    else if (last.list === undefined) last.list = inner;
    else for (const item of inner.items) last.list.items.push(item);
  }
}

/** A whole number in its bounds, or `otherwise`. */
export function numberOf(text: string | null, otherwise: number, max = 100_000): number {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isInteger(number) && number >= 0 ? Math.min(number, max) : otherwise;
}
