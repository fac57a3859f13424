import { linkSchemes } from './inline-model.ts';

/**
 * The address of a link as browsers read it (control characters and outer white space removed), or null when its
 * scheme is not allow-listed. Relative addresses mean nothing outside the page they came from and are refused too.
 */
export function safeHref(href: string): string | null {
  const cleaned = href.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f]/g, '').trim();
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(cleaned)?.[0].toLowerCase();
  const known = linkSchemes.find((item) => item === scheme);
  if (known === undefined) return null;
  const needsHost = known === 'http:' || known === 'https:';
  return needsHost && !/^[a-z]+:\/\/[^\s/\\]/i.test(cleaned) ? null : cleaned;
}
