import type { LegacyEncoding } from './encoding.ts';

/** ABC fonts that are also found without the dot in front. Others without it might be anybody's. */
const abcNames = /^vn(?:time|arial|avant|aristote|black|book|bodoni|centur|clarendon|commercial|cooper|courier|exotic|free|gothic|helve|koala|lincoln|lucida|monotype|park|present|revue|shelley|southern|tifani|univers|vogue)/;

/**
 * The encoding that the letters of a font stand in; null for ordinary fonts. Takes a name or a CSS `font-family` list
 * with quotes and fallbacks: the first font counts, it is the one that was seen. Any case.
 */
export function encodingOfFont(family: string | null): LegacyEncoding | null {
  if (family === null) return null;
  const [first = ''] = family.split(',');
  const name = first.replace(/["'\\]|&quot;/g, '').trim().toLowerCase();
  if (name.startsWith('.vn') || abcNames.test(name)) return name.endsWith('h') ? 'tcvn3-upper' : 'tcvn3';
  if (/^vni[-_ ]/.test(name)) return 'vni';
  if (/^vps[-_ ]/.test(name)) return 'vps';
  if (/^vi (?:times|arial|helv|urban)/.test(name)) return 'viscii';
  return null;
}

/**
 * The font a piece of CSS names, as it is written there; null when it names none. For `style` attributes of old pages:
 * `font-family:.VnTime` without quotes is not valid CSS, so the browser's own view of the style has lost it.
 * Word's `mso-ascii-font-family` and `mso-hansi-font-family` count when there is no plain one.
 */
export function fontInStyle(css: string): string | null {
  let named: string | null = null;
  let office: string | null = null;
  for (const [, property = '', value = ''] of css.matchAll(/(?:^|[;{\s])((?:mso-(?:ascii|hansi)-)?font-family)\s*:\s*((?:"[^"]*"|'[^']*'|[^;}"'])+)/gi)) {
    const font = value.replace(/!important/i, '').trim();
    if (property.toLowerCase() === 'font-family') named = font;
    else office ??= font;
  }
  return named ?? office;
}
