import { vietnameseOnly } from '../letters.ts';
import { readPart, type Code, type Part, type Reading } from './parts.ts';
import { noTally, share, tally, type Tally } from './tally.ts';

/** Fewer words with marks than this cannot decide against what the rest of the document says. */
const ENOUGH = 4;

type Case = {
  readonly code: Code;
  /** Null when the part is Unicode beyond doubt. */
  readonly decoded: Reading | null;
  readonly asIs: Tally;
  /** Has letters that no old font can make: some of it at least is Unicode. */
  readonly unicode: boolean;
};

/**
 * Reads each part whose font names a code in that code, unless the letters say that it is Unicode (or no Vietnamese)
 * in spite of the font: a style in `.VnTime` survives long after everybody types Unicode. Short parts that could be
 * either go with the other parts of the document in that code, and with the font when there are none.
 */
export function decideByFont(parts: readonly Part[]): readonly (Reading | null)[] {
  const cases = parts.map(caseOf);
  const gains = new Map<Code, number>();
  for (const one of cases) if (one !== null) gains.set(one.code, (gains.get(one.code) ?? 0) + gain(one));
  const decided = cases.map((one) => (one !== null && isLegacy(one, (gains.get(one.code) ?? 0) - gain(one)) ? one.decoded : null));

  // ASCII in a capitals font is left alone, except beside converted text of its paragraph: there it was read as capitals.
  const groups = new Set(parts.filter((_, number) => decided[number]?.code === 'tcvn3').map(({ group }) => group));
  const capitals = (part: Part): boolean => isAscii(part) && groups.has(part.group) && part.runs.some(({ encoding }) => encoding === 'tcvn3-upper');
  return parts.map((part, number) => decided[number] ?? (capitals(part) ? readPart(part, 'tcvn3') : null));
}

const isAscii = ({ text }: Part): boolean => !/[^\s!-~]/.test(text);

/** How many words become Vietnamese by decoding; below zero when they cease to be. */
const gain = ({ decoded, asIs }: Case): number => (decoded?.tally.valid ?? 0) - asIs.valid;

function caseOf(part: Part): Case | null {
  if (part.code === null || isAscii(part)) return null;
  const asIs = tally(part.text);
  const unicode = vietnameseOnly.test(part.text);
  return { code: part.code, decoded: unicode && share(asIs) > 0.8 ? null : readPart(part, part.code), asIs, unicode };
}

/** `rest`: what decoding gains in the other parts of the document. */
function isLegacy(one: Case, rest: number): boolean {
  const { asIs, unicode } = one;
  const decoded = one.decoded?.tally ?? noTally;
  const marked = Math.max(decoded.marked, asIs.marked);
  const here = gain(one);
  if (here > 0 && decoded.valid * 2 > marked) return true;
  if (here < 0 || unicode || marked >= ENOUGH) return false;
  return rest === 0 ? here === 0 && decoded.valid > 0 && decoded.common >= asIs.common : rest > 0;
}
