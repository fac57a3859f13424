import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createAssetStore } from '../../electron/store/asset-store.ts';
import { fileCalls, renameWaits } from '../../electron/store/durable-files.ts';
import type { FileCalls } from '../../electron/store/durable-files.ts';
import { guarded } from '../../electron/store/failures.ts';
import type { AssetStore } from '../../electron/store/interfaces.ts';
import { kindOf, openRaw, openTemp, rejectedKind, seededRandom, sha256, testClock, testIds } from './support.ts';

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
    expect(store.assets.get(item.asset.id)).toEqual(item.asset);
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
    expect(store.assets.get(item.asset.id)).toEqual(item.asset);
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
    expect(store.assets.get(photo().asset.id)).toEqual(photo().asset);

    const never = withCalls(dir, { rename: () => Promise.reject(failure(code)), wait });
    expect(await rejectedKind(never.add(photo(50)))).toBe('storage-failed');
    expect(store.assets.get(photo(50).asset.id)).toBeNull();
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
