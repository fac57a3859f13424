import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalContent } from '../../shared/portal-api/content-hash.ts';
import { articleContentSchema, type ArticleContent, type PortalFeature } from '../../shared/portal-api/schemas.ts';
import { DOCUMENT_SCHEMA, EDITOR_TAG, type Envelope, type SerializedNode } from '../../shared/document/envelope.ts';
import { readArticle, signIn } from '../helpers/portal-client.ts';
import { problem, shortName } from './faults.ts';
import { openNewsroom, publish, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addPhoto, sampleFields, type SamplePhoto } from './sample-article.ts';

const text = (value: string): SerializedNode => ({ type: 'text', version: 1, text: value, format: 0, detail: 0, mode: 'normal', style: '' });
const line = (value: string): SerializedNode => ({ type: 'paragraph', version: 1, children: [text(value)] });
const figure = ({ assetId }: SamplePhoto, index: number): SerializedNode => ({
  type: 'figure',
  version: 1,
  $: { assetId, credit: 'Quốc Anh', alt: `Mô tả ${index + 1}`, width: 96, height: 64 },
  $slots: { caption: line(`Chú thích riêng ${index + 1}.`) },
});

function withGallery(photos: readonly SamplePhoto[]): Envelope {
  const gallery: SerializedNode = { type: 'gallery', version: 1, children: photos.map(figure), $: { blockId: 'bo-anh-0001' }, $slots: { caption: line('Ngày hội làng.') } };
  return { app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root: { type: 'root', version: 1, children: [{ ...line('Mở đầu.'), $: { blockId: 'doan-00001' } }, gallery] } } };
}

let number = 900;
/** A newsroom with an article of a gallery of two photos, whose cover is a third one that does not stand in the text. */
async function inNewsroom(portal: TestPortal, work: (room: Newsroom, articleId: string, photos: readonly SamplePhoto[]) => Promise<void>): Promise<void> {
  const room = await openNewsroom(portal, { seed: (number += 1) });
  try {
    const photos = [];
    for (let count = 0; count < 3; count += 1) photos.push(await addPhoto(room.store, (number += 1)));
    const fields = { ...sampleFields, cover: { assetId: photos[2]?.assetId ?? '', focus: { x: 0.25, y: 0.5 } } };
    await work(room, room.store.articles.create({ fields, document: withGallery(photos.slice(0, 2)), sample: false }).id, photos);
  } finally {
    await room.close();
  }
}

/** What the portal was asked to keep, in the last request that said so. */
function written(room: Newsroom): ArticleContent {
  const put = room.proxy.seen.findLast((request) => shortName(request) === 'PUT article');
  return articleContentSchema.parse(JSON.parse(put?.body.toString() ?? '{}'));
}
const page = async (address: string | null | undefined): Promise<string> => (await fetch(address ?? '')).text();

describe('a portal that knows galleries and covers', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.close());

  it('gets the gallery as one block and the cover beside it, photos first', () =>
    inNewsroom(portal, async (room, articleId, photos) => {
      room.engine.start();
      const done = await room.driveToEnd(publish(room, articleId));
      expect(done).toMatchObject({ state: 'done', photosTotal: 3, photosDone: 3 });
      const sent = written(room);
      expect(sent.blocks.map((block) => (block.type === 'gallery' ? block.photos.map(({ asset }) => asset) : block.type))).toEqual(['paragraph', photos.slice(0, 2).map(({ portalSha }) => portalSha)]);
      expect(sent.cover).toEqual({ asset: photos[2]?.portalSha, width: 48, height: 32, alt: '', focus: { x: 0.25, y: 0.5 } });
      expect(canonicalContent(sent)).toBe(room.proxy.seen.findLast((request) => shortName(request) === 'PUT article')?.body.toString());

      const html = await page(done.receipt?.address);
      expect(html.match(/<figure class="gallery">/g)).toHaveLength(1);
      for (const words of ['Chú thích riêng 1.', 'Chú thích riêng 2.', 'Ngày hội làng. <span class="credit">Ảnh: Quốc Anh</span>']) expect(html).toContain(words);
      // The cover is not in the text, but must be public for whoever shares the article.
      expect((await fetch(`${portal.address}/anh/${photos[2]?.portalSha ?? ''}`)).status).toBe(200);
    }));

  it('is told the alternative text that the article has for the cover', () =>
    inNewsroom(portal, async (room, articleId, photos) => {
      const article = room.store.articles.get(articleId);
      if (article === null) throw new Error('article is gone');
      room.store.articles.save({ id: articleId, baseRevisionId: article.revisionId, fields: { ...article.fields, cover: { assetId: photos[1]?.assetId ?? '', focus: null } }, document: article.document });
      room.engine.start();
      const done = await room.driveToEnd(publish(room, articleId));
      expect(done).toMatchObject({ state: 'done', photosTotal: 2 });
      expect(written(room).cover).toMatchObject({ asset: photos[1]?.portalSha, alt: 'Mô tả 2', focus: null });
    }));
});

