/** What the last signs before the caret become in print; null: they stay. */
export function printedSign(before: string): { readonly length: number; readonly sign: string } | null {
  if (before.endsWith('"')) return { length: 1, sign: /^$|[\s([{<“‘–—-]$/u.test(before.slice(0, -1)) ? '“' : '”' };
  // Only between words: at the start of a line hyphens begin a list or a rule, and three of them mean something else.
  return /[^\s-][ \u00a0]?-- $/u.test(before) ? { length: 3, sign: '– ' } : null;
}
