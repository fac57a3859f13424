import { nfc } from '../text/nfc.ts';

/** What a caption pattern can be filled in with; empty where it is not known. */
export type PatternFacts = {
  /** What the photos are about, typed once for all of them. */
  readonly event: string;
  /** Number of the photo in the order chosen. */
  readonly n: number;
  /** Day it was taken, as people write it. */
  readonly date: string;
  readonly place: string;
  /** File name with or without its ending. */
  readonly file: string;
};

export type PatternBlank = keyof PatternFacts;

/** Names of the blanks in both languages: a pattern goes on working when the interface changes its language. */
const names: Readonly<Record<string, PatternBlank>> = {
  'sự kiện': 'event',
  event: 'event',
  n: 'n',
  số: 'n',
  ngày: 'date',
  date: 'date',
  nơi: 'place',
  place: 'place',
  'tên tệp': 'file',
  file: 'file',
};

type Piece = { readonly text: string } | { readonly blank: PatternBlank };

const blankShape = /\{([^{}\n]{1,40})\}/g;

/** A pattern taken apart. What stands in braces and is no blank stays text. */
function piecesOf(pattern: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of pattern.matchAll(blankShape)) {
    const blank = blankCalled(match[1] ?? '');
    if (blank === null) continue;
    pieces.push({ text: pattern.slice(from, match.index) }, { blank });
    from = match.index + match[0].length;
  }
  return [...pieces, { text: pattern.slice(from) }];
}

/** In any case and with any spaces, as people type it. */
function blankCalled(name: string): PatternBlank | null {
  const key = nfc(name).trim().replace(/\s+/g, ' ').toLowerCase();
  return Object.hasOwn(names, key) ? (names[key] ?? null) : null;
}

/** Names in braces that are no blank; shown, because they would stand in every caption as they are. */
export function unknownBlanks(pattern: string): readonly string[] {
  return [...new Set([...pattern.matchAll(blankShape)].flatMap(([whole, name = '']) => (blankCalled(name) === null ? [whole] : [])))];
}

/** Whether a pattern asks for this. */
export function asksFor(pattern: string, blank: PatternBlank): boolean {
  return piecesOf(pattern).some((piece) => 'blank' in piece && piece.blank === blank);
}

/** A blank with nothing to put in, until the sentence is put together. No keyboard writes it. */
const GAP = '\u0000';
const joints = ',;:.–—-';
const gapWithJoint = new RegExp(`\\s*[${joints}]?\\s*${GAP}`);
const leadingJoints = new RegExp(`^[\\s${joints}]+`);

/** The caption for one photo. A blank with nothing to put in goes, together with the sign that joined it to the words before. */
export function fillPattern(pattern: string, facts: PatternFacts): string {
  let text = piecesOf(nfc(pattern).replaceAll(GAP, ''))
    .map((piece) => ('text' in piece ? piece.text : valueOf(piece.blank, facts) || GAP))
    .join('');
  const startsEmpty = text.trimStart().startsWith(GAP);
  while (text.includes(GAP)) text = text.replace(gapWithJoint, '');
  if (startsEmpty) text = text.replace(leadingJoints, '');
  return nfc(text).replace(/\s+/g, ' ').trim();
}

function valueOf(blank: PatternBlank, facts: PatternFacts): string {
  if (blank === 'n') return String(facts.n);
  if (blank === 'file') return facts.file.replace(/\.[^.]{1,5}$/, '').trim();
  return facts[blank].trim();
}
