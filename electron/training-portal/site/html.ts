import { escapeHtml } from '../../../shared/document/inline-html.ts';

/** Markup that is safe to send. Only `html` and `trustedHtml` make it. */
export type Html = { readonly markup: string };
type Part = Html | string | number | null | false | readonly Part[];

/** Template whose values are escaped unless they are `Html`; null and false give nothing, lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return { markup: strings.reduce((markup, text, index) => markup + partToMarkup(values[index - 1] ?? null) + text) };
}

/** Takes markup from our own renderer as it is. Never give it text that somebody typed. */
export function trustedHtml(markup: string): Html {
  return { markup };
}

function partToMarkup(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(partToMarkup).join('');
}
