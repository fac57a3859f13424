import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Account } from '../store/accounts.ts';
import { HttpProblem } from './http-problem.ts';
import { idempotencyKeyOf } from './headers.ts';

/**
 * Lets one request per key through at a time. The claim is made when the headers are here, before the body: a repeat
 * that overtakes a slow body is told `in-progress` and finds the stored answer later.
 */
export function guardKeys(server: FastifyInstance): void {
  const busy = new Set<string>();
  const claims = new WeakMap<FastifyRequest, string>();
  const release = (request: FastifyRequest) => {
    const claim = claims.get(request);
    if (claim !== undefined) busy.delete(claim);
    claims.delete(request);
  };

  server.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const claim = `${request.getDecorator<Account>('account').id} ${idempotencyKeyOf(request)}`;
    if (busy.has(claim)) throw new HttpProblem('in-progress', 'Yêu cầu trước cùng khóa chưa xong; hãy thử lại sau giây lát.', { headers: { 'retry-after': '1' } });
    busy.add(claim);
    claims.set(request, claim);
  });
  server.addHook('onResponse', async (request) => release(request));
  // A client that goes away in the middle of its body gets no answer, so `onResponse` alone would leave the key locked.
  server.addHook('onRequestAbort', async (request) => release(request));
}
