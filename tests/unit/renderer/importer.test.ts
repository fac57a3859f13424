import { describe, expect, it } from 'vitest';
import { appError } from '../../../shared/domain/app-error.ts';
import { PHOTO_BYTES_MAX, ROUND_MAX } from '../../../shared/domain/asset.ts';
import { ok } from '../../../shared/ipc/result.ts';
import { PHOTO_PART_MAX, type ImportedPhoto, type PhotoPart } from '../../../shared/ipc/photo-contract.ts';
import { retryTarget } from '../../../renderer/features/photos/import-round.ts';
import { createImporter, NoPhotosFound, RoundRunning } from '../../../renderer/features/photos/importer.ts';
import { fakeNewsroom } from './fake-newsroom.ts';

const ARTICLE = '00000000-0000-7000-8000-00000000000a';

function file(name: string, content: string | Uint8Array<ArrayBuffer>, size?: number) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let reads = 0;
  return {
    name,
    size: size ?? bytes.length,
    reads: () => reads,
    slice: (start: number, end: number) => ({
      arrayBuffer: async () => {
        reads += 1;
        return bytes.slice(start, end).buffer;
      },
    }),
  };
}

function setUp(change: (newsroom: ReturnType<typeof fakeNewsroom>) => Partial<ReturnType<typeof fakeNewsroom>['api']> = () => ({})) {
  const newsroom = fakeNewsroom();
  let ids = 0;
  const importer = createImporter({ api: { ...newsroom.api, ...change(newsroom) }, newId: () => `batch-${String((ids += 1))}`, openArticle: () => ARTICLE });
  return { newsroom, importer, parts: () => newsroom.callsOf('photoPart') as readonly PhotoPart[], states: () => importer.round.get()?.lines.map(({ state }) => state) };
}

const photo = (name: string): ImportedPhoto => ({ ok: true, name, photo: { assetId: 'b'.repeat(64), name, width: 1, height: 1, bytes: 1, caption: '', credit: '' }, notes: ['known'] });

