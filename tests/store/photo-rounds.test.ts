import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPhotoIntake } from '../../electron/app/photo-intake.ts';
import { createPhotoImporter, type PhotoImporter } from '../../electron/photos/import-photo.ts';
import { PHOTO_PART_MAX, type ImportedPhoto } from '../../shared/ipc/photo-contract.ts';
import * as heic from '../fixtures/heic-photos.ts';
import * as photos from '../fixtures/photos.ts';
import { memoryLog } from '../helpers/memory-log.ts';
import { openTemp, tempFolder } from './support.ts';

const BATCH = '00000000-0000-7000-8000-000000000001';
const kindOf = (result: ImportedPhoto): string => (result.ok ? 'ok' : result.error.kind);

let importer: PhotoImporter;
let dir: string;
let card: string;
let arrived: string[];
let intake: ReturnType<typeof createPhotoIntake>;
beforeEach(() => {
  const { store, dir: folder } = openTemp();
  dir = folder;
  card = join(tempFolder(), 'DCIM');
  mkdirSync(card, { recursive: true });
  arrived = [];
  importer = createPhotoImporter({ assets: store.assets });
  intake = createPhotoIntake({ assets: store.assets, importer, onPhoto: ({ name }) => void arrived.push(name), alive: () => true, log: memoryLog() });
});
afterEach(() => importer.close());

const left = (): readonly string[] => readdirSync(join(dir, 'assets', 'incoming'));
const asked = { batch: BATCH, windowId: 1, articleId: null };

describe('a card of good and bad photos', () => {
  it('has a clear answer for each, in order, and nothing half-written stays', async () => {
    const files: readonly (readonly [name: string, kind: string, bytes: Buffer])[] = [
      ['1.jpg', 'ok', await photos.scenePhoto({ orientation: 6, gps: true })],
      ['2.jpg', 'damaged-image', await photos.truncatedPhoto()],
      ['3.heic', 'ok', heic.phonePhoto()],
      ['4.png', 'too-many-pixels', photos.pixelBomb()],
      ['5.png', 'not-an-image', photos.textFile()],
      ['6.gif', 'ok', await photos.animatedGif()],
      ['7.jpg', 'svg-not-accepted', photos.svgFile()],
      ['8.jpg', 'ok', await photos.cmykPhoto()],
      ['9.jpg', 'empty-file', Buffer.alloc(0)],
      ['10.jpg', 'ok', await photos.scenePhoto({ orientation: 6, gps: true })],
    ];
    for (const [name, , bytes] of files) writeFileSync(join(card, name), bytes);
    const told = new Map<number, ImportedPhoto>();
    const { photos: answers } = await intake.fromPaths([card], asked, { found: () => undefined, imported: (index, result) => void told.set(index, result) });
    expect(answers.map(({ name }) => name)).toEqual(files.map(([name]) => name));
    expect(answers.map(kindOf)).toEqual(files.map(([, kind]) => kind));
    expect([...told].toSorted(([a], [b]) => a - b).map(([, result]) => result)).toEqual(answers);
    expect(answers.map((answer) => (answer.ok ? answer.notes : null))[5]).toEqual(['first-frame']);
    // The first and the last are the same bytes: one of them was there already.
    expect([answers[0], answers[9]].flatMap((answer) => (answer?.ok ? answer.notes : []))).toEqual(['known']);
    expect(arrived).toHaveLength(5);
    expect(left()).toEqual([]);

    // Those that failed may be put right and tried again.
    writeFileSync(join(card, '2.jpg'), await photos.scenePhoto({ seed: 5 }));
    rmSync(join(card, '9.jpg'));
    const again = await intake.retry(BATCH, 1, () => undefined);
    expect(again.map(({ index, result }) => [index, kindOf(result)])).toEqual([[1, 'ok'], [3, 'too-many-pixels'], [4, 'not-an-image'], [6, 'svg-not-accepted'], [8, 'unreadable-file']]);
    expect(left()).toEqual([]);
  });
});

describe('a photo from the page', () => {
  it('comes in whole from its pieces', async () => {
    const bytes = await photos.paddedPhoto(2 * PHOTO_PART_MAX + 10);
    for (let offset = 0; offset < bytes.length; offset += PHOTO_PART_MAX) {
      const result = await intake.part({ batch: BATCH, index: 0, articleId: null, name: 'a.jpg', size: bytes.length, offset, bytes: new Uint8Array(bytes.subarray(offset, offset + PHOTO_PART_MAX)) }, 1);
      if (offset + PHOTO_PART_MAX < bytes.length) expect(result).toBeNull();
      else expect(result).toMatchObject({ ok: true, photo: { bytes: bytes.length, width: 640 } });
    }
    expect(left()).toEqual([]);
  });
});
