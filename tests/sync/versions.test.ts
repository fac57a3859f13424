import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildContent, filesIn, hashContent } from '../../electron/sync/content.ts';
import { canonicalContent } from '../../shared/portal-api/content-hash.ts';
import { remoteArticleSchema, sessionSchema, type RemoteArticle } from '../../shared/portal-api/schemas.ts';
import { expectPublishedOnce } from './expectations.ts';
import { problem, shortName } from './faults.ts';
import { approver, openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addPhoto, edit, type SamplePhoto } from './sample-article.ts';

let portal: TestPortal;
let room: Newsroom;
let photos: readonly SamplePhoto[];
beforeEach(async () => {
  portal = await startPortal();
  room = await openNewsroom(portal);
  photos = [await addPhoto(room.store, 1)];
});
afterEach(async () => {
  await room.close();
  await portal.close();
});

const before = { articles: 0, publications: 0, assets: 0, files: 0 };
const later = 'Đến trưa, nước đã rút hết.';
const send = (articleId: string) => room.driveToEnd(publish(room, articleId));

/** An editor at the portal's own desk: reads and writes straight, not through the sender. */
async function atThePortal(path: string, init: RequestInit = {}): Promise<RemoteArticle> {
  const api = `${portal.address}/api/v1`;
  const signIn = await fetch(`${api}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(approver) });
  const { token } = sessionSchema.parse(await signIn.json());
  const answer = await fetch(api + path, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${token}` } });
  expect(answer.status).toBeLessThan(300);
  return remoteArticleSchema.parse(await answer.json());
}

