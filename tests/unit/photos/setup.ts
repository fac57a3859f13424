import { afterEach } from 'vitest';
import { AppFailure, type AppError } from '../../../shared/domain/app-error.ts';
import type { RenditionPurpose } from '../../../shared/domain/asset.ts';
import { createPhotoImporter, type PhotoImporter } from '../../../electron/photos/import-photo.ts';
import type { RenditionRow } from '../../../electron/store/interfaces.ts';
import { memoryAssets, type MemoryAssets } from './memory-assets.ts';

type Options = { readonly workerUrl?: URL; readonly timeoutMs?: number };
type Desk = { readonly assets: MemoryAssets; readonly importer: PhotoImporter };

const open: PhotoImporter[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((importer) => importer.close()));
});

/** An importer over a store in memory; closed after the test. */
export function photoDesk(options: Options = {}): Desk {
  const assets = memoryAssets();
  const importer = createPhotoImporter({ assets, ...options });
  open.push(importer);
  return { assets, importer };
}

/** The error with which an import is refused. Fails the test when it is not refused. */
export async function refusal(work: Promise<unknown>): Promise<AppError> {
  try {
    await work;
  } catch (cause) {
    if (cause instanceof AppFailure) return cause.error;
    throw cause;
  }
  throw new Error('the import was not refused');
}

/** A rendition's row and bytes. */
export async function renditionOf(assets: MemoryAssets, id: string, purpose: RenditionPurpose): Promise<{ readonly row: RenditionRow; readonly data: Uint8Array }> {
  const row = assets.rendition(id, purpose);
  if (!row) throw new Error(`no rendition ${purpose}`);
  return { row, data: await assets.read(row.sha256) };
}
