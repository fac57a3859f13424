import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { systemClock } from '../../shared/domain/clock.ts';
import { systemIds } from '../../shared/domain/ids.ts';

/** A process of its own for each side, so that neither finds the memory or the warm code of the other. */

export type ProcessFigures = { readonly ms: number; readonly peakRssMb: number; readonly blockMs: number; readonly bytes: number };

const [side, dir, ...paths] = process.argv.slice(2);
if ((side !== 'app' && side !== 'plain') || dir === undefined) throw new Error('photo-process app|plain DIR PHOTO…');
const figures = await (side === 'app' ? imported(dir, paths) : plain(paths));
process.stdout.write(`${JSON.stringify(figures)}\n`);

/** The app's own way in: from the paths of a chosen folder to durable files and rows. */
async function imported(data: string, photos: readonly string[]): Promise<ProcessFigures> {
  const { createPhotoIntake } = await import('../../electron/app/photo-intake.ts');
  const { createPhotoImporter } = await import('../../electron/photos/import-photo.ts');
  const { openStore } = await import('../../electron/store/database.ts');
  const { memoryLog } = await import('../helpers/memory-log.ts');
  const store = openStore({ dir: data, clock: systemClock, ids: systemIds });
  const importer = createPhotoImporter({ assets: store.assets });
  const intake = createPhotoIntake({ assets: store.assets, importer, onPhoto: () => undefined, alive: () => true, log: memoryLog() });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const round = { batch: systemIds.next(), windowId: 1, articleId: null };
  const { photos: results } = await intake.fromPaths(photos, round, { found: () => undefined, imported: () => undefined });
  const ms = performance.now() - start;
  delay.disable();
  const ids = results.flatMap((result) => (result.ok ? [result.photo.assetId] : []));
  if (ids.length !== photos.length) throw new Error('a photo was not imported');
  const bytes = ids.reduce((sum, id) => sum + (store.assets.rendition(id, 'portal')?.bytes ?? 0), 0);
  await importer.close();
  store.close();
  return { ms, peakRssMb: peakRssMb(), blockMs: delay.max / 1e6, bytes };
}

/** The library alone: the same two renditions with the same settings, one photo after the other, nothing stored. */
async function plain(photos: readonly string[]): Promise<ProcessFigures> {
  const { default: sharp } = await import('sharp');
  const { smallJpeg } = await import('../../electron/photos/encode-rendition.ts');
  sharp.cache(false);
  sharp.concurrency(1);
  const sized = (file: Buffer, side: number) => sharp(file).autoOrient().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  const start = performance.now();
  let bytes = 0;
  for (const path of photos) {
    const file = await readFile(path);
    bytes += (await sized(file, 2000).jpeg({ quality: 82, ...smallJpeg }).toBuffer()).byteLength;
    await sized(file, 320).jpeg({ quality: 75 }).toBuffer();
  }
  return { ms: performance.now() - start, peakRssMb: peakRssMb(), blockMs: 0, bytes };
}

/** Node, the store, both photo threads and the library together; in MB. */
function peakRssMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}
