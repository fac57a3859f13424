import type { Byline, BylineEntry } from '../../../shared/domain/byline.ts';

/** The list with one entry moved; the same list when nothing would change. */
export function moved(byline: Byline, from: number, to: number): Byline {
  const entry = byline[from];
  if (!entry || from === to || to < 0 || to >= byline.length) return byline;
  const rest = byline.filter((_, index) => index !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

export function changed(byline: Byline, at: number, patch: Partial<BylineEntry>): Byline {
  return byline.map((entry, index) => (index === at ? { ...entry, ...patch } : entry));
}

export function without(byline: Byline, at: number): Byline {
  return byline.filter((_, index) => index !== at);
}