describe('a portal made before there were galleries', () => {
  const old = (features: readonly PortalFeature[], work: (portal: TestPortal) => Promise<void>) => async () => {
    const portal = await startPortal({ features });
    try {
      await work(portal);
    } finally {
      await portal.close();
    }
  };

  it(
    'gets the photos one after the other, the shared caption behind them, and no cover',
    old([], (portal) =>
      inNewsroom(portal, async (room, articleId) => {
        room.engine.start();
        const done = await room.driveToEnd(publish(room, articleId));
        expect(done).toMatchObject({ state: 'done', error: null });
        const sent = written(room);
        expect(sent.blocks.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'figure', 'paragraph']);
        expect('cover' in sent).toBe(false);
        const html = await page(done.receipt?.address);
        expect(html).not.toContain('class="gallery"');
        for (const words of ['Chú thích riêng 1. <span class="credit">Ảnh: Quốc Anh</span>', 'Chú thích riêng 2.', '<p class="align-center">Ngày hội làng.</p>']) expect(html).toContain(words);
      }),
    ),
  );

  it(
    'is really one: it refuses both',
    old([], async (portal) => {
      await inNewsroom(portal, async (room, articleId) => {
        // Somebody between them says more than the portal knows.
        const limits = { assetBytes: 9_000_000, articleBytes: 900_000 };
        const body = JSON.stringify({ api: '1.0', name: 'Cổng', time: '2025-11-20T08:00:00Z', limits, features: ['gallery', 'cover', 'hologram'] });
        room.proxy.plan((request) => (shortName(request) === 'GET server' ? { kind: 'answer', status: 200, type: 'application/json', body } : null));
        room.engine.start();
        expect(await room.driveToEnd(publish(room, articleId))).toMatchObject({ state: 'blocked', error: { kind: 'rejected' } });
      });
    }),
  );

  it.each<readonly [readonly PortalFeature[], readonly string[], boolean]>([
    [['gallery'], ['paragraph', 'gallery'], false],
    [['cover'], ['paragraph', 'figure', 'figure', 'paragraph'], true],
  ])('that knows only %j gets that', (features, types, cover) =>
    old(features, (portal) =>
      inNewsroom(portal, async (room, articleId) => {
        room.engine.start();
        expect(await room.driveToEnd(publish(room, articleId))).toMatchObject({ state: 'done' });
        expect([written(room).blocks.map(({ type }) => type), 'cover' in written(room)]).toEqual([types, cover]);
      }),
    )(),
  );
});

