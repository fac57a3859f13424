import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TRAINING_PORTAL_ID } from '../../shared/domain/portal.ts';
import { openNewsroom, startPortal, type Newsroom, type TestPortal } from './newsroom.ts';
import { addArticle, addPhoto, edit } from './sample-article.ts';

let portal: TestPortal;
let room: Newsroom;
beforeEach(async () => {
  portal = await startPortal();
  room = await openNewsroom(portal);
});
afterEach(async () => {
  await room.close();
  await portal.close();
});

describe('sending', () => {
  it('puts the article with its photos on the public page and keeps the receipt', async () => {
    const photos = [await addPhoto(room.store, 1), await addPhoto(room.store, 2)];
    const article = addArticle(room.store, photos);
    room.engine.start();
    const { id } = room.engine.send({ articleId: article.id, portalId: TRAINING_PORTAL_ID, intent: 'publish' });
    const done = await room.driveToEnd(id);
    console.log(room.proxy.seen.map((r) => `${r.method} ${r.path}`), done);
    expect(done.state).toBe('done');
  });
});
