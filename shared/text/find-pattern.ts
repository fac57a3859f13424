import { foldText, unfold } from './find-folded.ts';
import { OBJECT_SIGN, type FindQuery, type Hit } from './find-text.ts';

/** What is wrong with a regular expression, as far as it can be said in plain words. */
export type PatternFault = 'group' | 'class' | 'bracket' | 'repeat' | 'escape' | 'reference' | 'other';

/** Parts of V8's messages. Anything it may say in another version is `other`. */
const faults: readonly (readonly [PatternFault, RegExp])[] = [
  ['reference', /reference|capture group name/i],
  ['class', /character class/i],
  ['bracket', /lone quantifier/i],
  ['group', /group|unmatched/i],
  ['repeat', /repeat|quantifier/i],
  ['escape', /escape|\\ at end|property name/i],
];

/** What is wrong with the source of a regular expression (flag `u`); null when nothing is. */
export function patternFault(source: string): PatternFault | null {
  try {
    return (new RegExp(source, 'u'), null);
  } catch (cause) {
    // The message repeats the source, which may contain any words.
    const said = cause instanceof Error ? cause.message.replace(`/${source}/`, '') : '';
    return faults.find(([, words]) => words.test(said))?.[0] ?? 'other';
  }
}

const wordSign = '[\\p{L}\\p{N}\\p{M}_]';
const edge = `(?:(?<!${wordSign})|(?!${wordSign}))`;

/**
 * The hits of a regular expression, in order. Empty hits and hits across something that is no text are left out. With
 * a template (`$1`, `$&`, `$<name>`, as in JavaScript) each hit says what replaces it. `^` and `$` stand for the ends
 * of lines. Throws a SyntaxError when `patternFault` finds one. May take for ever: run it where it can be stopped.
 */
export function patternHits({ text: source, matchCase, wholeWord }: FindQuery, texts: readonly string[], template: string | null): readonly (readonly Hit[])[] {
  const flags = matchCase ? 'gmu' : 'gimu';
  const plain = new RegExp(source.normalize('NFC'), flags);
  // Never the wrapped source alone: `a)|(b` would be mended by it.
  const regex = wholeWord ? new RegExp(`${edge}(?:${plain.source})${edge}`, flags) : plain;
  return texts.map((text) => hitsOf(regex, text, template));
}

function hitsOf(regex: RegExp, text: string, template: string | null): readonly Hit[] {
  // The pattern sees whole letters, also where the text holds them in pieces.
  const composed = foldText(text, { matchCase: true, ignoreAccents: false, keepSpaces: true });
  const hits: Hit[] = [];
  for (const match of composed.text.matchAll(regex)) {
    const place = match[0] === '' || match[0].includes(OBJECT_SIGN) ? null : unfold(composed, match.index, match.index + match[0].length);
    if (place !== null) hits.push(template === null ? place : { ...place, replacement: expandTemplate(template, match) });
  }
  return hits;
}

/** What JavaScript's `replace` puts in the place of a match (ECMA-262, GetSubstitution). */
export function expandTemplate(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(?:([$&`'])|(\d{1,2})|<([^>]*)>)/g, (whole: string, sign: string | undefined, digits: string | undefined, name: string | undefined) => {
    if (sign !== undefined) return signText(sign, match);
    if (name !== undefined) return match.groups === undefined ? whole : (match.groups[name] ?? '');
    return groupText(digits ?? '', match) ?? whole;
  });
}

function signText(sign: string, { 0: found, index, input }: RegExpExecArray): string {
  if (sign === '&') return found;
  if (sign === '`') return input.slice(0, index);
  return sign === "'" ? input.slice(index + found.length) : '$';
}

/** Two digits name a group when there are so many groups; else the second one is an ordinary digit. */
function groupText(digits: string, match: RegExpExecArray): string | null {
  const both = Number(digits);
  if (digits.length === 2 && both >= 1 && both < match.length) return match[both] ?? '';
  const first = Number(digits.charAt(0));
  return first >= 1 && first < match.length ? `${match[first] ?? ''}${digits.slice(1)}` : null;
}
