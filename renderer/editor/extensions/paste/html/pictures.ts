import { endLine, joinLines, newFlow, pushPiece, pushPieces, pushText, type Flow } from './flow.ts';
import { lookInside, type Look } from './look.ts';
import type { Line, Piece } from './pieces.ts';
import type { Reader } from './to-pieces.ts';

const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3|\s)+$/u;

/** A picture of the page; a drawn smiley is the sign it stands for. */
export function readPicture(element: Element, look: Look, flow: Flow): void {
  const alt = (element.getAttribute('alt') ?? '').trim();
  if (alt !== '' && emoji.test(alt)) return pushText(flow, alt, look);
  const src = (element.getAttribute('data-src') ?? '').trim();
  if (src !== '') pushPiece(flow, { type: 'picture', src, alt, caption: [], credit: '' });
}

/** A figure: its caption belongs to the last picture in it; without a picture it is a paragraph. */
export function readFigure(reader: Reader, element: Element, around: Look, flow: Flow): void {
  endLine(flow);
  const inside = newFlow();
  const captions: Line[] = [];
  let credit = '';
  for (const child of element.childNodes) {
    if (!(child instanceof Element) || child.localName !== 'figcaption') {
      reader.node(child, around, inside);
      continue;
    }
    const read = readCaption(reader, child, around);
    credit = read.credit;
    captions.push(read.caption);
  }
  endLine(inside);
  const caption = joinLines(captions);
  const last = inside.pieces.findLastIndex(({ type }) => type === 'picture' || type === 'table');
  const owner = inside.pieces[last];
  if (owner?.type === 'picture') inside.pieces[last] = { ...owner, caption, credit };
  else if (owner?.type === 'table' && owner.caption.length === 0) inside.pieces[last] = { ...owner, caption };
  else if (caption.length > 0) inside.pieces.push({ type: 'paragraph', align: null, line: caption });
  pushPieces(flow, inside.pieces);
}

/** What is said below a picture, and whose it is: named in an element of its own, as our pages do. */
export function readCaption(reader: Reader, element: Element, around: Look): { readonly caption: Line; readonly credit: string } {
  const named = element.querySelector(':scope > .credit');
  const credit = named?.textContent.replace(/^\s*Ảnh:\s*/iu, '').trim() ?? '';
  named?.remove();
  return { caption: joinLines(linesIn(reader, element, lookInside(element, around, reader.sheet))), credit };
}

/** The lines of text in an element, whatever blocks it is made of. */
export function linesIn(reader: Reader, element: Element, look: Look): readonly Line[] {
  const inside = newFlow();
  reader.children(element, { ...look, align: null }, inside);
  endLine(inside);
  return inside.pieces.flatMap(linesOf);
}

export function linesOf(piece: Piece): readonly Line[] {
  switch (piece.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [piece.line];
    case 'list':
      return piece.list.items.flatMap((item) => [item.line, ...(item.list ? linesOf({ type: 'list', list: item.list }) : [])]);
    case 'table':
      return [piece.caption, ...piece.rows.flatMap((row) => row.flatMap(({ content }) => content.flatMap(linesOf)))].filter(({ length }) => length > 0);
    case 'infobox':
      return piece.content.flatMap(linesOf);
    case 'pullquote':
      return [piece.line, piece.source].filter(({ length }) => length > 0);
    case 'gallery':
      return [...piece.pictures.flatMap(linesOf), piece.caption].filter(({ length }) => length > 0);
    case 'video':
    case 'picture':
      return piece.caption.length > 0 ? [piece.caption] : [];
    case 'rule':
      return [];
  }
}

