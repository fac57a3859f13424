import type { Alignment, HeadingLevel } from '../../../../../shared/document/flow-model.ts';
import type { Look } from './look.ts';
import type { Line, Piece, Run } from './pieces.ts';

type LineKind = { readonly type: 'paragraph'; readonly caption?: true } | { readonly type: 'heading'; readonly level: HeadingLevel } | { readonly type: 'quote' };

/** Blocks in the making: what is finished, and the line that text goes to now. */
export type Flow = {
  readonly pieces: Piece[];
  line: Run[];
  kind: LineKind;
  align: Alignment | null;
};

export const newFlow = (kind: LineKind = { type: 'paragraph' }): Flow => ({ pieces: [], line: [], kind, align: null });

export function pushText(flow: Flow, text: string, look: Look): void {
  if (text === '' || look.hidden) return;
  if (flow.line.length === 0) flow.align = look.align;
  const { format, font, href } = look;
  const last = flow.line.at(-1);
  if (last && last.text !== '\n' && text !== '\n' && last.format === format && last.font === font && last.href === href) {
    flow.line[flow.line.length - 1] = { ...last, text: last.text + text };
  } else flow.line.push({ text, format, font, href });
}

export const pushBreak = (flow: Flow, look: Look): void => pushText(flow, '\n', { ...look, href: null });

/** Ends the line: it becomes a block, or several where an empty line was made of two breaks. */
export function endLine(flow: Flow): void {
  const { line, kind, align } = flow;
  flow.line = [];
  for (const part of paragraphsOf(line).flatMap(shortened)) {
    if (kind.type === 'quote') flow.pieces.push({ type: 'quote', line: part });
    else flow.pieces.push({ ...kind, align, line: part });
  }
}

export function pushPiece(flow: Flow, piece: Piece): void {
  endLine(flow);
  flow.pieces.push(piece);
}

/** Puts finished blocks behind the line. One by one: a hostile page has more of them than a call may have arguments. */
export function pushPieces(flow: Flow, pieces: Iterable<Piece>): void {
  endLine(flow);
  for (const piece of pieces) flow.pieces.push(piece);
}

/** Lines as one, with a break between each two. */
export function joinLines(lines: readonly Line[]): Line {
  const joined: Run[] = [];
  for (const line of lines) {
    const [first] = line;
    if (first === undefined) continue;
    if (joined.length > 0) joined.push({ ...first, text: '\n', href: null });
    for (const run of line) joined.push(run);
  }
  return joined;
}

/** The parts of a line between double breaks, each without breaks and white space at its ends; empty ones are gone. */
function paragraphsOf(line: Line): readonly Line[] {
  const parts: Run[][] = [[]];
  let breaks = 0;
  for (const run of line) {
    if (run.text === '\n') breaks += 1;
    else if (breaks === 0 || run.text.trim() !== '') {
      if (breaks > 1) parts.push([]);
      else if (breaks === 1 && (parts.at(-1)?.length ?? 0) > 0) parts.at(-1)?.push({ ...run, text: '\n', href: null });
      breaks = 0;
      parts.at(-1)?.push(run);
    }
  }
  return parts.filter((part) => part.some(({ text }) => text.trim() !== ''));
}

/** Longest paragraph (UTF-16 units). Nobody has ever written one that long, and browsers take seconds to lay one out. */
const LENGTH_MAX = 20_000;

/** A paragraph that is too long, as several; parted between words where there are any. */
function shortened(line: Line): readonly Line[] {
  if (line.reduce((sum, { text }) => sum + text.length, 0) <= LENGTH_MAX) return [line];
  const lines: Run[][] = [[]];
  let left = LENGTH_MAX;
  for (const run of line) {
    let { text } = run;
    while (text.length > left) {
      const space = text.lastIndexOf(' ', left);
      const end = space > left / 2 ? space : left;
      lines.at(-1)?.push({ ...run, text: text.slice(0, end) });
      lines.push([]);
      text = text.slice(end);
      left = LENGTH_MAX;
    }
    lines.at(-1)?.push({ ...run, text });
    left -= text.length;
  }
  return lines;
}
