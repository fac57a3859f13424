import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { canonicalContent } from '../../../shared/portal-api/content-hash.ts';
import { articleContentSchema, type ArticleContent, type PortalFeature, type RemoteArticle } from '../../../shared/portal-api/schemas.ts';
import { ARTICLE_BYTES_MAX } from '../limits.ts';
import type { Account } from '../store/accounts.ts';
import type { Articles, Outcome } from '../store/articles.ts';
import type { Attempt } from '../store/idempotency.ts';
import { idempotencyKeyOf, ifMatchOf, preconditionOf } from './headers.ts';
import { HttpProblem } from './http-problem.ts';
import { guardKeys } from './keys-in-progress.ts';
import { articleIdOf, validated } from './validate.ts';

type ArticleParts = { readonly articles: Articles; readonly origin: () => string; readonly features: ReadonlySet<PortalFeature> };

/** Articles: read, create or replace the working version, publish it. `origin` is what addresses begin with. */
export function articleRoutes(server: FastifyInstance, { articles, origin, features }: ArticleParts): void {
  guardKeys(server);
  const accountOf = (request: FastifyRequest) => request.getDecorator<Account>('account');
  const answer = (reply: FastifyReply, article: RemoteArticle): RemoteArticle => {
    reply.header('etag', article.etag).header('cache-control', 'no-store');
    return { ...article, address: article.address === null ? null : origin() + article.address };
  };
  const answerOutcome = (reply: FastifyReply, outcome: Outcome): RemoteArticle => {
    reply.code(outcome.status);
    if (outcome.replayed) reply.header('idempotent-replayed', 'true');
    return answer(reply, outcome.article);
  };

  server.get('/articles/:id', async (request, reply) => answer(reply, articles.read(accountOf(request), articleIdOf(request.params))));

  server.put('/articles/:id', { bodyLimit: ARTICLE_BYTES_MAX }, async (request, reply) => {
    const account = accountOf(request);
    const id = articleIdOf(request.params);
    const precondition = preconditionOf(request);
    const content: ArticleContent = known(validated(articleContentSchema, request.body), features);
    return answerOutcome(reply, articles.put({ account, id, precondition, content, attempt: attemptOf(request, account, `put ${id} ${canonicalContent(content)}`) }));
  });

  server.post('/articles/:id/publish', { bodyLimit: 1024 }, async (request, reply) => {
    const account = accountOf(request);
    const id = articleIdOf(request.params);
    const etags = ifMatchOf(request);
    return answerOutcome(reply, articles.publish({ account, id, etags, attempt: attemptOf(request, account, `publish ${id}`) }));
  });
}

/** What this portal does not know is no part of an article for it. */
function known(content: ArticleContent, features: ReadonlySet<PortalFeature>): ArticleContent {
  if (!features.has('cover') && content.cover !== undefined) throw new HttpProblem('bad-request', 'Nội dung không đúng mô tả. cover: không có trong mô tả.');
  if (!features.has('gallery') && content.blocks.some(({ type }) => type === 'gallery')) throw new HttpProblem('bad-request', 'Nội dung không đúng mô tả. blocks: không có loại gallery.');
  return content;
}

/** Preconditions are not part of what a key stands for: after a lost answer the client may have learnt a newer ETag. */
function attemptOf(request: FastifyRequest, account: Account, asked: string): Attempt {
  return { accountId: account.id, key: idempotencyKeyOf(request), fingerprint: createHash('sha256').update(asked).digest('hex') };
}
