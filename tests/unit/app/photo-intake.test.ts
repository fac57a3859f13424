import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photosIn } from '../../../electron/app/photo-folder.ts';
import { createPhotoIntake } from '../../../electron/app/photo-intake.ts';
import { FREE_MIN } from '../../../electron/app/photo-receiver.ts';
import { UPLOADS_MAX } from '../../../electron/app/photo-uploads.ts';
import { appError, AppFailure, fail } from '../../../shared/domain/app-error.ts';
import { PHOTO_BYTES_MAX } from '../../../shared/domain/asset.ts';
import type { ImportedPhoto, PhotoPart } from '../../../shared/ipc/photo-contract.ts';
import { memoryLog } from '../../helpers/memory-log.ts';
import { memoryAssets } from '../photos/memory-assets.ts';

const BATCH = '00000000-0000-7000-8000-000000000001';
const ARTICLE = '00000000-0000-7000-8000-00000000000a';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'intake-'));
  await mkdir(join(dir, 'folder.jpg'));
  for (const name of ['a.jpg', 'c.jpg', 'd.jpg', 'e.jpg']) await writeFile(join(dir, name), name);
  await writeFile(join(dir, 'b.jpg'), 'bad');
  await writeFile(join(dir, 'empty.jpg'), '');
  await writeFile(join(dir, 'huge.jpg'), '');
  await truncate(join(dir, 'huge.jpg'), PHOTO_BYTES_MAX + 1);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

type Options = { readonly free?: () => number | null; readonly hold?: Promise<unknown>; readonly alive?: (id: number) => boolean };

function setUp({ free = () => null, hold, alive = () => true }: Options = {}) {
  const log = memoryLog();
  const assets = memoryAssets();
  const imported: string[] = [];
  const arrived: (readonly [string, string | null])[] = [];
  const intake = createPhotoIntake({
    log,
    alive,
    assets: { receive: assets.receive, freeBytes: async () => free() },
    onPhoto: ({ name }, articleId) => void arrived.push([name, articleId]),
    importer: {
      importFile: async ({ name, file, signal }) => {
        await file.end();
        const text = readFileSync(file.path, 'latin1').slice(0, 20);
        const bytes = file.size();
        await hold;
        await file.drop();
        if (signal?.aborted) return fail('cancelled');
        imported.push(text);
        if (text === 'bad') return fail('damaged-image');
        if (text === 'full') throw new AppFailure(appError('storage-full', 'ENOSPC'));
        if (text === 'bug') throw new Error('bug');
        return { assetId: 'a'.repeat(64), name, width: 1, height: 1, bytes, caption: '', credit: '', notes: [] };
      },
    },
  });
  const told: (readonly [number, string])[] = [];
  const found: (readonly string[])[] = [];
  const report = { found: (names: readonly string[]) => void found.push(names), imported: (index: number, result: ImportedPhoto) => void told.push([index, kindOf(result)]) };
  const asked = { batch: BATCH, windowId: 1, articleId: ARTICLE };
  return { intake, log, assets, imported, arrived, told, found, choose: (...names: readonly string[]) => intake.fromPaths(names.map((name) => join(dir, name)), asked, report), report };
}

const kindOf = (result: ImportedPhoto): string => (result.ok ? 'ok' : result.error.kind);
const part = (index: number, content: string, change: Partial<PhotoPart> = {}): PhotoPart => ({ batch: BATCH, index, articleId: null, name: `${String(index)}.jpg`, size: content.length, offset: 0, bytes: new TextEncoder().encode(content), ...change });

