import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../store/accounts.ts';
import { headerOf } from './headers.ts';
import { HttpProblem } from './http-problem.ts';

/**
 * Everything below this point needs `Authorization: Bearer <token>`; checked before any body is read. There are no
 * cookies, so a foreign page in the reader's browser has nothing to ride on.
 */
export function requireSignIn(server: FastifyInstance, accounts: Accounts): void {
  server.decorateRequest('account', null);
  server.addHook('onRequest', async (request) => {
    const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(headerOf(request, 'authorization') ?? '')?.[1];
    const account = token === undefined ? null : accounts.bySession(token);
    if (account === null) throw new HttpProblem('unauthenticated', 'Hãy đăng nhập lại.', { headers: { 'www-authenticate': 'Bearer' } });
    request.setDecorator('account', account);
  });
}
