import type { HeadingLevel } from '../../../../../shared/document/flow-model.ts';
import { endLine, newFlow, pushBreak, pushPiece, pushPieces, pushText, type Flow } from './flow.ts';
import { readList } from './lists.ts';
import { lookInside, plainLook, type Look } from './look.ts';
import { readGallery, readInfoBox, readPullQuote, readVideo } from './own-blocks.ts';
import type { Page } from './page.ts';
import { readFigure, readPicture } from './pictures.ts';
import type { Piece } from './pieces.ts';
import type { StyleSheet } from './style-sheet.ts';
import { readTable } from './tables.ts';

/** Elements that begin a line of their own; every other element is part of one. */
const blocks: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'body', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'footer', 'form', 'header', 'hgroup',
  'legend', 'li', 'main', 'menu', 'nav', 'p', 'search', 'section', 'summary', 'caption', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'xmp', 'plaintext', 'listing',
]);
const levels: Readonly<Record<string, HeadingLevel>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

/** What knows how to read the inside of an element; handed down so that lists and cells can hold everything. */
export type Reader = {
  readonly sheet: StyleSheet;
  readonly node: (node: Node, look: Look, flow: Flow) => void;
  readonly children: (parent: Node, look: Look, flow: Flow) => void;
};

/** Reads a page block by block; the caller may rest between two. Empty paragraphs are layout and left out. */
export function* piecesOf({ body, sheet }: Pick<Page, 'body' | 'sheet'>): Generator<Piece[], void, undefined> {
  const flow = newFlow();
  const reader: Reader = {
    sheet,
    node: (node, look, into) => readNode(reader, node, look, into),
    children: (parent, look, into) => {
      for (const child of parent.childNodes) readNode(reader, child, look, into);
    },
  };
  const [root, look] = innermost(body, sheet);
  for (const child of root.childNodes) {
    readNode(reader, child, look, flow);
    yield flow.pieces.splice(0);
  }
  endLine(flow);
  if (flow.pieces.length > 0) yield flow.pieces;
}

/** Below the frames that only wrap everything: what is in there can be read piece by piece. */
function innermost(body: HTMLElement, sheet: StyleSheet): readonly [Element, Look] {
  let element: Element = body;
  let look = lookInside(body, plainLook, sheet);
  for (;;) {
    const only = element.childElementCount === 1 ? element.firstElementChild : null;
    const wraps = only !== null && /^(?:div|section|article|main|b|span|center|font)$/.test(only.localName) && only.className === '' && element.textContent.length === only.textContent.length;
    if (!wraps) return [element, look];
    element = only;
    look = lookInside(only, look, sheet);
  }
}

function readNode(reader: Reader, node: Node, look: Look, flow: Flow): void {
  if (node.nodeType === Node.TEXT_NODE) readText(node.nodeValue ?? '', look, flow);
  else if (node instanceof Element) readElement(reader, node, look, flow);
}

function readText(text: string, look: Look, flow: Flow): void {
  if (!look.lines) return pushText(flow, text.replace(/[\t\n\f\r ]+/g, ' '), look);
  for (const [index, line] of text.split(/\r?\n|\r/).entries()) {
    if (index > 0) pushBreak(flow, look);
    pushText(flow, line.replace(/[\t\f ]+/g, ' '), look);
  }
}

function readElement(reader: Reader, element: Element, around: Look, flow: Flow): void {
  const look = lookInside(element, around, reader.sheet);
  if (look.hidden) return;
  const tag = element.localName;
  switch (tag) {
    case 'br':
      return pushBreak(flow, look);
    case 'wbr':
      return;
    case 'hr':
      return pushPiece(flow, { type: 'rule' });
    case 'img':
      return readPicture(element, look, flow);
    case 'figure':
      if (element.classList.contains('pull-quote')) return readPullQuote(reader, element, look, flow);
      if (element.classList.contains('video-card')) return readVideo(reader, element, look, flow);
      if (element.matches('.gallery, .wp-block-gallery')) return readGallery(reader, element, look, flow);
      return readFigure(reader, element, look, flow);
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return readList(reader, element, look, flow);
    case 'table':
      return readTable(reader, element, look, flow);
    case 'aside':
      return element.classList.contains('info-box') ? readInfoBox(reader, element, look, flow) : readBox(reader, element, look, flow);
    case 'blockquote':
      return readQuote(reader, element, look, flow);
    case 'q':
      pushText(flow, '“', look);
      reader.children(element, look, flow);
      return pushText(flow, '”', look);
    default:
      return readBox(reader, element, look, flow);
  }
}

function readBox(reader: Reader, element: Element, look: Look, flow: Flow): void {
  const tag = element.localName;
  const level = levels[tag];
  if (level === undefined && !blocks.has(tag) && tag !== 'pre') return reader.children(element, look, flow);
  endLine(flow);
  const kind = flow.kind;
  if (level !== undefined && kind.type === 'paragraph') flow.kind = { type: 'heading', level };
  else if (element.matches('.MsoCaption, .wp-caption-text') && kind.type === 'paragraph') flow.kind = { type: 'paragraph', caption: true };
  reader.children(element, look, flow);
  endLine(flow);
  flow.kind = kind;
}

/** Paragraphs only: a quotation. With anything else in it, it was only set in from the edge. */
function readQuote(reader: Reader, element: Element, look: Look, flow: Flow): void {
  endLine(flow);
  const inside = newFlow();
  reader.children(element, look, inside);
  endLine(inside);
  const lines = inside.pieces.flatMap((piece) => (piece.type === 'paragraph' ? [piece.line] : []));
  pushPieces(flow, lines.length === inside.pieces.length ? lines.map((line) => ({ type: 'quote', line })) : inside.pieces);
}
