import { createHash } from 'node:crypto';
import type { Clock } from '../../../shared/domain/clock.ts';
import { canonicalContent } from '../../../shared/portal-api/content-hash.ts';
import { articleContentSchema, remoteArticleSchema, type ArticleContent, type RemoteArticle } from '../../../shared/portal-api/schemas.ts';
import { HttpProblem } from '../api/http-problem.ts';
import { sectionByCode } from '../identity.ts';
import { assetHashes } from '../content-parts.ts';
import type { Account } from './accounts.ts';
import type { Assets } from './assets.ts';
import type { Database } from './database.ts';
import type { Attempt, Idempotency } from './idempotency.ts';
import type { Publications } from './publications.ts';

/** `create`: must not exist yet. Otherwise the ETags of which one must be current. */
export type Precondition = { readonly kind: 'create' } | { readonly kind: 'match'; readonly etags: readonly string[] };
/** `address` in `article` is a path: the portal may come back on another port, its addresses then follow. */
export type Outcome = { readonly status: number; readonly article: RemoteArticle; readonly replayed: boolean };
type Change = { readonly account: Account; readonly id: string; readonly attempt: Attempt };

export type Articles = {
  /** Throws HttpProblem `not-found` or `forbidden`. */
  readonly read: (account: Account, id: string) => RemoteArticle;
  /** Creates or replaces the working version; throws HttpProblem with the codes documented for `putArticle`. */
  readonly put: (change: Change & { readonly precondition: Precondition; readonly content: ArticleContent }) => Outcome;
  /** Shows the working version to the public; throws HttpProblem with the codes documented for `publishArticle`. */
  readonly publish: (change: Change & { readonly etags: readonly string[] }) => Outcome;
};

type Row = { readonly id: string; readonly owner: string; readonly version: number; readonly content: string; readonly hash: string; readonly updatedAt: number };

export function createArticles(db: Database, parts: { readonly clock: Clock; readonly assets: Assets; readonly idempotency: Idempotency; readonly publications: Publications }): Articles {
  const { clock, assets, idempotency, publications } = parts;
  const select = db.prepare<[string], Row>('SELECT id, owner, version, content, content_hash AS hash, updated_at AS updatedAt FROM articles WHERE id = ?');
  const insert = db.prepare('INSERT INTO articles (id, owner, version, content, content_hash, updated_at) VALUES (?, ?, 1, ?, ?, ?)');
  const update = db.prepare('UPDATE articles SET version = version + 1, content = ?, content_hash = ?, updated_at = ? WHERE id = ?');
  const touch = db.prepare('UPDATE articles SET version = version + 1, updated_at = ? WHERE id = ?');

  const existing = (id: string): Row => {
    const row = select.get(id);
    if (row === undefined) throw new HttpProblem('not-found', 'Cổng không có bài này.');
    return row;
  };
  const toRemote = (row: Row): RemoteArticle => {
    const publication = publications.of(row.id);
    return {
      id: row.id,
      state: publication === null ? 'draft' : 'published',
      etag: etagOf(row),
      contentHash: row.hash,
      publishedHash: publication?.contentHash ?? null,
      address: publication?.path ?? null,
      updatedAt: new Date(row.updatedAt).toISOString(),
      publishedAt: publication === null ? null : new Date(publication.publishedAt).toISOString(),
      content: articleContentSchema.parse(JSON.parse(row.content)),
    };
  };
  /** Replays, or runs the effect and remembers its answer, all in one transaction. */
  const once = (change: Change, effect: () => number): Outcome => {
    const run = db.transaction((): Outcome => {
      const stored = idempotency.find(change.attempt);
      if (stored !== null) return { status: stored.status, article: remoteArticleSchema.parse(JSON.parse(stored.body)), replayed: true };
      const status = effect();
      const article = toRemote(existing(change.id));
      idempotency.remember(change.attempt, { status, body: JSON.stringify(article) });
      return { status, article, replayed: false };
    });
    return run.immediate();
  };

  return {
    read: (account, id) => {
      const row = existing(id);
      requireAccess(account, row);
      return toRemote(row);
    },
    put: (change) =>
      once(change, () => {
        const before = select.get(change.id);
        if (change.precondition.kind === 'create') {
          if (before !== undefined) throw changed('Bài này đã có trên cổng.', before);
        } else {
          requireCurrent(change, existing(change.id), change.precondition.etags);
        }
        requireKnownParts(change.content, assets);
        const content = JSON.stringify(change.content);
        const hash = contentHash(change.content);
        if (before === undefined) insert.run(change.id, change.account.id, content, hash, clock.now());
        else if (before.hash !== hash) update.run(content, hash, clock.now(), change.id);
        return before === undefined ? 201 : 200;
      }),
    publish: (change) =>
      once(change, () => {
        const row = existing(change.id);
        requireCurrent(change, row, change.etags);
        if (publications.of(change.id)?.contentHash === row.hash) return 200;
        publications.show({ articleId: row.id, content: articleContentSchema.parse(JSON.parse(row.content)), contentHash: row.hash, at: clock.now() });
        touch.run(clock.now(), row.id);
        return 200;
      }),
  };
}

function requireAccess(account: Account, row: Row): void {
  if (account.role === 'reporter' && row.owner !== account.id) throw new HttpProblem('forbidden', 'Phóng viên chỉ làm việc với bài do mình tạo.');
}

function requireCurrent(change: Change, row: Row, etags: readonly string[]): void {
  requireAccess(change.account, row);
  if (!etags.includes(etagOf(row))) throw changed('Bài trên cổng không còn là phiên bản đã thấy.', row);
}

function changed(detail: string, row: Row): HttpProblem {
  return new HttpProblem('precondition-failed', detail, { headers: { etag: etagOf(row) } });
}

function requireKnownParts(content: ArticleContent, assets: Assets): void {
  if (sectionByCode(content.section) === null) throw new HttpProblem('unknown-section', 'Mã chuyên mục trong bài không có trên cổng.');
  const missing = assets.missing(assetHashes(content));
  if (missing.length > 0) throw new HttpProblem('missing-assets', `Bài có ${missing.length} ảnh hoặc tệp chưa được gửi lên cổng.`, { assets: missing });
}

/** Strong ETag: the version counter makes it unique even when a text returns to what it was. */
function etagOf(row: Pick<Row, 'version' | 'hash'>): string {
  return `"${row.version}-${row.hash.slice(0, 16)}"`;
}

function contentHash(content: ArticleContent): string {
  return createHash('sha256').update(canonicalContent(content)).digest('hex');
}
