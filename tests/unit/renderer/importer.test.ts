import { describe, expect, it } from 'vitest';
import { appError } from '../../../shared/domain/app-error.ts';
import { PHOTO_BYTES_MAX } from '../../../shared/domain/asset.ts';
import { createImporter, type FileLike } from '../../../renderer/features/photos/importer.ts';
import { fakeNewsroom } from './fake-newsroom.ts';

const file = (name: string, content: string, size = content.length): FileLike & { readonly reads: () => number } => {
  let reads = 0;
  return {
    name,
    size,
    reads: () => reads,
    arrayBuffer: async () => {
      reads += 1;
      return new TextEncoder().encode(content).buffer;
    },
  };
};

function setUp() {
  const newsroom = fakeNewsroom();
  let ids = 0;
  const importer = createImporter({ api: newsroom.api, newId: () => `batch-${String((ids += 1))}` });
  return { newsroom, importer };
}

describe('photo importer', () => {
  it('imports files in their order and answers those that worked', async () => {
    const { newsroom, importer } = setUp();
    const photos = await importer.files([file('a.jpg', 'a'), file('hỏng.jpg', ''), file('b.jpg', 'b')]);
    expect(photos.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg']);
    expect(importer.round.get()).toMatchObject({
      running: false,
      done: 3,
      total: 3,
      lines: [
        { name: 'a.jpg', state: 'ok' },
        { name: 'hỏng.jpg', state: 'failed', error: { kind: 'empty-file' } },
        { name: 'b.jpg', state: 'ok' },
      ],
    });
    expect(new Set(newsroom.callsOf('photoImport').map((input) => (input as { readonly batch: string }).batch))).toEqual(new Set(['batch-1']));
  });

  it('refuses a file over the bound without reading it', async () => {
    const { newsroom, importer } = setUp();
    const big = file('to.tif', 'x', PHOTO_BYTES_MAX + 1);
    expect(await importer.files([big])).toEqual([]);
    expect(big.reads()).toBe(0);
    expect(newsroom.callsOf('photoImport')).toEqual([]);
    expect(importer.round.get()?.lines[0]?.error?.kind).toBe('too-large');
  });

  it('a file that cannot be read is a line of its own, not the end of the round', async () => {
    const { importer } = setUp();
    const gone: FileLike = { name: 'mất.jpg', size: 3, arrayBuffer: () => Promise.reject(new Error('gone')) };
    const photos = await importer.files([gone, file('b.jpg', 'b')]);
    expect(photos).toHaveLength(1);
    expect(importer.round.get()?.lines[0]).toMatchObject({ state: 'failed', error: { kind: 'internal' } });
  });

  it('a call that fails is a line too', async () => {
    const { newsroom, importer } = setUp();
    newsroom.failNext('photoImport', appError('storage-full'));
    expect(await importer.files([file('a.jpg', 'a')])).toEqual([]);
    expect(importer.round.get()?.lines[0]?.error?.kind).toBe('storage-full');
    expect(importer.busy()).toBe(false);
  });

  it('shows rounds one after the other and is busy until the last is done', async () => {
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

  it('follows the progress of the dialog, ignores that of other rounds, and vanishes when nothing was picked', async () => {
    const { importer } = setUp();
    const choosing = importer.choose();
    await Promise.resolve();
    importer.progress('batch-1', 1, 4);
    importer.progress('other', 3, 4);
    expect(importer.round.get()).toMatchObject({ done: 1, total: 4, running: true });
    importer.close();
    expect(importer.round.get()).not.toBeNull();
    await choosing;
    expect(importer.round.get()).toBeNull();
  });
});
