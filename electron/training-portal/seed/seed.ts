import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Block } from '../../../shared/document/model.ts';
import type { Clock } from '../../../shared/domain/clock.ts';
import type { IdSource } from '../../../shared/domain/ids.ts';
import { demoAccounts } from '../accounts.ts';
import { ASSET_BYTES_MAX } from '../limits.ts';
import type { Account, Accounts } from '../store/accounts.ts';
import type { Articles } from '../store/articles.ts';
import type { Assets } from '../store/assets.ts';
import { demoArticles, type DemoArticle } from './demo-articles.ts';
import { landscapePng, landscapeSize } from './landscape.ts';

export type SeedParts = {
  readonly accounts: Accounts;
  readonly assets: Assets;
  readonly articlesAt: (clock: Clock) => Articles;
  readonly clock: Clock;
  readonly ids: IdSource;
};

/** Publishes the demonstration articles the way a reporter's PC would: photo, article, publish. */
export async function seedPortal(parts: SeedParts): Promise<void> {
  const [reporter] = demoAccounts;
  const account = reporter === undefined ? null : await parts.accounts.check(reporter.username, reporter.password);
  if (account === null) return;
  for (const demo of demoArticles) await publishDemo(parts, account, demo);
}

async function publishDemo({ assets, articlesAt, clock, ids }: SeedParts, account: Account, demo: DemoArticle): Promise<void> {
  const png = landscapePng(demo.photo.scene);
  const sha256 = createHash('sha256').update(png).digest('hex');
  await assets.receive({ sha256, mime: 'image/png', body: Readable.from([png]), limit: ASSET_BYTES_MAX });
  const { caption, credit, alt } = demo.photo;
  const figure: Block = { type: 'figure', id: `anh-${sha256.slice(0, 12)}`, asset: sha256, ...landscapeSize, caption: [{ type: 'text', text: caption }], credit, alt };
  const content = { ...demo.content, blocks: demo.blocks.toSpliced(demo.photoAt, 0, figure) };
  const articles = articlesAt({ now: () => clock.now() - demo.hoursAgo * 3_600_000 });
  const id = ids.next();
  const attempt = () => ({ accountId: account.id, key: ids.next(), fingerprint: id });
  const { article } = articles.put({ account, id, content, precondition: { kind: 'create' }, attempt: attempt() });
  articles.publish({ account, id, etags: [article.etag], attempt: attempt() });
}
