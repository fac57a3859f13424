import type { FastifyInstance } from 'fastify';
import { demoAuthors } from '../accounts.ts';
import { sections } from '../identity.ts';
import type { Account } from '../store/accounts.ts';

/** Who is signed in, and what an article may name. */
export function catalogueRoutes(server: FastifyInstance): void {
  server.get('/me', async (request) => request.getDecorator<Account>('account'));
  server.get('/sections', async () => ({ sections }));
  server.get('/authors', async () => ({ authors: demoAuthors }));
}
