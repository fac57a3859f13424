import { childOf, valueOf, type XmlElement } from './xml.ts';

/** What text looks like, as far as articles know it; null = nothing is said here, the style before decides. */
export type RunLook = {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strike: boolean | null;
  readonly hidden: boolean | null;
  readonly vertical: string | null;
  readonly font: string | null;
};

/** How a paragraph is set; null as above. */
export type ParagraphLook = {
  readonly align: string | null;
  /** Number of the list it belongs to; `0` takes it out of every list. */
  readonly numId: string | null;
  readonly level: number | null;
  /** Place in the outline, 0 = highest, 9 = body text. */
  readonly outline: number | null;
  /** It has a line below, which makes an empty paragraph a rule. */
  readonly lineBelow: boolean | null;
};

export const plainRun: RunLook = { bold: null, italic: null, underline: null, strike: null, hidden: null, vertical: null, font: null };
export const plainParagraph: ParagraphLook = { align: null, numId: null, level: null, outline: null, lineBelow: null };

/** Fonts that a theme gives the body and the headings. */
export type ThemeFonts = { readonly minor: string | null; readonly major: string | null };

/** Reads `w:rPr`. */
export function readRunLook(properties: XmlElement | null, theme: ThemeFonts): RunLook {
  if (properties === null) return plainRun;
  return {
    bold: onOff(properties, 'w:b'),
    italic: onOff(properties, 'w:i'),
    underline: underlined(properties),
    strike: onOff(properties, 'w:strike') ?? onOff(properties, 'w:dstrike'),
    hidden: onOff(properties, 'w:vanish'),
    vertical: valueOf(properties, 'w:vertAlign') ?? raised(properties),
    font: fontOf(childOf(properties, 'w:rFonts'), theme),
  };
}

/** Reads `w:pPr`. */
export function readParagraphLook(properties: XmlElement | null): ParagraphLook {
  if (properties === null) return plainParagraph;
  const numbering = childOf(properties, 'w:numPr');
  const border = childOf(childOf(properties, 'w:pBdr'), 'w:bottom')?.attributes['w:val'];
  return {
    align: valueOf(properties, 'w:jc'),
    numId: valueOf(numbering, 'w:numId'),
    level: wholeNumber(valueOf(numbering, 'w:ilvl')),
    outline: wholeNumber(valueOf(properties, 'w:outlineLvl')),
    lineBelow: border === undefined ? null : !['none', 'nil'].includes(border),
  };
}

/** The second look where it says something, else the first. */
export function over<L extends RunLook | ParagraphLook>(below: L, above: L): L {
  const said = Object.entries(above).filter(([, value]) => value !== null);
  return said.length === 0 ? below : { ...below, ...Object.fromEntries(said) };
}

/** LibreOffice writes some raised and lowered letters as smaller ones in another place (half points). */
function raised(properties: XmlElement): string | null {
  const place = wholeNumber(valueOf(properties, 'w:position')) ?? 0;
  if (childOf(properties, 'w:sz') === null) return null;
  return place >= 4 ? 'superscript' : place <= -2 ? 'subscript' : null;
}

function onOff(properties: XmlElement, name: string): boolean | null {
  const element = childOf(properties, name);
  return element === null ? null : !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '1');
}

function underlined(properties: XmlElement): boolean | null {
  const value = childOf(properties, 'w:u')?.attributes['w:val'];
  return value === undefined ? null : value !== 'none';
}

function fontOf(fonts: XmlElement | null, theme: ThemeFonts): string | null {
  const { 'w:ascii': ascii, 'w:hAnsi': other, 'w:asciiTheme': themed } = fonts?.attributes ?? {};
  if (themed !== undefined) return themed.startsWith('major') ? theme.major : theme.minor;
  return ascii ?? other ?? null;
}

export function wholeNumber(text: string | null | undefined): number | null {
  return typeof text === 'string' && /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}
