import type { Style } from './styles.ts';

/** What a paragraph is, by its style. */
export type ParagraphKind =
  | { readonly is: 'plain' | 'title' | 'lead' | 'quote' | 'pull-quote' | 'pull-quote-source' | 'photo' | 'gallery-photo' | 'gallery-caption' | 'caption' | 'table-caption' | 'rule' | 'contents' | 'table-heading' | 'row-heading' | 'byline' | 'source' | 'video' | 'attachment' | 'box' }
  | { readonly is: 'heading'; readonly level: number };

/** Built-in styles keep their English names in every language of Word; LibreOffice has names of its own. */
const byName: readonly (readonly [RegExp, Exclude<ParagraphKind['is'], 'heading'>])[] = [
  [/^title$/, 'title'],
  [/^(?:subtitle|sapo|lead)$/, 'lead'],
  [/^(?:quote|intense quote|quotations|block text)$/, 'quote'],
  [/^pull quote$/, 'pull-quote'],
  [/^pull quote source$/, 'pull-quote-source'],
  [/^photo$/, 'photo'],
  [/^gallery photo$/, 'gallery-photo'],
  [/^gallery caption$/, 'gallery-caption'],
  [/^table caption$/, 'table-caption'],
  [/^(?:caption|illustration|figure|drawing)$/, 'caption'],
  [/^horizontal line$/, 'rule'],
  [/^(?:toc|contents)(?: heading| \d)$|^table of (?:figures|authorities)$/, 'contents'],
  [/^table heading$/, 'table-heading'],
  [/^table row heading$/, 'row-heading'],
  [/^(?:byline|author)$/, 'byline'],
  [/^article source$/, 'source'],
  [/^article video$/, 'video'],
  [/^article attachment$/, 'attachment'],
  [/^info box$/, 'box'],
];

/** The kind of a paragraph with this style. `outline`: its place in the outline, when it has one. */
export function kindOf(style: Style, outline: number | null): ParagraphKind {
  for (const name of style.names) {
    const level = /^heading ([1-9])$/.exec(name)?.[1];
    if (level !== undefined) return { is: 'heading', level: Number(level) };
    const known = byName.find(([pattern]) => pattern.test(name));
    if (known) return { is: known[1] };
  }
  return outline !== null && outline >= 0 && outline <= 8 ? { is: 'heading', level: outline + 1 } : { is: 'plain' };
}
