import { wholeNumber } from './formatting.ts';
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts';

/** One level of a list as Word keeps it. `text`: what stands before an item, with `%1` for the number of level 1. */
type Level = { readonly format: string; readonly start: number; readonly text: string };

/** Where a paragraph stands in its list. */
export type Place = {
  /** Lists with the same key go on counting; a new key is a new list. */
  readonly key: string;
  readonly depth: number;
  readonly ordered: boolean;
  /** Its number; 0 for bullets. */
  readonly number: number;
  /** What Word prints before it (`a)`, `Điều 3.`), without the space behind. Empty for bullets and nothing. */
  readonly label: string;
  /** The label is just the number of an ordered list, as any ordered list shows it. */
  readonly plain: boolean;
};

/** Counts through a document from its first paragraph to its last. */
export type Counter = {
  /** The next paragraph of a list; null when it is in none. */
  readonly next: (numId: string, depth: number) => Place | null;
};

const DEPTH_MAX = 8;

/** Reads `numbering.xml` and counts as Word does: per abstract list, with restarts and overridden starts. */
export function createCounter(root: XmlElement | null): Counter {
  const abstracts = new Map(childrenOf(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element]));
  const nums = new Map(childrenOf(root, 'w:num').map((element) => [element.attributes['w:numId'] ?? '', element]));
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  function levelOf(num: XmlElement, depth: number): Level | null {
    const own = overrideOf(num, depth);
    const abstract = linked(abstracts.get(valueOf(num, 'w:abstractNumId') ?? '') ?? null);
    const element = childOf(own, 'w:lvl') ?? childrenOf(abstract, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === String(depth));
    if (element === undefined) return null;
    return { format: valueOf(element, 'w:numFmt') ?? 'decimal', start: wholeNumber(valueOf(element, 'w:start')) ?? 1, text: valueOf(element, 'w:lvlText') ?? '' };
  }

  /** A pattern may only name a style; the pattern that defines this style has the levels. */
  function linked(abstract: XmlElement | null): XmlElement | null {
    const name = valueOf(abstract, 'w:numStyleLink');
    if (name === null) return abstract;
    return [...abstracts.values()].find((other) => valueOf(other, 'w:styleLink') === name) ?? abstract;
  }

  return {
    next: (numId, wanted) => {
      const depth = Math.min(Math.max(wanted, 0), DEPTH_MAX);
      const num = nums.get(numId);
      const level = num === undefined ? null : levelOf(num, depth);
      if (num === undefined || level === null || level.format === 'none') return null;
      if (level.format === 'bullet') return { key: numId, depth, ordered: false, number: 0, label: '', plain: true };
      const restarts = childrenOf(num, 'w:lvlOverride').some((element) => childOf(element, 'w:startOverride') !== null);
      const abstractId = valueOf(num, 'w:abstractNumId') ?? '';
      // Lists made from one pattern count on from each other, unless one of them says where it starts.
      const count = counts.get(abstractId) ?? [];
      if (restarts && !begun.has(numId)) count.length = 0;
      begun.add(numId);
      counts.set(abstractId, count);
      const first = wholeNumber(valueOf(overrideOf(num, depth), 'w:startOverride')) ?? level.start;
      const before = count[depth];
      const number = before === undefined ? first : before + 1;
      count[depth] = number;
      count.length = depth + 1;
      const label = labelOf(level.text, (at) => {
        const other = at === depth ? level : levelOf(num, at);
        return other === null ? '' : inFormat(count[at] ?? other.start, other.format);
      });
      return { key: numId, depth, ordered: true, number, label, plain: isPlain(level) };
    },
  };
}

/** `1.`, `1)`, `(1)`, `1.1.`: figures and signs only. */
function isPlain({ format, text }: Level): boolean {
  return ['decimal', 'decimalZero'].includes(format) && !/\p{L}/u.test(text);
}

function overrideOf(num: XmlElement, depth: number): XmlElement | null {
  return childrenOf(num, 'w:lvlOverride').find(({ attributes }) => attributes['w:ilvl'] === String(depth)) ?? null;
}

function labelOf(text: string, numberAt: (depth: number) => string): string {
  return text.replace(/%([1-9])/g, (_, digit: string) => numberAt(Number(digit) - 1)).trim();
}

/** A number in one of Word's formats; in figures where the format is not one of the Latin ones. */
export function inFormat(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letters(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

const romanSigns = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const;

function roman(number: number): string {
  if (number < 1 || number > 3_999) return String(number);
  let rest = number;
  let signs = '';
  for (const [value, sign] of romanSigns) {
    signs += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return signs;
}

/** A to Z, then AA, BB, … as Word does it. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
