import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPhotoIntake, PAYLOAD_BYTES_MAX } from '../../../electron/app/photo-intake.ts';
import { fail } from '../../../shared/domain/app-error.ts';
import { PHOTO_BYTES_MAX } from '../../../shared/domain/asset.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'intake-'));
  await mkdir(join(dir, 'folder.jpg'));
  await writeFile(join(dir, 'a.jpg'), 'good');
  await writeFile(join(dir, 'b.jpg'), 'bad');
  await writeFile(join(dir, 'huge.jpg'), '');
  await truncate(join(dir, 'huge.jpg'), PHOTO_BYTES_MAX + 1);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

function setUp() {
  const log = memoryLog();
  const imported: { readonly name: string; readonly size: number }[] = [];
  const intake = createPhotoIntake({
    log,
    importer: {
      importPhoto: async ({ name, bytes }) => {
        imported.push({ name, size: bytes.byteLength });
        const text = new TextDecoder().decode(bytes.subarray(0, 8));
        if (text === 'bad') return fail('damaged-image');
        if (text === 'bug') throw new Error('bug');
        return { assetId: 'a'.repeat(64), name, width: 1, height: 1, bytes: bytes.byteLength, caption: '', credit: '' };
      },
    },
  });
  return { intake, log, imported };
}

describe('chosen files', () => {
  it('have an answer each, in order, with progress', async () => {
    const { intake, imported } = setUp();
    const progress: number[][] = [];
    const paths = ['a.jpg', 'b.jpg', 'huge.jpg', 'folder.jpg', 'missing.jpg', 'a.jpg'].map((name) => join(dir, name));
    const answers = await intake.fromFiles(paths, (done, total) => void progress.push([done, total]));
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.kind))).toEqual(['ok', 'damaged-image', 'too-large', 'not-an-image', 'not-found', 'ok']);
    expect(answers.map((answer) => answer.name)).toEqual(['a.jpg', 'b.jpg', 'huge.jpg', 'folder.jpg', 'missing.jpg', 'a.jpg']);
    expect(progress).toEqual([0, 1, 2, 3, 4, 5, 6].map((done) => [done, 6]));
    // The huge one was never read.
    expect(imported.map(({ size }) => size)).toEqual([4, 3, 4]);
    expect(JSON.stringify(answers)).not.toContain(dir);
  });

  it('may be none', async () => {
    expect(await setUp().intake.fromFiles([], () => {})).toEqual([]);
  });
});

describe('a file from the page', () => {
  it('keeps its plain name only', async () => {
    const { intake, imported } = setUp();
    for (const name of ['C:\\ảnh\\lễ hội.jpg', '../../etc/lễ hội.jpg', 'lễ hội.jpg']) expect(await intake.fromPage(name, new Uint8Array(4))).toMatchObject({ ok: true, name: 'lễ hội.jpg' });
    await intake.fromPage('', new Uint8Array(4));
    expect(imported.at(-1)?.name).toBe('photo');
  });

  it('that is far too large never reaches the importer', async () => {
    const { intake, imported } = setUp();
    expect(await intake.fromPage('a.jpg', new Uint8Array(PAYLOAD_BYTES_MAX + 1))).toMatchObject({ ok: false, error: { kind: 'too-large' } });
    expect(imported).toEqual([]);
  });

  it('that meets a bug is refused and leaves a trace', async () => {
    const { intake, log } = setUp();
    expect(await intake.fromPage('a.jpg', new TextEncoder().encode('bug'))).toMatchObject({ ok: false, error: { kind: 'internal' } });
    expect(log.lines).toMatchObject([{ event: 'photo.import', error: 'Error: bug' }]);
  });
});
