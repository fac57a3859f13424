/**
 * White space and invisible characters in Unicode terms. `/ {2,}/` finds none of the doubled spaces that Word leaves:
 * they are U+00A0 beside U+0020.
 */

/** Spaces that are not U+0020: no-break, thin, ideographic, and what else Unicode calls a space. */
const otherSpaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** Control characters that separated words: vertical tab (a line break in Office), form feed, next line. */
const breaks = '\\u000b\\u000c\\u0085';
/** No width and nothing to show: joiners, direction marks, soft hyphens, byte order marks, fillers of objects. */
const zeroWidths = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffc';
const controls = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f';

export type CharKind = 'space' | 'line-end' | 'other-space' | 'zero-width' | 'control' | 'visible';

const kinds: readonly (readonly [CharKind, RegExp])[] = [
  ['space', /^[ \t]$/],
  ['line-end', /^[\r\n\u2028\u2029]$/],
  ['other-space', new RegExp(`^[${otherSpaces}]$`)],
  ['zero-width', new RegExp(`^[${zeroWidths}]$`)],
  ['control', new RegExp(`^[${breaks}${controls}]$`)],
];

/** What kind of character one code point is. */
export function charKind(char: string): CharKind {
  return kinds.find(([, pattern]) => pattern.test(char))?.[0] ?? 'visible';
}

// A joiner between two pictures makes one picture of them.
const invisible = new RegExp(`(?<!\\p{Extended_Pictographic}\\ufe0f?)\\u200d|\\u200d(?!\\p{Extended_Pictographic})|(?!\\u200d)[${zeroWidths}${controls}]`, 'gu');
// The look back keeps it linear: a run of spaces is entered at its start only.
const spaces = new RegExp(`(?<! ) *[${otherSpaces}${breaks}][ ${otherSpaces}${breaks}]*`, 'g');
const hasAny = new RegExp(`[${otherSpaces}${breaks}${zeroWidths}${controls}]`);

/** What a number stays together with on one line. */
const unit = /^(?:%|‰|°C?|(?:mg|kg|g|tạ|tấn|yến|mm|cm|dm|m|km|ha|ml|l|lít|kW|kWh|MW|m²|m³|m2|m3|km²|km2|đ|đồng|nghìn|ngàn|triệu|tỷ|tỉ|VND|USD)(?![\p{L}\p{N}]))/u;

type Tidying = {
  /** Leaves a no-break space between a number and its unit (`5 kg`, `30 %`), as U+00A0. */
  readonly keepNbspBetweenNumberAndUnit?: boolean;
};

/**
 * Text with only plain spaces and nothing invisible: special spaces become U+0020, several spaces in a row one, when a
 * special one is among them, zero-width and control characters go. Tabs, line ends and plain double spaces stay.
 * Not for text in a TCVN3 font: U+00AD is the letter ư there.
 */
export function tidySpaces(text: string, { keepNbspBetweenNumberAndUnit = false }: Tidying = {}): string {
  if (!hasAny.test(text)) return text;
  return text.replace(invisible, '').replace(spaces, (run, at: number, whole: string) => {
    const kept = keepNbspBetweenNumberAndUnit && run.length === 1 && /\d/.test(whole.charAt(at - 1)) && unit.test(whole.slice(at + 1, at + 8));
    return kept ? '\u00a0' : ' ';
  });
}
