/** What styles say about text and structure; colours, sizes and distances are never read. */
const kept: ReadonlySet<string> = new Set([
  'font-weight', 'font-style', 'font-family', 'font', 'text-decoration', 'text-decoration-line', 'vertical-align', 'text-align', 'display', 'white-space',
  'list-style-type', 'page-break-before', 'mso-hide', 'mso-list', 'mso-outline-level', 'mso-element', 'mso-ascii-font-family', 'mso-comment-reference',
  'mso-special-character', 'mso-field-code',
]);

export type Styles = Readonly<Record<string, string>>;

/** A style sheet's rules for one kind of element (`p`), one class (`.xl65`), or both (`p.MsoTitle`). */
export type StyleSheet = ReadonlyMap<string, Styles>;

/** Longest style sheet that is read (UTF-16 units) and most rules: a spreadsheet of Excel brings one rule per look. */
const CSS_MAX = 2_000_000;
const RULES_MAX = 20_000;

const none: Styles = {};
const known = new Map<string, Styles>();

/** The declarations of a `style` attribute. The same few hundred come again and again. */
export function stylesOf(declarations: string | null): Styles {
  if (declarations === null) return none;
  const before = known.get(declarations);
  if (before !== undefined) return before;
  const styles = readDeclarations(declarations);
  if (known.size > 2_000) known.clear();
  if (declarations.length < 2_000) known.set(declarations, styles);
  return styles;
}

const lean = new Map<string, string>();

/** A `style` attribute without all that is never read: nine tenths of what Word writes. Quotation marks become single. */
export function leanStyle(source: string): string {
  const before = lean.get(source);
  if (before !== undefined) return before;
  const text = source
    .replace(/&quot;|&#34;|"/g, "'")
    .split(';')
    .filter((declaration) => kept.has(declaration.slice(0, Math.max(0, declaration.indexOf(':'))).trim().toLowerCase()))
    .map((declaration) => declaration.trim())
    .join(';');
  if (lean.size > 2_000) lean.clear();
  if (source.length < 2_000) lean.set(source, text);
  return text;
}

function readDeclarations(text: string): Styles {
  const styles: Record<string, string> = {};
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon === -1 ? 0 : colon).trim().toLowerCase();
    if (kept.has(name)) styles[name] = declaration.slice(colon + 1).replace(/!\s*important/i, '').trim();
  }
  return styles;
}

const comments = /\/\*[^]*?\*\//g;
const rule = /([^{}]*)\{([^{}]*)\}/g;
const simple = /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/i;

/** Reads the simple rules of a clipboard's style sheet. Nothing is applied or fetched; anything else in it is skipped. */
export function readStyleSheet(css: string): StyleSheet {
  const sheet = new Map<string, Styles>();
  for (const [, selectors = '', declarations = ''] of css.slice(0, CSS_MAX).replace(/<!--|-->/g, '').replace(comments, '').matchAll(rule)) {
    if (sheet.size >= RULES_MAX) break;
    if (selectors.includes('@')) continue;
    const styles = readDeclarations(declarations);
    if (Object.keys(styles).length === 0) continue;
    for (const selector of selectors.split(',')) {
      const key = selector.trim();
      if (key === '' || !simple.test(key)) continue;
      const [tag = '', name] = key.split('.');
      const full = name === undefined ? tag.toLowerCase() : `${tag.toLowerCase()}.${name}`;
      sheet.set(full, { ...sheet.get(full), ...styles });
    }
  }
  return sheet;
}

const looked = new WeakMap<StyleSheet, Map<string, Styles>>();

/** What the sheet and the element itself say, the more special last. */
export function elementStyles(element: Element, sheet: StyleSheet): Styles {
  const style = element.getAttribute('data-style');
  if (sheet.size === 0) return stylesOf(style);
  const key = `${element.localName}|${element.className}|${style ?? ''}`;
  const found = looked.get(sheet) ?? new Map<string, Styles>();
  looked.set(sheet, found);
  const before = found.get(key);
  if (before !== undefined) return before;
  const styles = computed(element, stylesOf(style), sheet);
  if (found.size < 5_000) found.set(key, styles);
  return styles;
}

function computed(element: Element, own: Styles, sheet: StyleSheet): Styles {
  const tag = element.localName;
  const found: Styles[] = [sheet.get(tag) ?? none];
  for (const name of element.classList) found.push(sheet.get(`.${name}`) ?? none, sheet.get(`${tag}.${name}`) ?? none);
  const said = found.filter((styles) => styles !== none);
  return said.length === 0 ? own : Object.assign({}, ...said, own);
}
