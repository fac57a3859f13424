import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { buildContent, filesIn, hashContent } from '../../electron/sync/content.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Newsroom, PortalCounts, TestPortal } from './newsroom.ts';
import { sampleFields, type SampleFile, type SamplePhoto } from './sample-article.ts';

type Expected = {
  /** What the portal held before the article was first sent. */
  readonly before: PortalCounts;
  readonly photos: readonly SamplePhoto[];
  readonly files?: readonly SampleFile[];
  /** How often the article may have changed at the portal; 2 = created and published. */
  readonly changes?: number;
  readonly paragraph?: string;
};

/** One article, one copy of each photo and file, every change made once, and nothing else. */
export function expectOnce(portal: TestPortal, articleId: string, { before, photos, files = [], changes = 2 }: Expected): void {
  const copies = new Set([...photos.map((photo) => photo.portalSha), ...files.map((file) => file.assetId)]).size;
  expect(portal.counts()).toEqual({
    articles: before.articles + 1,
    publications: before.publications + 1,
    assets: before.assets + copies,
    files: before.files + copies,
  });
  expect(portal.changesOf(articleId)).toBe(changes);
}

/** Everything that is promised once a delivery is done. */
export async function expectPublishedOnce(portal: TestPortal, room: Newsroom, delivery: Delivery, expected: Expected): Promise<void> {
  expect(delivery).toMatchObject({ state: 'done', error: null, step: null, photosDone: expected.photos.length, filesDone: expected.files?.length ?? 0 });
  expectOnce(portal, delivery.articleId, expected);

  const { store } = room;
  const work = store.deliveries.work(delivery.id);
  if (work === null) throw new Error('delivery is gone');
  const contentHash = await hashContent(buildContent(work.revision, filesIn(store, work.profile)));
  expect(delivery.receipt).toMatchObject({ remoteId: delivery.articleId, contentHash });
  expect(store.deliveries.remoteBase(delivery.articleId, delivery.portalId)).toMatchObject({ contentHash, etag: delivery.receipt?.etag });
  expect(work.steps.map((step) => step.state)).toEqual(work.steps.map(() => 'done'));

  const address = delivery.receipt?.address ?? '';
  expect(address.startsWith(portal.address)).toBe(true);
  const page = await (await fetch(address)).text();
  for (const text of [sampleFields.headline, sampleFields.lead, expected.paragraph ?? 'Sáng nay, mưa lớn làm ngập đường Lê Lợi.', 'Bích Hường']) expect(page).toContain(text);
  for (const [index, photo] of expected.photos.entries()) {
    expect(page).toContain(`Chú thích ảnh số ${index + 1}: nước rút dần.`);
    const source = page.match(new RegExp(`src="([^"]*${photo.portalSha}[^"]*)"`))?.[1];
    const bytes = await (await fetch(new URL(source ?? 'missing', address))).arrayBuffer();
    expect(createHash('sha256').update(new Uint8Array(bytes)).digest('hex')).toBe(photo.portalSha);
  }
  for (const file of expected.files ?? []) {
    const link = page.match(new RegExp(`href="([^"]*${file.assetId}[^"]*)"`))?.[1];
    const bytes = await (await fetch(new URL(link ?? 'missing', address))).arrayBuffer();
    expect(file.bytes.equals(Buffer.from(bytes))).toBe(true);
  }
}
