import type { FastifyInstance } from 'fastify';
import { makeProblem, PROBLEM_MEDIA_TYPE } from '../../shared/portal-api/problem.ts';

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** On every answer, errors included. */
export const securityHeaders = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

const ownHosts = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/** Sets the headers, and refuses requests that reach loopback under a foreign name (DNS rebinding). */
export function secureEveryAnswer(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    if (ownHosts.test(request.headers.host ?? '')) return undefined;
    return reply.code(421).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify({ ...makeProblem('forbidden', 'Cổng tập huấn chỉ trả lời trên chính máy này.'), status: 421 }));
  });
}
