import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createAssetStore } from '../../electron/store/asset-store.ts';
import { fileCalls, renameWaits } from '../../electron/store/durable-files.ts';
import type { FileCalls } from '../../electron/store/durable-files.ts';
import { guarded } from '../../electron/store/failures.ts';
import type { AssetStore } from '../../electron/store/interfaces.ts';
import { noFacts } from '../../shared/domain/asset.ts';
import { kindOf, openRaw, openTemp, rejectedKind, seededRandom, sha256, START, testClock, testIds } from './support.ts';

function bytes(seed: number, length = 5_000): Uint8Array {
  const random = seededRandom(seed);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

type Photo = Parameters<AssetStore['add']>[0];

function photo(seed = 1): Photo {
  const [original, thumb, portal] = [bytes(seed), bytes(seed + 1_000, 300), bytes(seed + 2_000, 900)];
  const row = { mime: 'image/jpeg', width: 40, height: 30 };
  const assetId = sha256(original);
  return {
    asset: { ...row, id: assetId, name: 'ảnh.jpg', bytes: original.byteLength, caption: 'Chú thích', credit: 'Văn Tịnh' },
    original,
    renditions: [
      { row: { ...row, assetId, purpose: 'thumb', sha256: sha256(thumb), bytes: thumb.byteLength }, data: thumb },
      { row: { ...row, assetId, purpose: 'portal', sha256: sha256(portal), bytes: portal.byteLength }, data: portal },
    ],
  };
}

const hashes = (item: Photo) => [item.asset.id, ...item.renditions.map(({ row }) => row.sha256)];

/** The asset store of an existing data folder with other file-system calls. */
function withCalls(dir: string, calls: Partial<FileCalls>): AssetStore {
  return guarded(createAssetStore({ db: openRaw(dir), dir: join(dir, 'assets'), clock: testClock(), ids: testIds(900), files: { ...fileCalls, ...calls } }), () => undefined);
}

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

describe('assets', () => {
  it('are files named by their hash, and rows', async () => {
    const { dir, store } = openTemp();
    const item = photo();
    await store.assets.add(item);
    expect(store.assets.get(item.asset.id)).toMatchObject(item.asset);
    expect(store.assets.renditions(item.asset.id)).toEqual([item.renditions[1]?.row, item.renditions[0]?.row]);
    expect(store.assets.rendition(item.asset.id, 'thumb')).toEqual(item.renditions[0]?.row);
    for (const hash of hashes(item)) {
      const path = store.assets.pathOf(hash);
      expect(path).toBe(join(dir, 'assets', hash.slice(0, 2), hash));
      expect(sha256(readFileSync(path))).toBe(hash);
      expect(sha256(await store.assets.read(hash))).toBe(hash);
    }
    expect(readdirSync(join(dir, 'assets', 'incoming'))).toEqual([]);
  });

  it('are added once: the second time changes nothing, not even under another name', async () => {
    const { store } = openTemp();
    const item = photo();
    await store.assets.add(item);
    const before = hashes(item).map((hash) => statSync(store.assets.pathOf(hash)).ino);
    const other = bytes(9, 400);
    const [thumb] = item.renditions;
    await store.assets.add({
      ...item,
      asset: { ...item.asset, name: 'khác.jpg', caption: '' },
      renditions: thumb === undefined ? [] : [{ row: { ...thumb.row, sha256: sha256(other), bytes: other.byteLength }, data: other }],
    });
    expect(store.assets.get(item.asset.id)).toMatchObject(item.asset);
    expect(store.assets.rendition(item.asset.id, 'thumb')).toEqual(thumb?.row);
    expect(existsSync(store.assets.pathOf(sha256(other)))).toBe(false);
    expect(hashes(item).map((hash) => statSync(store.assets.pathOf(hash)).ino)).toEqual(before);
  });

  it('can be added several times at once', async () => {
    const { store, dir } = openTemp();
    await Promise.all([photo(1), photo(1), photo(2), photo(1), photo(2)].map((item) => store.assets.add(item)));
    for (const hash of [...hashes(photo(1)), ...hashes(photo(2))]) expect(sha256(await store.assets.read(hash))).toBe(hash);
    expect(readdirSync(join(dir, 'assets', 'incoming'))).toEqual([]);
  });

  it('tell a lost file from a damaged one, and are healed by adding the photo again', async () => {
    const { store } = openTemp();
    const item = photo();
    expect(store.assets.get(item.asset.id)).toBeNull();
    expect(await rejectedKind(store.assets.read(item.asset.id))).toBe('not-found');
    await store.assets.add(item);
    truncateSync(store.assets.pathOf(item.asset.id), 100);
    expect(await rejectedKind(store.assets.read(item.asset.id))).toBe('damaged-image');
    writeFileSync(store.assets.pathOf(item.asset.id), bytes(77));
    expect(await rejectedKind(store.assets.read(item.asset.id))).toBe('damaged-image');
    await store.assets.add(item);
    expect(sha256(await store.assets.read(item.asset.id))).toBe(item.asset.id);
  });

  it('of another encoder stay as they were recorded while they are whole, and take the place of those that were lost', async () => {
    const { store } = openTemp();
    const [item, other] = [photo(), photo(7)];
    await store.assets.add(item);
    const later = { ...item, renditions: other.renditions.map(({ row, data }) => ({ row: { ...row, assetId: item.asset.id }, data })) };
    await store.assets.add(later);
    expect(store.assets.rendition(item.asset.id, 'portal')).toEqual(item.renditions[1]?.row);
    await rm(store.assets.pathOf(item.renditions[1]?.row.sha256 ?? ''));
    await store.assets.add(later);
    expect(store.assets.rendition(item.asset.id, 'thumb')).toEqual(item.renditions[0]?.row);
    expect(store.assets.rendition(item.asset.id, 'portal')).toEqual(later.renditions[1]?.row);
    for (const { sha256: name } of store.assets.renditions(item.asset.id)) expect(sha256(await store.assets.read(name))).toBe(name);
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(64)}/..`, 'a'.repeat(63)])('never make a path of %j', (name) => {
    const { store } = openTemp();
    expect(kindOf(() => store.assets.pathOf(name))).toBe('invalid-input');
  });

  it('refuse bytes under a wrong name and keep nothing of them', async () => {
    const { store } = openTemp();
    const item = photo();
    expect(await rejectedKind(store.assets.add({ ...item, original: bytes(5) }))).toBe('internal');
    expect(store.assets.get(item.asset.id)).toBeNull();
    expect(existsSync(store.assets.pathOf(item.asset.id))).toBe(false);
  });

  it.each([
    ['ENOSPC', 'storage-full'],
    ['EDQUOT', 'storage-full'],
    ['EIO', 'storage-failed'],
    ['EROFS', 'storage-failed'],
  ])('name nothing when the disk says %s, at whichever file', async (code, kind) => {
    for (let broken = 0; broken < 3; broken += 1) {
      const { dir, store } = openTemp();
      let opened = -1;
      const open: FileCalls['open'] = async (...args) => {
        const file = await fileCalls.open(...args);
        opened += 1;
        if (opened === broken) file.sync = () => Promise.reject(failure(code));
        return file;
      };
      expect(await rejectedKind(withCalls(dir, { open }).add(photo()))).toBe(kind);
      expect(store.assets.get(photo().asset.id)).toBeNull();
      expect(store.assets.renditions(photo().asset.id)).toEqual([]);
      expect(readdirSync(join(dir, 'assets', 'incoming'))).toEqual([]);
      await store.assets.add(photo());
      expect(sha256(await store.assets.read(photo().asset.id))).toBe(photo().asset.id);
    }
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])('wait when a virus scanner holds the new file (%s)', async (code) => {
    const { dir, store } = openTemp();
    const waits: number[] = [];
    let refusals = 0;
    const rename: FileCalls['rename'] = (from, to) => {
      refusals += 1;
      return refusals % 4 === 0 ? fileCalls.rename(from, to) : Promise.reject(failure(code));
    };
    const wait = (ms: number) => Promise.resolve(waits.push(ms));
    await withCalls(dir, { rename, wait }).add(photo());
    expect(waits).toEqual(Array.from({ length: 3 }, () => renameWaits.slice(0, 3)).flat());
    expect(store.assets.get(photo().asset.id)).toMatchObject(photo().asset);

    const never = withCalls(dir, { rename: () => Promise.reject(failure(code)), wait });
    expect(await rejectedKind(never.add(photo(50)))).toBe('storage-failed');
    expect(store.assets.get(photo(50).asset.id)).toBeNull();
  });

  it('keep their facts; those of a photo from before are filled in once, words that people wrote stay', async () => {
    const { store } = openTemp();
    const facts = { alt: 'Người gặt lúa', place: 'xã Tân Hòa', takenAt: START - 5, camera: 'Canon EOS R6', headline: 'Mùa gặt', keywords: ['lúa', 'nông dân'], gps: true, phash: '00ff00ff00ff00ff', sharpness: 12.5 };
    const item = photo();
    await store.assets.add({ ...item, asset: { ...item.asset, place: 'ấp Thạnh Lợi' } });
    expect(store.assets.get(item.asset.id)).toMatchObject({ ...noFacts, place: 'ấp Thạnh Lợi' });
    await store.assets.add({ ...item, asset: { ...item.asset, ...facts } });
    expect(store.assets.get(item.asset.id)).toMatchObject({ ...item.asset, ...facts, place: 'ấp Thạnh Lợi' });
    await store.assets.add({ ...item, asset: { ...item.asset, ...facts, camera: 'khác', phash: 'ffffffffffffffff' } });
    expect(store.assets.get(item.asset.id)).toMatchObject({ camera: 'Canon EOS R6', phash: facts.phash });
  });

  it('leave nothing referenced when the process is killed between writing and renaming', async () => {
    const { dir, store } = openTemp();
    store.close();
    const child = spawn(process.execPath, [fileURLToPath(new URL('./stuck-photo.ts', import.meta.url)), dir], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [ready] = (await once(child.stdout, 'data')) as [Buffer];
    const { id, temporary } = JSON.parse(ready.toString()) as { readonly id: string; readonly temporary: string };
    expect(existsSync(temporary)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const again = openTemp(dir).store;
    expect(existsSync(temporary)).toBe(false);
    expect(readdirSync(join(dir, 'assets', 'incoming'))).toEqual([]);
    expect(again.assets.get(id)).toBeNull();
    expect(existsSync(again.assets.pathOf(id))).toBe(false);
  });
});

describe('files on their way in', () => {
  it('are moved into place, byte for byte; the same bytes again leave one file', async () => {
    const { dir, store } = openTemp();
    const item = photo();
    for (let round = 0; round < 2; round += 1) {
      const file = await store.assets.receive();
      for (let at = 0; at < item.asset.bytes; at += 1_000) await file.append(bytes(1).subarray(at, at + 1_000));
      expect(file.size()).toBe(item.asset.bytes);
      await file.end();
      await store.assets.add({ ...item, original: file });
      await file.drop();
    }
    expect(sha256(await store.assets.read(item.asset.id))).toBe(item.asset.id);
    expect(readdirSync(join(dir, 'assets', 'incoming'))).toEqual([]);
  });

  it('that are dropped, or left by a process that died, are gone', async () => {
    const { dir, store } = openTemp();
    const [dropped, left] = [await store.assets.receive(), await store.assets.receive()];
    await dropped.append(bytes(2));
    await dropped.drop();
    await left.append(bytes(3));
    await left.end();
    expect(readdirSync(join(dir, 'assets', 'incoming'))).toHaveLength(1);
    withCalls(dir, {});
    expect(readdirSync(join(dir, 'assets', 'incoming'))).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'storage-full'],
    ['EIO', 'storage-failed'],
  ])('name nothing when the disk says %s while they are written or moved', async (code, kind) => {
    const { dir, store } = openTemp();
    const full: FileCalls['open'] = async (...args) => {
      const file = await fileCalls.open(...args);
      file.write = () => Promise.reject(failure(code));
      return file;
    };
    const file = await withCalls(dir, { open: full }).receive();
    expect(await rejectedKind(file.append(bytes(1)))).toBe(kind);
    await file.drop();

    const unmoved = withCalls(dir, { rename: () => Promise.reject(failure(code)) });
    const second = await unmoved.receive();
    await second.append(bytes(1));
    await second.end();
    expect(await rejectedKind(unmoved.add({ ...photo(), original: second }))).toBe(kind);
    await second.drop();
    expect(store.assets.get(photo().asset.id)).toBeNull();
    expect(readdirSync(join(dir, 'assets', 'incoming'))).toEqual([]);
  });

  it('that vanish before they are moved make no row', async () => {
    const { store } = openTemp();
    const file = await store.assets.receive();
    await file.append(bytes(1));
    await file.end();
    await rm(file.path);
    expect(await rejectedKind(store.assets.add({ ...photo(), original: file }))).toBe('storage-failed');
    expect(store.assets.get(photo().asset.id)).toBeNull();
  });

  it('know how much room the disk has', async () => {
    expect(await openTemp().store.assets.freeBytes()).toBeGreaterThan(0);
  });
});
