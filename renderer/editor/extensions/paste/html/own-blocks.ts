import { videoFromAddress } from '../../../../../shared/document/video.ts';
import { endLine, joinLines, newFlow, pushPiece, pushPieces, type Flow } from './flow.ts';
import type { Look } from './look.ts';
import { linesIn, readCaption } from './pictures.ts';
import type { Line, Piece } from './pieces.ts';
import type { Reader } from './to-pieces.ts';

/** The blocks that only our own pages have (`shared/document/to-html.ts`), on a portal or on the clipboard. */

export function readPullQuote(reader: Reader, element: Element, look: Look, flow: Flow): void {
  const line = oneLine(reader, element.querySelector(':scope > blockquote'), look);
  if (line.length > 0) pushPiece(flow, { type: 'pullquote', line, source: oneLine(reader, element.querySelector(':scope > figcaption'), look) });
}

export function readVideo(reader: Reader, element: Element, look: Look, flow: Flow): void {
  const link = element.querySelector(':scope > a');
  const video = videoFromAddress(link?.getAttribute('href') ?? '');
  if (!link || video === null) {
    endLine(flow);
    reader.children(element, look, flow);
    return endLine(flow);
  }
  const title = link.textContent.trim();
  // Without a title the card shows its address.
  const named = title !== video.href.replace(/^https?:\/\/(?:www\.)?/, '');
  pushPiece(flow, { type: 'video', href: video.href, title: named ? title : '', caption: oneLine(reader, element.querySelector(':scope > figcaption'), look) });
}

export function readInfoBox(reader: Reader, element: Element, look: Look, flow: Flow): void {
  const inside = newFlow();
  reader.children(element, look, inside);
  endLine(inside);
  const fits = ({ type }: Piece): boolean => type === 'paragraph' || type === 'heading' || type === 'list';
  if (inside.pieces.some(fits)) pushPiece(flow, { type: 'infobox', content: inside.pieces.filter(fits) });
  // A box holds text; what else stood in it goes behind it.
  pushPieces(flow, inside.pieces.filter((piece) => !fits(piece)));
}

/** Photos that stand together. What else is between them goes behind; a source that is named once is everybody's. */
export function readGallery(reader: Reader, element: Element, look: Look, flow: Flow): void {
  const inside = newFlow();
  const own = [...element.children].filter(({ localName }) => localName === 'figcaption').map((child) => readCaption(reader, child, look));
  for (const child of element.childNodes) if (!(child instanceof Element) || child.localName !== 'figcaption') reader.node(child, look, inside);
  endLine(inside);
  const credit = own.find((said) => said.credit !== '')?.credit ?? '';
  const pictures = inside.pieces.filter((piece) => piece.type === 'picture').map((picture) => ({ ...picture, credit: picture.credit === '' ? credit : picture.credit }));
  pushPiece(flow, { type: 'gallery', pictures, caption: joinLines(own.map(({ caption }) => caption)) });
  pushPieces(flow, inside.pieces.filter(({ type }) => type !== 'picture'));
}

function oneLine(reader: Reader, element: Element | null, look: Look): Line {
  return element === null ? [] : joinLines(linesIn(reader, element, look));
}
