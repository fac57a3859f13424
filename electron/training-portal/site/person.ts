import type { FastifyRequest } from 'fastify';

/** How robots and link previews name themselves. */
const robotNames = /bot\b|bots\b|crawl|spider|slurp|preview|facebookexternalhit|monitor|feed ?fetcher|lighthouse/i;

/**
 * Whether this request is one page load by a person: a GET for a document (not HEAD, not an image or script that
 * happens to have a page's address, not a prefetch) by something that does not call itself a robot.
 */
export function isPersonLoading(request: FastifyRequest): boolean {
  if (request.method !== 'GET') return false;
  if (/prefetch|prerender|preview/i.test(`${text(request, 'sec-purpose')} ${text(request, 'purpose')} ${text(request, 'x-purpose')}`)) return false;
  const destination = text(request, 'sec-fetch-dest');
  if (destination !== '' && destination !== 'document') return false;
  return !robotNames.test(text(request, 'user-agent'));
}

function text(request: FastifyRequest, name: string): string {
  return String(request.headers[name] ?? '');
}