describe('photos that the page holds', () => {
  it('come in for the open article and are answered in their order, the bad ones left out', async () => {
    const { importer, parts } = setUp();
    const photos = await importer.files([file('a.jpg', 'a'), file('hỏng.jpg', ''), file('b.jpg', 'b')]);
    expect(photos.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg']);
    expect(importer.round.get()).toMatchObject({
      running: false,
      done: 3,
      total: 3,
      canRetry: true,
      lines: [{ name: 'a.jpg', state: 'ok', assetId: photos[0]?.assetId }, { name: 'hỏng.jpg', state: 'failed', error: { kind: 'empty-file' } }, { name: 'b.jpg', state: 'ok' }],
    });
    expect(new Set(parts().map(({ batch, articleId }) => `${batch} ${String(articleId)}`))).toEqual(new Set([`batch-1 ${ARTICLE}`]));
  });

  it('go over in pieces of a megabyte', async () => {
    const { importer, parts } = setUp();
    await importer.files([file('to.jpg', new Uint8Array(2 * PHOTO_PART_MAX + 5).fill(1))]);
    expect(parts().map(({ offset, bytes, size }) => [offset, bytes.length, size])).toEqual([0, PHOTO_PART_MAX, 2 * PHOTO_PART_MAX].map((offset, index) => [offset, index < 2 ? PHOTO_PART_MAX : 5, 2 * PHOTO_PART_MAX + 5]));
  });

  it('go over four at a time, so that the threads never wait for the page', async () => {
    let now = 0;
    let most = 0;
    const { importer } = setUp(() => ({
      photoPart: async ({ name }) => {
        most = Math.max(most, (now += 1));
        await new Promise(setImmediate);
        now -= 1;
        return ok(photo(name));
      },
    }));
    const names = Array.from({ length: 50 }, (_, index) => `${String(index)}.jpg`);
    expect((await importer.files(names.map((name) => file(name, 'x')))).map(({ name }) => name)).toEqual(names);
    expect(most).toBe(4);
  });

  it('over the bound are refused without being read, and those that cannot be read have a line of their own', async () => {
    const { importer, parts } = setUp();
    const big = file('to.tif', 'x', PHOTO_BYTES_MAX + 1);
    const gone = { ...file('mất.jpg', 'abc'), slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    const shrunk = file('ngắn.jpg', 'ab', 5);
    expect(await importer.files([big, gone, shrunk, file('b.jpg', 'b')])).toHaveLength(1);
    expect(big.reads()).toBe(0);
    expect(parts()).toHaveLength(1);
    expect(importer.round.get()?.lines.map(({ error }) => error?.kind)).toEqual(['too-large', 'unreadable-file', 'unreadable-file', undefined]);
  });

  it('more than a round takes are told', async () => {
    const { importer } = setUp();
    await importer.files(Array.from({ length: ROUND_MAX + 7 }, (_, index) => file(`${String(index)}.jpg`, 'x')));
    expect(importer.round.get()).toMatchObject({ left: 7, total: ROUND_MAX });
  });
});

describe('stopping and trying again', () => {
  it('a full disk stops the round; the rest is brought later, and only that', async () => {
    const { newsroom, importer, parts, states } = setUp();
    newsroom.failNext('photoPart', appError('storage-full'));
    const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => file(`${name}.jpg`, name));
    const first = await importer.files(files);
    expect(importer.round.get()).toMatchObject({ stopped: 'storage-full', canRetry: true });
    expect(first.map(({ name }) => name)).toEqual(['b.jpg', 'c.jpg', 'd.jpg']);
    expect(states()).toEqual(['stopped', 'ok', 'ok', 'ok', 'stopped', 'stopped', 'stopped']);
    const sent = parts().length;
    expect((await importer.retry()).map(({ name }) => name)).toEqual(['a.jpg', 'e.jpg', 'f.jpg', 'g.jpg']);
    expect(parts().length - sent).toBe(4);
    expect(importer.round.get()).toMatchObject({ stopped: null, canRetry: false, running: false, done: 7 });
    expect(await importer.retry()).toEqual([]);
  });

  it('somebody stops it: what is in stays in', async () => {
    const { newsroom, importer, states } = setUp((room) => ({
      photoPart: async (part) => {
        const answer = await room.api.photoPart(part);
        if (part.index === 1) stop();
        return answer;
      },
    }));
    const stop = (): void => importer.cancel();
    const photos = await importer.files(Array.from({ length: 9 }, (_, index) => file(`${String(index)}.jpg`, 'x')));
    expect(photos.length).toBeLessThan(9);
    expect(states()?.filter((state) => state === 'ok')).toHaveLength(photos.length);
    expect(importer.round.get()).toMatchObject({ stopped: 'cancelled', canRetry: true, running: false });
    expect(newsroom.callsOf('photoCancel')).toEqual([{ batch: 'batch-1' }]);
    expect(photos.length + (await importer.retry()).length).toBe(9);
  });

  it('pasted pictures of a text are not offered again: their place is gone', async () => {
    const { newsroom, importer } = setUp();
    newsroom.failNext('photoPart', appError('damaged-image'));
    expect(await importer.each([file('a.jpg', 'a'), file('b.jpg', 'b')])).toMatchObject([null, { name: 'b.jpg' }]);
    expect(importer.round.get()).toMatchObject({ canRetry: false });
  });
});

describe('photos that are chosen', () => {
  it('have lines before they are in, and their pictures as they come', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<Awaited<ReturnType<ReturnType<typeof fakeNewsroom>['api']['photoChoose']>>>();
    const { importer, states } = setUp(() => ({ photoChoose: () => promise }));
    const choosing = importer.choose('folder');
    await expect.poll(() => importer.round.get()).toMatchObject({ running: true, total: 0 });
    importer.close();
    importer.found('batch-1', ['a.jpg', 'b.jpg'], 3);
    importer.imported('batch-1', 1, photo('b.jpg'));
    importer.imported('other', 0, photo('a.jpg'));
    importer.progress('batch-1', 9, 9);
    expect(importer.round.get()).toMatchObject({ done: 1, total: 2, left: 3, lines: [{ state: 'waiting' }, { state: 'ok', assetId: 'b'.repeat(64), notes: ['known'] }] });
    answer(ok({ outcome: 'done', photos: [{ ok: false, name: 'a.jpg', error: appError('unreadable-file') }, photo('b.jpg')] }));
    expect(await choosing).toHaveLength(1);
    expect(states()).toEqual(['failed', 'ok']);
  });

  it('are tried again by the main process, which has their paths', async () => {
    const { importer, states, newsroom } = setUp((room) => ({
      photoChoose: async () => ok({ outcome: 'done', photos: [photo('a.jpg'), { ok: false, name: 'b.jpg', error: appError('unreadable-file') }] }),
      photoRetry: async (input) => {
        await room.api.photoRetry(input);
        return ok([{ index: 1, result: photo('b.jpg') }]);
      },
    }));
    await importer.choose();
    expect((await importer.retry()).map(({ name }) => name)).toEqual(['b.jpg']);
    expect(states()).toEqual(['ok', 'ok']);
    expect(newsroom.callsOf('photoRetry')).toEqual([{ batch: 'batch-1' }]);
  });

  it('leave nothing on the screen when nothing was picked; an empty folder is told', async () => {
    const { importer } = setUp();
    expect(await importer.choose()).toEqual([]);
    expect(importer.round.get()).toBeNull();
    const empty = setUp(() => ({ photoChoose: async () => ok({ outcome: 'no-photos', photos: [] }) }));
    await expect(empty.importer.choose('folder')).rejects.toBeInstanceOf(NoPhotosFound);
    expect(empty.importer.round.get()).toBeNull();
  });
});

