import type { ArticleContent } from './schemas.ts';

/**
 * Canonical JSON of an article's content: object keys sorted, no white space, absent and undefined keys left out.
 * Both sides hash exactly these bytes (UTF-8, SHA-256), so a receipt proves that portal and PC hold the same text.
 */
export function canonicalContent(content: ArticleContent): string {
  return JSON.stringify(sorted(content));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
