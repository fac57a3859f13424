import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAttachmentStore } from '../../electron/store/attachment-store.ts';
import { fileCalls, type FileCalls } from '../../electron/store/durable-files.ts';
import { guarded } from '../../electron/store/failures.ts';
import type { AttachmentStore } from '../../electron/store/interfaces.ts';
import { attachmentTypes } from '../../shared/domain/attachment.ts';
import { pdfFile } from '../fixtures/attachment-files.ts';
import { kindOf, openRaw, openTemp, rejectedKind, sha256, testClock, testIds } from './support.ts';

const about = { name: 'Kế hoạch.pdf', mime: attachmentTypes.pdf };
const PIECE = 1024 * 1024;

async function keep(attachments: AttachmentStore, bytes: Buffer, row = about) {
  const incoming = await attachments.receive();
  for (let at = 0; at < bytes.length; at += PIECE) await incoming.append(bytes.subarray(at, at + PIECE));
  return incoming.keep(row);
}
const incoming = (dir: string) => readdirSync(join(dir, 'assets', 'incoming'));
function withCalls(dir: string, calls: Partial<FileCalls>): AttachmentStore {
  const store = createAttachmentStore({ db: openRaw(dir), dir: join(dir, 'assets'), clock: testClock(), ids: testIds(901), files: { ...fileCalls, ...calls } });
  return guarded(store, () => undefined);
}
const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

describe('attachments', () => {
  it('are kept byte for byte under the hash of their bytes, in pieces', async () => {
    const { dir, store } = openTemp();
    const bytes = pdfFile(1, 3 * PIECE + 17);
    const row = await keep(store.attachments, bytes);
    expect(row).toEqual({ id: sha256(bytes), ...about, bytes: bytes.length });
    expect(store.attachments.get(row.id)).toEqual(row);
    expect(readFileSync(store.assets.pathOf(row.id)).equals(bytes)).toBe(true);
    expect(sha256(await store.assets.read(row.id))).toBe(row.id);
    expect(incoming(dir)).toEqual([]);
  });

  it('can be looked at while they come in', async () => {
    const { store } = openTemp();
    const file = await store.attachments.receive();
    await file.append(Buffer.from('một '));
    await file.append(Buffer.from('hai'));
    const whole = Buffer.from('một hai');
    expect(file.size()).toBe(whole.length);
    expect(Buffer.from(await file.read(2, 6))).toEqual(whole.subarray(2, 8));
    expect(Buffer.from(await file.read(whole.length - 3, 100)).toString()).toBe('hai');
    expect(await file.read(99, 4)).toHaveLength(0);
    await file.drop();
  });

  it('the same bytes twice are one file and one row, with the name they had first', async () => {
    const { dir, store } = openTemp();
    const bytes = pdfFile(2);
    await keep(store.attachments, bytes);
    const again = await keep(store.attachments, bytes, { ...about, name: 'Bản sao.pdf' });
    expect(again.name).toBe('Kế hoạch.pdf');
    expect(readdirSync(join(dir, 'assets'), { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(String(name)))).toHaveLength(1);
  });

  it('a lost or damaged file is put back when it comes in again', async () => {
    const { store } = openTemp();
    const bytes = pdfFile(3);
    const { id } = await keep(store.attachments, bytes);
    for (const damage of [() => truncateSync(store.assets.pathOf(id), 10), () => rmSync(store.assets.pathOf(id))]) {
      damage();
      await keep(store.attachments, bytes);
      expect(readFileSync(store.assets.pathOf(id)).equals(bytes)).toBe(true);
    }
  });

  it('dropped, or left by a process that died, they leave nothing', async () => {
    const { dir, store } = openTemp();
    const dropped = await store.attachments.receive();
    await dropped.append(pdfFile());
    await dropped.drop();
    expect(incoming(dir)).toEqual([]);
    const left = await store.attachments.receive();
    await left.append(pdfFile());
    expect(incoming(dir)).toHaveLength(1);
    store.close();
    openTemp(dir);
    expect(incoming(dir)).toEqual([]);
    await left.drop();
  });

  it('a full or failing disk says so at every step and leaves neither row nor file', async () => {
    const { dir, store } = openTemp();
    const bytes = pdfFile(4);
    const broken = (what: 'write' | 'sync'): Partial<FileCalls> => ({
      open: async (...args) => {
        const file = await fileCalls.open(...args);
        file[what] = () => Promise.reject(failure('ENOSPC'));
        return file;
      },
    });
    const faults: readonly Partial<FileCalls>[] = [{ open: () => Promise.reject(failure('ENOSPC')) }, broken('write'), broken('sync'), { rename: () => Promise.reject(failure('ENOSPC')) }, { mkdir: (() => Promise.reject(failure('ENOSPC'))) as FileCalls['mkdir'] }];
    for (const calls of faults) {
      const attachments = withCalls(dir, calls);
      const attempt = async () => {
        const file = await attachments.receive();
        try {
          await file.append(bytes);
          return await file.keep(about);
        } catch (error) {
          await file.drop();
          throw error;
        }
      };
      expect(await rejectedKind(attempt())).toBe('storage-full');
      expect(store.attachments.get(sha256(bytes))).toBeNull();
      expect(incoming(dir)).toEqual([]);
    }
    expect((await keep(store.attachments, bytes)).id).toBe(sha256(bytes));
  });

  it('names that are no hashes are nobody', () => {
    const { store } = openTemp();
    for (const id of ['', '../x', 'A'.repeat(64), `${'a'.repeat(63)}'`]) expect(store.attachments.get(id)).toBeNull();
    expect(kindOf(() => store.assets.pathOf('../x'))).toBe('invalid-input');
  });

  it('are counted apart from photos in a delivery', async () => {
    const { store } = openTemp();
    const file = await keep(store.attachments, pdfFile(5));
    const article = store.articles.create();
    const delivery = store.deliveries.create({ articleId: article.id, portalId: 'training', intent: 'draft', assets: ['1'.repeat(64), file.id] });
    expect(delivery).toMatchObject({ photosTotal: 1, photosDone: 0, filesTotal: 1, filesDone: 0, step: 'asset' });
    store.deliveries.setStep(delivery.id, 1, 'done');
    expect(store.deliveries.get(delivery.id)).toMatchObject({ photosDone: 0, filesDone: 1 });
  });
});