describe('rounds', () => {
  it('follow one after the other; the importer is busy until the last is done', async () => {
    const { importer } = setUp();
    const batches = new Set<string>();
    importer.round.subscribe(() => batches.add(importer.round.get()?.batch ?? ''));
    const both = Promise.all([importer.files([file('a.jpg', 'a')]), importer.files([file('b.jpg', 'b')])]);
    expect(importer.busy()).toBe(true);
    await both;
    await Promise.resolve();
    expect([...batches]).toEqual(['batch-1', 'batch-2']);
    expect(importer.busy()).toBe(false);
  });

  it('open no dialog while another one is on its way: it would come when nobody expects it', async () => {
    const { importer, newsroom } = setUp();
    const running = importer.files([file('a.jpg', 'a')]);
    await expect(importer.choose()).rejects.toBeInstanceOf(RoundRunning);
    await expect(importer.chooseFiles()).rejects.toBeInstanceOf(RoundRunning);
    expect(await running).toHaveLength(1);
    expect(newsroom.callsOf('photoChoose')).toEqual([]);
    expect(importer.round.get()).toMatchObject({ batch: 'batch-1', running: false });
    await importer.choose();
    expect(newsroom.callsOf('photoChoose')).toHaveLength(1);
  });

  it('know the article they were chosen for: photos of a second try go nowhere else', async () => {
    const { importer } = setUp();
    await importer.files([file('hỏng.jpg', '')], ARTICLE, 'gallery');
    const round = importer.round.get();
    expect(round).toMatchObject({ articleId: ARTICLE, as: 'gallery', canRetry: true });
    const target = (writing: string | null, onDesk = false) => round && retryTarget(round, writing, onDesk);
    expect([target(ARTICLE), target(ARTICLE, true), target('other'), target('other', true), target(null)]).toEqual(['gallery', 'tray', 'other-tray', 'other-tray', 'other-tray']);
    expect(retryTarget({ articleId: null, as: 'library' }, ARTICLE, true)).toBe('library');
  });
});