describe('chosen files', () => {
  it('have an answer each, in order; one bad file does not cost the others', async () => {
    const { choose, assets, found, told, arrived, imported } = setUp();
    const names = ['a.jpg', 'b.jpg', 'huge.jpg', 'folder.jpg', 'missing.jpg', 'empty.jpg', 'c.jpg'];
    const { outcome, photos } = await choose(...names);
    expect([outcome, ...photos.map(kindOf)]).toEqual(['done', 'ok', 'damaged-image', 'too-large', 'not-an-image', 'unreadable-file', 'empty-file', 'ok']);
    expect(photos.map(({ name }) => name)).toEqual(names);
    expect(found).toEqual([names]);
    expect(told.toSorted(([a], [b]) => a - b).map(([, kind]) => kind)).toEqual(photos.map(kindOf));
    expect(arrived).toEqual(expect.arrayContaining([['a.jpg', ARTICLE], ['c.jpg', ARTICLE]]));
    expect(imported.toSorted()).toEqual(['a.jpg', 'bad', 'c.jpg']);
    expect(assets.incoming()).toBe(0);
    expect(JSON.stringify(photos)).not.toContain(dir);
  });

  it('may be none', async () => {
    expect(await setUp().choose()).toEqual({ outcome: 'cancelled', photos: [] });
  });

  it('can be stopped: what is under way ends, the rest is not begun; and taken up again', async () => {
    const { promise: hold, resolve: go } = Promise.withResolvers<void>();
    const { intake, choose, told, imported, assets, report } = setUp({ hold });
    const names = Array.from({ length: 12 }, (_, index) => ['a.jpg', 'b.jpg', 'c.jpg'][index % 3] ?? '');
    const round = choose(...names);
    await expect.poll(() => assets.incoming()).toBe(4);
    await intake.cancel(BATCH, 2);
    await intake.cancel(BATCH, 1);
    go();
    const { photos } = await round;
    expect(photos.map(kindOf)).toEqual(names.map(() => 'cancelled'));
    expect([told.length, imported.length, assets.incoming()]).toEqual([4, 0, 0]);

    expect(await intake.retry(BATCH, 2, report.imported)).toEqual([]);
    const again = await intake.retry(BATCH, 1, report.imported);
    expect(again.map(({ index, result }) => [index, kindOf(result)])).toEqual(names.map((name, index) => [index, name === 'b.jpg' ? 'damaged-image' : 'ok']));
    // What is in is not brought in again.
    expect((await intake.retry(BATCH, 1, report.imported)).map(({ index }) => index)).toEqual([1, 4, 7, 10]);
    expect(await intake.retry('00000000-0000-7000-8000-0000000000ff', 1, report.imported)).toEqual([]);
  });

  it('stop when the disk has too little room left, before the text has none', async () => {
    const free = [null, FREE_MIN, FREE_MIN - 1];
    const { choose, imported, told } = setUp({ free: () => (free.length > 1 ? (free.shift() ?? null) : (free[0] ?? null)) });
    const { photos } = await choose('a.jpg', 'c.jpg', 'd.jpg', 'e.jpg', 'a.jpg', 'c.jpg', 'd.jpg', 'e.jpg', 'a.jpg');
    expect(photos.map(kindOf).filter((kind) => kind === 'ok')).toHaveLength(2);
    expect(photos.map(kindOf).filter((kind) => kind === 'storage-full')).toHaveLength(7);
    expect(imported).toHaveLength(2);
    expect(told.length).toBeLessThan(9);
  });
});

describe('a folder', () => {
  it('is looked through as a card has it: names as people count, other files, hidden ones, links and shadows left out', async () => {
    const card = await mkdtemp(join(dir, 'card-'));
    for (const folder of ['DCIM/100CANON', 'DCIM/101CANON', '.Trashes', 'System Volume Information']) await mkdir(join(card, folder), { recursive: true });
    for (const name of ['DCIM/100CANON/IMG_10.JPG', 'DCIM/100CANON/IMG_9.JPG', 'DCIM/101CANON/IMG_1.HEIC', 'DCIM/100CANON/._IMG_9.JPG', 'DCIM/100CANON/MVI_1.MOV', 'DCIM/100CANON/IMG_9.CR2', '.Trashes/IMG_3.JPG', 'System Volume Information/x.jpg', 'bìa.png', '.bìa.png']) await writeFile(join(card, name), name);
    await symlink(join(card, 'DCIM'), join(card, 'loop'));
    const { paths, left } = await photosIn(card);
    expect(paths.map((path) => path.slice(card.length + 1))).toEqual(['bìa.png', 'DCIM/100CANON/IMG_9.JPG', 'DCIM/100CANON/IMG_10.JPG', 'DCIM/101CANON/IMG_1.HEIC']);
    expect(left).toBe(0);
    expect(await photosIn(card, 3)).toMatchObject({ paths: { length: 3 }, left: 1 });

    const { intake, report } = setUp();
    const asked = { batch: BATCH, windowId: 1, articleId: null };
    expect((await intake.fromPaths([card], asked, report)).photos.map(({ name }) => name)).toEqual(['bìa.png', 'IMG_9.JPG', 'IMG_10.JPG', 'IMG_1.HEIC']);
    await mkdir(join(card, 'rỗng'));
    expect(await intake.fromPaths([join(card, 'rỗng')], asked, report)).toEqual({ outcome: 'no-photos', photos: [] });
  });
});