async function editorWrites(articleId: string, lead: string): Promise<void> {
  const { etag, content } = await atThePortal(`/articles/${articleId}`);
  const headers = { 'if-match': etag, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  await atThePortal(`/articles/${articleId}`, { method: 'PUT', headers, body: canonicalContent({ ...content, lead }) });
}

async function editorPublishes(articleId: string): Promise<void> {
  const { etag } = await atThePortal(`/articles/${articleId}`);
  await atThePortal(`/articles/${articleId}/publish`, { method: 'POST', headers: { 'if-match': etag, 'idempotency-key': 'editor-publishes' } });
}

describe('an article that an editor changed at the portal', () => {
  it('is not overwritten: the delivery stops and says so, both texts stay', async () => {
    const article = addArticle(room.store, photos);
    room.engine.start();
    await send(article.id);
    await editorWrites(article.id, 'Sapo của biên tập viên.');
    edit(room.store, article, photos, later);
    const stopped = await send(article.id);
    expect(stopped).toMatchObject({ state: 'blocked', step: 'content', error: { kind: 'conflict' } });
    expect((await atThePortal(`/articles/${article.id}`)).content.lead).toBe('Sapo của biên tập viên.');
    expect(JSON.stringify(room.store.articles.get(article.id)?.document)).toContain(later);

    room.engine.retry(stopped.id);
    expect((await room.driveToEnd(stopped.id)).state).toBe('blocked');
    expect((await atThePortal(`/articles/${article.id}`)).content.lead).toBe('Sapo của biên tập viên.');
  });

  it('is not overwritten either when that happens while the answer to our own change is lost', async () => {
    for (const verb of ['PUT article', 'POST publish'] as const) {
      const article = addArticle(room.store, []);
      room.proxy.plan((request) => (shortName(request) === verb ? { kind: 'late-answer' } : null));
      room.engine.start();
      const id = publish(room, article.id);
      await room.quiet();
      await editorWrites(article.id, `Sapo của biên tập viên, ${verb}.`);
      room.proxy.plan(() => null);
      expect(await room.driveToEnd(id)).toMatchObject({ state: 'blocked', error: { kind: 'conflict' } });
      expect((await atThePortal(`/articles/${article.id}`)).content.lead).toBe(`Sapo của biên tập viên, ${verb}.`);
    }
  });

  it('gets no receipt when that happens before we have read back what was published', async () => {
    const article = addArticle(room.store, []);
    room.proxy.plan((request) => (shortName(request) === 'GET article' ? { kind: 'late-request' } : null));
    room.engine.start();
    const id = publish(room, article.id);
    await room.quiet();
    await editorWrites(article.id, 'Sapo của biên tập viên.');
    room.proxy.plan(() => null);
    await room.proxy.release();
    expect(await room.driveToEnd(id)).toMatchObject({ state: 'blocked', step: 'read-back', error: { kind: 'conflict' }, receipt: null });
    edit(room.store, article, [], later);
    expect(await send(article.id)).toMatchObject({ state: 'blocked', error: { kind: 'conflict' } });
    expect((await atThePortal(`/articles/${article.id}`)).content.lead).toBe('Sapo của biên tập viên.');
  });

  it('is updated when the editor only published what we sent', async () => {
    const article = addArticle(room.store, photos);
    room.engine.start();
    const { id } = room.engine.send({ articleId: article.id, portalId: 'training', intent: 'draft' });
    await room.driveToEnd(id);
    await editorPublishes(article.id);
    edit(room.store, article, photos, later);
    await expectPublishedOnce(portal, room, await send(article.id), { before, photos, changes: 4, paragraph: later });
  });

  it('counts as sent when the editor already wrote the very same text', async () => {
    const article = addArticle(room.store, photos);
    room.engine.start();
    await send(article.id);
    edit(room.store, article, photos, later);
    const current = room.store.articles.get(article.id);
    if (current === null) throw new Error('article is gone');
    const content = buildContent(current, filesIn(room.store));
    const { etag } = await atThePortal(`/articles/${article.id}`);
    const headers = { 'if-match': etag, 'content-type': 'application/json', 'idempotency-key': 'same-text' };
    await atThePortal(`/articles/${article.id}`, { method: 'PUT', headers, body: canonicalContent(content) });
    const done = await send(article.id);
    await expectPublishedOnce(portal, room, done, { before, photos, changes: 4, paragraph: later });
    expect(done.receipt?.contentHash).toBe(await hashContent(content));
  });
});

describe('an article that is no longer at the portal', () => {
  it('is not made again behind the editors back; the text is safe on this PC', async () => {
    const article = addArticle(room.store, photos);
    room.engine.start();
    await send(article.id);
    portal.sql(`DELETE FROM publication_assets; DELETE FROM publication_tags; DELETE FROM publications; DELETE FROM articles`);
    edit(room.store, article, photos, later);
    const stopped = await send(article.id);
    expect(stopped).toMatchObject({ state: 'blocked', error: { kind: 'not-found' } });
    expect(portal.counts()).toMatchObject({ articles: 0, publications: 0 });
    expect(JSON.stringify(room.store.articles.get(article.id)?.document)).toContain(later);
  });

  it.each(['POST publish', 'GET article'])('is noticed when it disappears just before %s', async (verb) => {
    const article = addArticle(room.store, []);
    room.proxy.plan((request) => {
      if (shortName(request) === verb) portal.sql('DELETE FROM publication_tags; DELETE FROM publications; DELETE FROM articles');
      return null;
    });
    room.engine.start();
    expect(await send(article.id)).toMatchObject({ state: 'blocked', error: { kind: 'not-found' } });
    expect(portal.counts()).toMatchObject({ articles: 0, publications: 0 });
  });
});

describe('a portal whose address now leads to another server', () => {
  it('gets the photos again when the change comes before the article', async () => {
    const second = await startPortal();
    room.proxy.plan((request) => {
      if (shortName(request) === 'PUT article') room.proxy.setTarget(second.address);
      return null;
    });
    room.engine.start();
    const done = await send(addArticle(room.store, photos).id);
    await expectPublishedOnce(second, room, done, { before, photos });
    expect(portal.counts()).toMatchObject({ articles: 0 });
    await second.close();
  });

  it('is not believed to hold what the old one held', async () => {
    const second = await startPortal();
    const article = addArticle(room.store, photos);
    room.engine.start();
    await send(article.id);
    room.proxy.setTarget(second.address);
    edit(room.store, article, photos, later);
    expect(await send(article.id)).toMatchObject({ state: 'blocked', error: { kind: 'not-found' } });
    expect(second.counts()).toMatchObject({ articles: 0, publications: 0 });
    expect(portal.changesOf(article.id)).toBe(2);
    await second.close();
  });
});

describe('an earlier delivery that was given up half-way', () => {
  it('does not make its own text look like a stranger’s', async () => {
    const article = addArticle(room.store, photos);
    room.proxy.plan((request) => (shortName(request) === 'PUT article' ? { kind: 'cut-after' } : shortName(request) === 'GET article' ? problem(403, 'forbidden') : null));
    room.engine.start();
    const first = await send(article.id);
    expect(first).toMatchObject({ state: 'blocked', step: 'content' });
    expect(room.store.deliveries.remoteBase(article.id, 'training')).toBeNull();
    room.proxy.plan(() => null);
    edit(room.store, article, photos, later);
    const done = await send(article.id);
    await expectPublishedOnce(portal, room, done, { before, photos, changes: 3, paragraph: later });
    expect(room.store.deliveries.get(first.id)?.state).toBe('superseded');
    expect(room.deliveries.filter(({ id }) => id === first.id).at(-1)?.state).toBe('superseded');
  });

  it('but a stranger’s text in the same place still is one', async () => {
    const article = addArticle(room.store, photos);
    room.proxy.plan((request) => (shortName(request) === 'PUT article' ? { kind: 'cut-after' } : shortName(request) === 'GET article' ? problem(403, 'forbidden') : null));
    room.engine.start();
    await send(article.id);
    room.proxy.plan(() => null);
    await editorWrites(article.id, 'Sapo của biên tập viên.');
    edit(room.store, article, photos, later);
    expect(await send(article.id)).toMatchObject({ state: 'blocked', error: { kind: 'conflict' } });
  });
});

describe('an answer that cannot be true', () => {
  it.each<[string, (remote: RemoteArticle) => unknown]>([
    ['hash of another text', (remote) => ({ ...remote, content: { ...remote.content, lead: 'Khác' } })],
    ['another article', (remote) => ({ ...remote, id: '00000000-0000-7000-8000-000000000000' })],
    ['more than anybody reads', (remote) => ({ ...remote, padding: 'x'.repeat(33 * 1024 * 1024) })],
    ['not an article', () => ({ ok: true })],
    ['nothing', () => null],
  ])('settles nothing: %s', async (_name, change) => {
    const article = addArticle(room.store, []);
    room.proxy.plan((request) => (shortName(request) === 'POST publish' ? { kind: 'late-answer' } : null));
    room.engine.start();
    const id = publish(room, article.id);
    await room.quiet();
    const body = JSON.stringify(change(await atThePortal(`/articles/${article.id}`)));
    room.proxy.plan((request) => (shortName(request) === 'GET article' ? { kind: 'answer', status: 200, type: 'application/json', body } : null));
    await room.drive(() => room.store.deliveries.get(id)?.attempts === 4);
    expect(room.store.deliveries.get(id)).toMatchObject({ state: 'waiting', error: { kind: 'portal-down' } });
    room.proxy.plan(() => null);
    await expectPublishedOnce(portal, room, await room.driveToEnd(id), { before, photos: [] });
  });
});