describe('a portal that learns them while an article is on its way', () => {
  /** The old portal takes the article, then something goes wrong; the new one stands on its data. */
  async function learning(stop: (room: Newsroom, articleId: string) => Promise<string>, then: (room: Newsroom, deliveryId: string, old: TestPortal) => Promise<void>): Promise<void> {
    const old = await startPortal({ features: [] });
    await inNewsroom(old, async (room, articleId) => {
      const delivery = await stop(room, articleId);
      await old.leave();
      const taught = await startPortal({ dir: old.dir });
      try {
        room.proxy.setTarget(taught.address);
        room.proxy.plan(() => null);
        await then(room, delivery, taught);
      } finally {
        await taught.close();
      }
    });
  }

  it('publishes exactly what was sent before', () =>
    learning(
      async (room, articleId) => {
        room.proxy.plan((request) => (shortName(request) === 'POST publish' ? { kind: 'status', status: 503 } : null));
        room.engine.start();
        const id = publish(room, articleId);
        await room.drive(() => room.store.deliveries.work(id)?.steps.find(({ kind }) => kind === 'publish')?.state === 'unknown' && room.store.deliveries.get(id)?.state === 'waiting');
        return id;
      },
      async (room, id, portal) => {
        const done = await room.driveToEnd(id);
        expect(done).toMatchObject({ state: 'done', error: null });
        expect(room.proxy.seen.filter((request) => shortName(request) === 'PUT article')).toEqual([]);
        expect(portal.changesOf(done.articleId)).toBe(2);
        expect(await page(done.receipt?.address?.replace(/^http:\/\/[^/]+/, portal.address))).not.toContain('class="gallery"');
      },
    ));

  it('knows its own text when the answer was lost', () =>
    learning(
      async (room, articleId) => {
        let lost = false;
        room.proxy.plan((request) => {
          if (lost) return { kind: 'status', status: 503 };
          if (shortName(request) !== 'PUT article') return null;
          lost = true;
          return { kind: 'cut-after' };
        });
        room.engine.start();
        const id = publish(room, articleId);
        await room.drive(() => room.store.deliveries.work(id)?.steps.find(({ kind }) => kind === 'content')?.state === 'unknown' && room.store.deliveries.get(id)?.state === 'waiting');
        return id;
      },
      async (room, id, portal) => {
        const done = await room.driveToEnd(id);
        expect(done).toMatchObject({ state: 'done', error: null });
        expect(room.proxy.seen.filter((request) => shortName(request) === 'PUT article')).toEqual([]);
        expect(portal.changesOf(done.articleId)).toBe(2);
      },
    ));

  it('gets the new form when nothing of the article had arrived', () =>
    learning(
      async (room, articleId) => {
        room.proxy.plan((request) => (shortName(request) === 'PUT article' ? { kind: 'cut-before' } : null));
        room.engine.start();
        const id = publish(room, articleId);
        await room.drive(() => room.store.deliveries.work(id)?.steps.find(({ kind }) => kind === 'content')?.state === 'unknown' && room.store.deliveries.get(id)?.state === 'waiting');
        return id;
      },
      async (room, id, portal) => {
        const done = await room.driveToEnd(id);
        expect(done).toMatchObject({ state: 'done', error: null });
        expect(await page(done.receipt?.address?.replace(/^http:\/\/[^/]+/, portal.address))).toContain('class="gallery"');
      },
    ));

  it('is still refused when somebody else wrote meanwhile', () =>
    learning(
      async (room, articleId) => {
        room.proxy.plan((request) => (shortName(request) === 'POST publish' ? problem(503, 'internal') : null));
        room.engine.start();
        const id = publish(room, articleId);
        await room.drive(() => room.store.deliveries.work(id)?.steps.find(({ kind }) => kind === 'content')?.state === 'done' && room.store.deliveries.get(id)?.state === 'waiting');
        return id;
      },
      async (room, id, portal) => {
        const editor = await signIn({ address: () => portal.address }, 'bientap');
        const articleId = room.store.deliveries.get(id)?.articleId ?? '';
        const there = await readArticle(await editor.request('GET', `/articles/${articleId}`));
        await readArticle(await editor.update(articleId, { ...there.content, headline: 'Người khác sửa' }, there.etag));
        expect(await room.driveToEnd(id)).toMatchObject({ state: 'blocked', error: { kind: 'conflict' } });
      },
    ));
});
