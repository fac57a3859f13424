import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { link, open, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportName } from '../../../electron/app/export-name.ts';
import { type NewFileCalls, writeNewFile } from '../../../electron/app/new-file.ts';
import { createPhotoExporter } from '../../../electron/app/photo-exporter.ts';
import { createExportMaker, type ExportMaker } from '../../../electron/photos/export-maker.ts';
import { readPhotoWords } from '../../../electron/photos/metadata/photo-words.ts';
import { openStore } from '../../../electron/store/database.ts';
import type { Store } from '../../../electron/store/interfaces.ts';
import { systemClock } from '../../../shared/domain/clock.ts';
import { systemIds } from '../../../shared/domain/ids.ts';
import { canonicalEdit, noEdit } from '../../../shared/domain/photo-edit.ts';
import { type PhotoExport, photoExportedSchema, photoExportSchema } from '../../../shared/domain/photo-export.ts';
import { scenePhoto } from '../../fixtures/photos.ts';
import { memoryLog } from '../../helpers/memory-log.ts';
import { addPhotoBytes } from '../../store/photo-support.ts';

const dir = mkdtempSync(join(tmpdir(), 'toasoan-exporter-'));
let store: Store;
let maker: ExportMaker;
let one: string;
let two: string;
let version: string;
beforeAll(async () => {
  store = openStore({ dir: join(dir, 'data'), clock: systemClock, ids: systemIds });
  maker = createExportMaker({ assets: store.assets, edits: store.edits });
  const photo = async (seed: number, name: string) => addPhotoBytes(store, await scenePhoto({ seed, width: 160, height: 120, gps: true, serial: 'SN-1' }), { name });
  [one, two] = [await photo(1, 'DSC_0001.JPG'), await photo(2, 'DSC_0002.JPG')];
  const recipe = canonicalEdit({ ...noEdit, rotate: 90 });
  version = 'c'.repeat(64);
  const portal = await sharp(await scenePhoto({ width: 120, height: 160 })).jpeg().toBuffer();
  const sha256 = await crypto.subtle.digest('SHA-256', portal).then((digest) => Buffer.from(digest).toString('hex'));
  await store.edits.add({ id: version, origin: one, recipe, width: 120, height: 160 }, [{ row: { purpose: 'portal', sha256, mime: 'image/jpeg', bytes: portal.byteLength, width: 120, height: 160 }, data: portal }]);
});
afterAll(async () => {
  await maker.close();
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

let folders = 0;
function setUp(given: Partial<{ folder: string | null; place: string | null }> = {}) {
  folders += 1;
  const folder = join(dir, `ra ${folders}`);
  mkdirSync(folder);
  const progress: unknown[] = [];
  const proposed: string[] = [];
  const exporter = createPhotoExporter({
    maker,
    ask: {
      folder: () => Promise.resolve(given.folder === undefined ? folder : given.folder),
      place: (_, name) => Promise.resolve((proposed.push(name), given.place === undefined ? join(folder, 'đã chọn.jpg') : given.place)),
    },
    broadcast: { one: (_, event, payload) => (progress.push([event, payload]), true) },
    log: memoryLog(),
  });
  return { exporter, folder, progress, proposed };
}

const batch = '00000000-0000-7000-8000-000000000001';
const words = { caption: 'Gặt lúa\nở thôn Đoài', credit: 'Văn Tịnh', alt: '', place: '', byline: '' };
const wish = (ids: readonly string[], more: Partial<PhotoExport> = {}): PhotoExport => photoExportSchema.parse({ batch, photos: ids.map((assetId) => ({ assetId, ...words })), size: 'original', pattern: null, ...more });
const readBack = async (path: string) => readPhotoWords(await sharp(readFileSync(path)).metadata());

describe('an export', () => {
  it('of several photos writes each with its words into the folder, never over another file', async () => {
    const { exporter, folder, progress } = setUp();
    writeFileSync(join(folder, 'DSC_0001.jpg'), 'của người khác');
    const result = await exporter.run(wish([one, two, version, 'd'.repeat(64)]), 1);
    expect(photoExportedSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({
      kind: 'done', stopped: false,
      photos: [
        { ok: true, assetId: one, name: 'DSC_0001 (2).jpg', notes: ['renamed'] },
        { ok: true, assetId: two, name: 'DSC_0002.jpg', notes: [] },
        { ok: true, assetId: version, name: 'DSC_0001 (3).jpg', notes: ['edited', 'renamed'] },
        { ok: false, name: '', error: { kind: 'not-found' } },
      ],
    });
    expect(readdirSync(folder).toSorted()).toEqual(['DSC_0001 (2).jpg', 'DSC_0001 (3).jpg', 'DSC_0001.jpg', 'DSC_0002.jpg']);
    expect(readFileSync(join(folder, 'DSC_0001.jpg'), 'utf8')).toBe('của người khác');
    expect(await readBack(join(folder, 'DSC_0002.jpg'))).toMatchObject({ caption: 'Gặt lúa ở thôn Đoài', credit: 'Văn Tịnh', gps: false });
    expect(await sharp(readFileSync(join(folder, 'DSC_0001 (3).jpg'))).metadata()).toMatchObject({ width: 120, height: 160 });
    expect(progress.at(0)).toEqual(['photo:progress', { batch, done: 0, total: 4 }]);
    expect(progress.at(-1)).toEqual(['photo:progress', { batch, done: 4, total: 4 }]);
  });

  it('can be stopped, and called off', async () => {
    const { exporter, folder, progress } = setUp();
    const going = exporter.run(wish([one, two, one, two]), 1);
    await expect.poll(() => progress.length).toBeGreaterThan(0);
    exporter.stop('00000000-0000-7000-8000-000000000009');
    exporter.stop(batch);
    expect(await going).toMatchObject({ kind: 'done', stopped: true, photos: { length: 1 } });
    expect(readdirSync(folder)).toHaveLength(1);
    expect(await exporter.run(wish([one, two]), 1)).toMatchObject({ stopped: false, photos: { length: 2 } });
    expect(await setUp({ folder: null }).exporter.run(wish([one, two]), 1)).toEqual({ kind: 'cancelled' });
    expect(await setUp({ place: null }).exporter.run(wish([one]), 1)).toEqual({ kind: 'cancelled' });
  });

  it('of one photo goes to the place that was chosen, and replaces what the person agreed to', async () => {
    const { exporter, folder, proposed } = setUp();
    writeFileSync(join(folder, 'đã chọn.jpg'), 'cũ');
    expect(await exporter.run(wish([one], { pattern: 'Mùa gặt {n}', first: 7, size: 'portal' }), 1)).toMatchObject({ kind: 'done', photos: [{ ok: true, name: 'đã chọn.jpg' }] });
    expect(proposed).toEqual(['Mùa gặt 07.jpg']);
    expect((await readBack(join(folder, 'đã chọn.jpg'))).caption).toBe('Gặt lúa ở thôn Đoài');
    await expect(exporter.run(wish(['d'.repeat(64)]), 1)).rejects.toMatchObject({ error: { kind: 'not-found' } });
  });

  it('into a folder that is gone says so for each photo, after one try', async () => {
    const { exporter } = setUp({ folder: join(dir, 'không có') });
    const result = await exporter.run(wish([one, two]), 1);
    expect(result).toMatchObject({ stopped: false, photos: [{ ok: false, name: 'DSC_0001.JPG', error: { kind: 'storage-failed' } }, { ok: false, name: 'DSC_0002.JPG', error: { kind: 'storage-failed' } }] });
  });
});

describe('a new file', () => {
  const real: NewFileCalls = { link, open, rename, rm, writeFile };
  const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
  const inNew = (): string => {
    folders += 1;
    const folder = join(dir, `tệp ${folders}`);
    mkdirSync(folder);
    return folder;
  };

  it.each([['with second names', real], ['on a memory card, without them', { ...real, link: failing('EPERM') }]] as const)('takes the next free name %s', async (_, calls) => {
    const folder = inNew();
    const names = await Promise.all([1, 2, 3].map((value) => writeNewFile(join(folder, 'ảnh.jpg'), Buffer.from(String(value)), calls as NewFileCalls)));
    expect(new Set(names).size).toBe(3);
    expect(readdirSync(folder).toSorted()).toEqual(['ảnh (2).jpg', 'ảnh (3).jpg', 'ảnh.jpg']);
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).toSorted()).toEqual(['1', '2', '3']);
  });

  it.each([
    ['the disk is full', { ...real, writeFile: failing('ENOSPC') }, 'storage-full'],
    ['the card is read-only', { ...real, writeFile: failing('EROFS') }, 'no-write-permission'],
    ['the card is taken out in the middle', { ...real, link: failing('EIO') }, 'storage-failed'],
    ['the last step is refused', { ...real, link: failing('EPERM'), rename: failing('EACCES') }, 'no-write-permission'],
  ])('leaves nothing behind when %s', async (_, calls, kind) => {
    const folder = inNew();
    await expect(writeNewFile(join(folder, 'ảnh.jpg'), Buffer.from('x'), calls as NewFileCalls)).rejects.toMatchObject({ error: { kind } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('names of exported photos', () => {
  const name = (pattern: string | null, original: string, index = 0, count = 3, first = 1) => exportName({ wish: { pattern, first, photos: Array.from({ length: count }, () => ({ assetId: one, ...words })) }, index, original, ending: 'jpg' });
  it.each([
    [name(null, 'DSC_0001.JPG'), 'DSC_0001.jpg'],
    [name('Lễ hội {n}', 'a.png', 4, 120), 'Lễ hội 005.jpg'],
    [name('{tên} - {N}', 'Gặt.lúa.heic', 1), 'Gặt.lúa - 02.jpg'],
    [name('{name}', 'x/../../etc/$&.png'), '$&.jpg'],
    [name('../{n}:*?"<>|', 'a.jpg'), '-01-.jpg'],
    [name('con', 'a.jpg'), 'anh-con.jpg'],
    [name('  . ', ''), 'anh-01.jpg'],
    [name('', '…\u202egpj.exe'), '…gpj.jpg'],
    [name('ế'.repeat(120), 'a.jpg'), `${'ế'.repeat(66)}.jpg`],
    [name('Lúa'.normalize('NFD'), 'a.jpg'), 'Lúa.jpg'.normalize('NFC')],
  ])('%s', (made, wanted) => expect(made).toBe(wanted));
});
