import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { scenePhoto } from '../fixtures/photos.ts';
import type { RunningApp } from '../helpers/app-driver.ts';
import { startFaultProxy, type FaultProxy, type SeenRequest } from '../helpers/fault-proxy.ts';
import { readArticle, signIn } from '../helpers/portal-client.ts';
import { approver, startPortal, type TestPortal } from '../sync/newsroom.ts';
import { desk } from './desk.ts';
import { test as base } from './own-app.ts';

const test = base.extend<{ readonly portal: TestPortal; readonly line: FaultProxy }>({
  portal: async ({}, use) => {
    const portal = await startPortal();
    await use(portal);
    await portal.close();
  },
  /** The line to the portal, which the test can cut. */
  line: async ({ portal }, use) => {
    const line = await startFaultProxy(portal.address);
    await use(line);
    await line.close();
  },
});

const name = 'Cổng xã Bình Minh';
const isUpload = ({ method, path }: SeenRequest) => method === 'PUT' && path.includes('/assets/');
const isPublish = ({ path }: SeenRequest) => path.endsWith('/publish');
const once = (which: (request: SeenRequest) => boolean) => {
  let done = false;
  return (request: SeenRequest): boolean => !done && which(request) && (done = true);
};

/** Writes an article while the training portal still proposes the section. */
async function writeArticle(app: RunningApp, headline: string, photos: number): Promise<void> {
  const at = desk(app.page);
  await at.newArticle();
  await at.headline.fill(headline);
  await at.write(at.body, 'Đường đã thông.');
  await at.addAuthor(0, 'Minh Châu');
  if (photos > 0) {
    await at.insertPhotos(await Promise.all(Array.from({ length: photos }, async (_, seed) => ({ name: `anh-${seed}.jpg`, mimeType: 'image/jpeg', buffer: await scenePhoto({ seed: seed + 1, width: 640 + seed, height: 480 }) }))));
    await expect(at.captions).toHaveCount(photos);
  }
  await expect(at.saved).toBeVisible();
}

test('a portal of one\'s own: wrong password, broken lines, a draft, and somebody else\'s change', async ({ launch, portal, line }) => {
  const app = await launch({ width: 1280, height: 720 });
  const at = desk(app.page);
  await at.online();
  await writeArticle(app, 'Sửa xong đường liên thôn', 2);

  await test.step('a wrong password is told in words, with the way to cure it', async () => {
    await at.addPortal({ name, address: line.address, username: approver.username, password: 'nham-mat-khau' });
    await at.send.click();
    await expect(at.ledger.getByText('Cổng từ chối tên đăng nhập hoặc mật khẩu.')).toBeVisible();
    await expect(at.ledger.getByText('Bài chưa đi đâu và vẫn ở trên máy này.')).toBeVisible();
    expect(portal.counts()).toEqual({ articles: 0, publications: 0, assets: 0, files: 0 });
  });

  await test.step('the right password lets it go; the line breaks in the middle of a photo', async () => {
    const cut = once(isUpload);
    line.plan((request) => (cut(request) ? { kind: 'stall' } : null));
    await at.ledger.getByRole('button', { name: 'Sửa mật khẩu' }).click();
    await at.changePassword(name, approver.password);
    await expect.poll(() => line.held()).toBe(1);
    await expect(at.ledger.getByText(/^Đang gửi ảnh/)).toBeVisible();
    line.setNetwork(false);
    await expect(at.ledger.getByText('Chờ mạng, sẽ tự gửi tiếp')).toBeVisible();
    line.setNetwork(true);
    const address = await at.published();
    expect((await fetch(address.replace(line.address, portal.address))).status).toBe(200);
    expect(portal.counts()).toEqual({ articles: 1, publications: 1, assets: 2, files: 2 });
  });

  await test.step('the answer to publishing is lost: asked for, not done twice', async () => {
    await writeArticle(app, 'Khai mạc hội thao', 1);
    const lost = once(isPublish);
    line.plan((request) => (lost(request) ? { kind: 'cut-after' } : null));
    await at.send.click();
    await at.published();
    expect(portal.counts()).toMatchObject({ articles: 2, publications: 2 });
    expect(line.seen.filter(isPublish).length).toBeLessThanOrEqual(2);
  });

  await test.step('a draft at the portal is not public', async () => {
    line.plan(() => null);
    await writeArticle(app, 'Bản nháp gửi trước', 0);
    await at.sendDraft();
    await expect(at.ledger.getByText(/^Cổng đã nhận bản nháp lúc/)).toBeVisible();
    await expect(at.row('Bản nháp gửi trước').getByText('Lưu nháp')).toBeVisible();
    expect(portal.counts()).toMatchObject({ articles: 3, publications: 2 });
    expect(await (await fetch(portal.address)).text()).not.toContain('Bản nháp gửi trước');
  });

  await test.step('somebody else has changed the article at the portal: nothing is overwritten', async () => {
    const id = await at.remoteId();
    const editor = await signIn({ address: () => portal.address }, 'bientap');
    const there = async () => readArticle(await editor.request('GET', `/articles/${id}`));
    const { content, etag } = await there();
    await readArticle(await editor.update(id, { ...content, headline: 'Tít của biên tập viên' }, etag));
    await at.write(at.headline, ' thêm');
    await at.send.click();
    await expect(at.ledger.getByText('Cần xem lại').first()).toBeVisible();
    await expect(at.ledger.getByText('Nơi khác đã thay đổi trước.')).toBeVisible();
    expect((await there()).content.headline).toBe('Tít của biên tập viên');
    expect(portal.counts()).toMatchObject({ articles: 3, publications: 2 });
  });
});

test('the app is killed while sending, at several requests: one article, one receipt', async ({ launch, portal, line }) => {
  let app = await launch();
  await desk(app.page).online();
  await writeArticle(app, 'Thông báo lịch cắt điện', 1);
  await desk(app.page).addPortal({ name, address: line.address, username: approver.username, password: approver.password });
  await desk(app.page).send.click();
  const steps = await desk(app.page).published().then(() => line.seen.map(({ method, path }) => `${method} ${path}`));
  expect(steps.length).toBeGreaterThan(3);

  const killAt = [
    ['before the photo arrives', isUpload, 'stall'],
    ['after the article arrived', ({ method, path }: SeenRequest) => method === 'PUT' && path.includes('/articles/'), 'late-answer'],
    ['after publishing', isPublish, 'late-answer'],
  ] as const;
  for (const [index, [when, which, kind]] of killAt.entries()) {
    await test.step(when, async () => {
      await writeArticle(app, `Tin ${randomUUID().slice(0, 8)} ${index}`, index + 2);
      const headline = await desk(app.page).headline.inputValue();
      const stop = once(which);
      line.plan((request) => (stop(request) ? { kind } : null));
      await desk(app.page).send.click();
      await expect.poll(() => line.held()).toBe(1);
      await app.kill();
      await line.release();
      app = await launch();
      await desk(app.page).openArticle(headline);
      await app.page.getByRole('tab', { name: 'Gửi' }).click();
      await desk(app.page).published();
      expect(portal.counts()).toMatchObject({ articles: index + 2, publications: index + 2 });
    });
  }
  const { assets, files } = portal.counts();
  expect(files).toBe(assets);
});
