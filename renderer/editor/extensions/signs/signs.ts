/** The no-break space: keeps a number and its unit, or a name, on one line. */
export const NO_BREAK_SPACE = '\u00a0';

/** Signs that no Vietnamese keyboard has, in the order in which they are offered. Their names stand in the locale files. */
export const signs = [
  '“', '”', '‘', '’', '«', '»', '–', '—', '…', '•', '·', '′', '″',
  '°', '²', '³', '¹', '½', '¼', '¾', '‰', '×', '÷', '±', '−', '≈', '≠', '≤', '≥', '√', '∞', 'Σ', 'π', 'Ø', 'µ', 'Ω',
  '§', '¶', '№', '©', '®', '™', '†', '₫', '€', '£', '¥',
  '→', '←', '↑', '↓', '↔', '⇒', '✓', '✗', '★', '☆', '■', '□', '▲', '▼', '◆', '☎', '✉',
] as const;
export type Sign = (typeof signs)[number];
