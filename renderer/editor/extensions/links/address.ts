import { safeHref } from '../../../../shared/document/safe-href.ts';

/** The address as people type it, completed (`example.vn`, `a@b.vn`); null when it cannot be a link. */
export function completeHref(typed: string): string | null {
  const text = typed.trim();
  const safe = safeHref(text);
  if (safe !== null || text === '' || /\s/.test(text) || /^[a-z][a-z0-9+.-]*:(?!\d+(?:\/|$))/i.test(text)) return safe;
  if (/^[^@/]+@[^@/]+\.[^@/.]+$/.test(text)) return safeHref(`mailto:${text}`);
  return /^[^/?#]+\.[^/?#.]+/.test(text) ? safeHref(`https://${text}`) : null;
}

/** What readers would stumble over. The address is not fetched: checking must work offline and tell nobody. */
export type AddressFault = 'insecure' | 'inside' | 'tracking' | 'bad-mail' | 'space';

const trackers = /^(?:utm_\w+|fbclid|gclid|mibextid|igshid)$/;

/** Faults of an address that could be used all the same; empty for a good one and for what is no address at all. */
export function addressFaults(typed: string): readonly AddressFault[] {
  const href = completeHref(typed);
  const url = href === null ? null : URL.parse(href);
  if (url === null) return [];
  if (url.protocol === 'mailto:') return /^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(decodeURIComponent(url.pathname)) ? [] : ['bad-mail'];
  if (url.protocol === 'tel:') return [];
  const faults: AddressFault[] = [];
  if (isInside(url.hostname)) faults.push('inside');
  else if (url.protocol === 'http:') faults.push('insecure');
  if ([...url.searchParams.keys()].some((name) => trackers.test(name))) faults.push('tracking');
  if (/%20|\s/.test(url.pathname)) faults.push('space');
  return faults;
}

/** The same address without what only tells who shared it. */
export function withoutTracking(href: string): string {
  const url = URL.parse(href);
  if (url === null) return href;
  const before = [...url.searchParams.keys()];
  for (const name of before) if (trackers.test(name)) url.searchParams.delete(name);
  return url.searchParams.size === before.length ? href : url.href;
}

/** Known inside the office only. */
function isInside(host: string): boolean {
  return /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[)/.test(host) || /\.(?:local|lan|internal)$/.test(host) || !host.includes('.');
}
