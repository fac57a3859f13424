import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../../shared/domain/clock.ts';
import type { PortalFeature } from '../../../shared/portal-api/schemas.ts';
import type { Accounts } from '../store/accounts.ts';
import type { Articles } from '../store/articles.ts';
import type { Assets } from '../store/assets.ts';
import { articleRoutes } from './article-routes.ts';
import { assetRoutes } from './asset-routes.ts';
import { requireSignIn } from './auth.ts';
import { catalogueRoutes } from './catalogue-routes.ts';
import { sendProblem } from './errors.ts';
import { HttpProblem } from './http-problem.ts';
import { openRoutes } from './session-routes.ts';
import { createSignInLimiter } from './sign-in-limiter.ts';

export type ApiParts = { readonly clock: Clock; readonly accounts: Accounts; readonly articles: Articles; readonly assets: Assets; readonly origin: () => string; readonly features: ReadonlySet<PortalFeature>; readonly coverRatio: number | null };

/** The open Portal API; register it under its prefix. Every error leaves as problem+json. */
export function portalApi(parts: ApiParts) {
  return async (server: FastifyInstance): Promise<void> => {
    server.setErrorHandler(sendProblem);
    server.setNotFoundHandler(async () => {
      throw new HttpProblem('not-found', 'API không có địa chỉ này.');
    });
    // JSON only: a foreign page may post plain text without asking first.
    server.removeContentTypeParser('text/plain');
    openRoutes(server, { accounts: parts.accounts, limiter: createSignInLimiter(parts.clock), clock: parts.clock, features: parts.features, coverRatio: parts.coverRatio });
    await server.register(async (signedIn) => {
      requireSignIn(signedIn, parts.accounts);
      catalogueRoutes(signedIn);
      await signedIn.register(async (scope) => assetRoutes(scope, parts.assets));
      await signedIn.register(async (scope) => articleRoutes(scope, parts));
    });
  };
}
