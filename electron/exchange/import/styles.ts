import { over, plainParagraph, plainRun, readParagraphLook, readRunLook, type ParagraphLook, type RunLook, type ThemeFonts } from './formatting.ts';
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts';

/** A style with everything it inherits. */
export type Style = {
  readonly id: string;
  /** Names of the style and of those it is based on, nearest first, in small letters. */
  readonly names: readonly string[];
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
};

export type Styles = {
  /** The style with this id; without one, the file's default for paragraphs. */
  readonly paragraph: (id: string | null) => Style;
  readonly character: (id: string | null) => Style;
};

/** A chain of styles that goes in circles ends here; Word itself stops at 11. */
const CHAIN_MAX = 20;

/** Reads `styles.xml`; a file without one has plain text. */
export function readStyles(root: XmlElement | null, theme: ThemeFonts): Styles {
  const elements = childrenOf(root, 'w:style');
  const byId = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]));
  const defaults = readRunLook(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'), theme);
  const usual = elements.find(({ attributes }) => attributes['w:type'] === 'paragraph' && ['1', 'true'].includes(attributes['w:default'] ?? ''));
  const known = new Map<string, Style>();

  function resolve(id: string, chain: number): Style {
    const done = known.get(id);
    if (done !== undefined) return done;
    const element = byId.get(id);
    const base = element === undefined ? null : valueOf(element, 'w:basedOn');
    const below = base === null || chain >= CHAIN_MAX ? null : resolve(base, chain + 1);
    const name = element === undefined ? null : valueOf(element, 'w:name');
    const style: Style = {
      id,
      names: [...(name === null ? [] : [name.toLowerCase()]), ...(below?.names ?? [])],
      run: over(below?.run ?? plainRun, readRunLook(childOf(element ?? null, 'w:rPr'), theme)),
      paragraph: over(below?.paragraph ?? plainParagraph, readParagraphLook(childOf(element ?? null, 'w:pPr'))),
    };
    known.set(id, style);
    return style;
  }

  const normal = resolve(usual?.attributes['w:styleId'] ?? '', 0);
  const withDefaults = (style: Style): Style => ({ ...style, run: over(defaults, style.run) });
  return {
    paragraph: (id) => withDefaults(id === null || !byId.has(id) ? normal : resolve(id, 0)),
    character: (id) => resolve(id ?? '', 0),
  };
}

/** Reads the Latin fonts of a theme. */
export function readThemeFonts(root: XmlElement | null): ThemeFonts {
  const scheme = childOf(childOf(root, 'a:themeElements'), 'a:fontScheme');
  const latin = (name: string): string | null => childOf(childOf(scheme, name), 'a:latin')?.attributes['typeface'] ?? null;
  return { minor: latin('a:minorFont'), major: latin('a:majorFont') };
}
