import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../../shared/domain/clock.ts';
import { openApiDocument } from '../../../shared/portal-api/openapi.ts';
import { sessionRequestSchema, type PortalFeature } from '../../../shared/portal-api/schemas.ts';
import { siteName } from '../identity.ts';
import { ARTICLE_BYTES_MAX, ASSET_BYTES_MAX, FILE_BYTES_MAX } from '../limits.ts';
import { plainUsername, type Accounts } from '../store/accounts.ts';
import { HttpProblem } from './http-problem.ts';
import type { SignInLimiter } from './sign-in-limiter.ts';
import { validated } from './validate.ts';

/** What can be asked without a token: signing in, the server's time and limits, the description of the API. */
export function openRoutes(server: FastifyInstance, parts: { readonly accounts: Accounts; readonly limiter: SignInLimiter; readonly clock: Clock; readonly features: ReadonlySet<PortalFeature>; readonly coverRatio: number | null }): void {
  const { accounts, limiter, clock, features, coverRatio } = parts;
  const description = JSON.stringify(openApiDocument());

  server.post('/session', { bodyLimit: 16 * 1024 }, async (request, reply) => {
    const { username, password } = validated(sessionRequestSchema, request.body);
    const wait = limiter.begin(plainUsername(username));
    if (wait > 0) throw new HttpProblem('too-many-requests', `Sai mật khẩu nhiều lần; hãy thử lại sau ${wait} giây.`, { headers: { 'retry-after': String(wait) } });
    const account = await accounts.check(username, password);
    if (account === null) throw new HttpProblem('unauthenticated', 'Tên đăng nhập hoặc mật khẩu không đúng.');
    limiter.succeed(plainUsername(username));
    const { token, expiresAt } = accounts.openSession(account.id);
    reply.header('cache-control', 'no-store');
    return { token, expiresAt: new Date(expiresAt).toISOString(), user: account };
  });

  server.get('/server', async () => ({
    api: '1.0',
    name: siteName,
    time: new Date(clock.now()).toISOString(),
    features: [...features],
    ...(coverRatio === null ? {} : { coverRatio }),
    limits: { assetBytes: ASSET_BYTES_MAX, articleBytes: ARTICLE_BYTES_MAX, fileBytes: FILE_BYTES_MAX },
  }));

  server.get('/openapi.json', async (_request, reply) => reply.type('application/json; charset=utf-8').send(description));
}