describe('photos from the page', () => {
  it('come in pieces, side by side, under their plain names', async () => {
    const { intake, imported, assets } = setUp();
    expect(await intake.part(part(0, 'nửa ', { size: 12, bytes: Buffer.from('first ') }), 1)).toBeNull();
    expect(await intake.part(part(1, 'other'), 1)).toMatchObject({ ok: true });
    expect(await intake.part(part(0, '', { size: 12, offset: 6, bytes: Buffer.from('second'), name: 'C:\\ảnh\\lễ hội.jpg' }), 1)).toMatchObject({ ok: true, name: 'lễ hội.jpg', photo: { bytes: 12 } });
    expect(imported).toEqual(['other', 'first second']);
    expect(assets.incoming()).toBe(0);
  });

  it.each([
    ['out of order', [part(0, '', { size: 9, bytes: Buffer.from('abc') }), part(0, '', { size: 9, offset: 6, bytes: Buffer.from('xyz') })], 'invalid-input'],
    ['longer than they said', [part(0, '', { size: 2, bytes: Buffer.from('abc') })], 'invalid-input'],
    ['that never began', [part(0, '', { size: 9, offset: 3, bytes: Buffer.from('abc') })], 'cancelled'],
    ['of nothing', [part(0, '')], 'empty-file'],
    ['of too much', [part(0, 'x', { size: PHOTO_BYTES_MAX + 1 })], 'too-large'],
    ['that stand still', [part(0, '', { size: 9, bytes: Buffer.from('abc') }), part(0, '', { size: 9, offset: 3, bytes: new Uint8Array() })], 'invalid-input'],
  ])('pieces %s are refused and leave nothing behind', async (_, parts, kind) => {
    const { intake, assets } = setUp();
    let last: ImportedPhoto | null = null;
    for (const one of parts) last = await intake.part(one, 1);
    expect(last && kindOf(last)).toBe(kind);
    expect(assets.incoming()).toBe(0);
  });

  it('are dropped when their round is stopped, when their window is gone, and when there are too many', async () => {
    const gone = new Set<number>();
    const { intake, assets } = setUp({ alive: (id) => !gone.has(id) });
    const begin = (index: number, windowId: number) => intake.part(part(index, '', { size: 9, bytes: Buffer.from('abc') }), windowId);
    for (let index = 0; index < UPLOADS_MAX; index += 1) expect(await begin(index, 1)).toBeNull();
    expect(await begin(UPLOADS_MAX, 1)).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(await begin(0, 2)).toBeNull();
    await intake.cancel(BATCH, 1);
    expect(assets.incoming()).toBe(1);
    gone.add(2);
    expect(await begin(0, 3)).toBeNull();
    expect(assets.incoming()).toBe(1);
    expect(kindOf((await intake.part(part(0, '', { size: 9, offset: 3, bytes: Buffer.from('abcdef') }), 1)) ?? expect.unreachable())).toBe('cancelled');
  });

  it('are refused while the disk is nearly full', async () => {
    const { intake, assets } = setUp({ free: () => FREE_MIN - 1 });
    expect(await intake.part(part(0, 'x'), 1)).toMatchObject({ ok: false, error: { kind: 'storage-full', retryable: true } });
    expect(assets.incoming()).toBe(0);
  });

  it('that meet a bug leave a trace', async () => {
    const { intake, log } = setUp();
    expect(await intake.part(part(0, 'bug'), 1)).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(log.lines).toMatchObject([{ event: 'photo.import', error: 'Error: bug' }]);
  });
});

describe('a round that nobody waits for any more', () => {
  it('can be stopped while its dialog is open', async () => {
    const { intake, report, imported, found } = setUp();
    const dialog = Promise.withResolvers<readonly string[]>();
    const round = intake.fromPaths(dialog.promise, { batch: BATCH, windowId: 1, articleId: null }, report);
    await intake.cancel(BATCH, 2);
    await intake.cancel(BATCH, 1);
    dialog.resolve([join(dir, 'a.jpg')]);
    expect(await round).toEqual({ outcome: 'cancelled', photos: [] });
    expect([imported, found]).toEqual([[], []]);
  });

  it('ends with its page: what is half sent leaves nothing behind, and the window may send as much again', async () => {
    const { promise: hold, resolve: go } = Promise.withResolvers<void>();
    const { intake, report, assets, told } = setUp({ hold });
    for (let index = 0; index < UPLOADS_MAX; index += 1) expect(await intake.part(part(index, 'half', { size: 8 }), 1)).toBeNull();
    expect(await intake.part(part(0, 'half', { size: 8 }), 2)).toBeNull();
    const dialog = Promise.withResolvers<readonly string[]>();
    const waiting = intake.fromPaths(dialog.promise, { batch: 'later', windowId: 1, articleId: null }, report);
    const paths = ['a.jpg', 'c.jpg', 'd.jpg', 'e.jpg', 'a.jpg', 'c.jpg'].map((name) => join(dir, name));
    const running = intake.fromPaths(paths, { batch: 'now', windowId: 1, articleId: null }, report);
    await expect.poll(() => assets.incoming()).toBe(UPLOADS_MAX + 1 + 4);
    intake.gone(1);
    dialog.resolve(paths);
    go();
    expect((await waiting).outcome).toBe('cancelled');
    expect((await running).photos.map(kindOf)).toEqual(paths.map(() => 'cancelled'));
    expect(told.filter(([, kind]) => kind === 'ok')).toEqual([]);
    await expect.poll(() => assets.incoming()).toBe(1);
    expect(await intake.retry('now', 1, report.imported)).toEqual([]);
    expect(kindOf((await intake.part(part(UPLOADS_MAX, 'new'), 1)) ?? expect.unreachable())).toBe('ok');
    expect(await intake.part(part(0, 'half', { size: 8, offset: 4 }), 2)).toMatchObject({ ok: true });
  });

  it('is not begun twice by trying again while it runs', async () => {
    const { promise: hold, resolve: go } = Promise.withResolvers<void>();
    const { intake, choose, imported, assets, report } = setUp({ hold });
    const running = choose('a.jpg', 'c.jpg');
    await expect.poll(() => assets.incoming()).toBe(2);
    const again = intake.retry(BATCH, 1, report.imported);
    go();
    expect((await again).map(({ result }) => kindOf(result))).toEqual(['ok', 'ok']);
    await running;
    expect(imported.toSorted()).toEqual(['a.jpg', 'c.jpg']);
  });
});
