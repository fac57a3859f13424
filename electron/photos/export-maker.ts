import { fail } from '../../shared/domain/app-error.ts';
import { photoMimes } from '../../shared/domain/asset.ts';
import { plainWords } from '../../shared/domain/desk-photo.ts';
import { readEdit } from '../../shared/domain/photo-edit.ts';
import type { exportedWordsSchema, ExportSize } from '../../shared/domain/photo-export.ts';
import type { z } from 'zod';
import type { AssetStore, Store } from '../store/interfaces.ts';
import type { ExportedFile, ExportRequest } from './export-photo.ts';
import { DECODE_SECONDS_MAX, type RenderRequest, type StoredFile } from './photo-job.ts';
import { createPhotoLanes } from './photo-lanes.ts';

export type ExportWish = { readonly photo: z.output<typeof exportedWordsSchema>; readonly size: ExportSize; readonly position: boolean };

export type ExportMaker = {
  /** Makes one file; photos that are asked for at once wait for each other. Throws AppFailure as `exportPhoto`. */
  readonly make: (wish: ExportWish) => Promise<ExportedFile & { readonly edited: boolean }>;
  /** The name a photo came with; empty when it is not here. */
  readonly nameOf: (assetId: string) => string;
  /** Stops the thread; what waits or is under way fails with `cancelled`. */
  readonly close: () => Promise<void>;
};

type Options = {
  readonly assets: Pick<AssetStore, 'get' | 'rendition' | 'pathOf'>;
  readonly edits: Pick<Store['edits'], 'get' | 'originOf'>;
  /** Entry of the photo threads. */
  readonly workerUrl?: URL;
  /** Longest time for one photo, in milliseconds. */
  readonly timeoutMs?: number;
};

const defaultWorker = new URL(import.meta.url.endsWith('.ts') ? '../workers/photo-worker.ts' : './photo-worker.js', import.meta.url);

/** Makes files of photos for people, in a thread of their own: an export never holds up imports or edits. */
export function createExportMaker({ assets, edits, workerUrl = defaultWorker, timeoutMs = (DECODE_SECONDS_MAX + 5) * 1000 }: Options): ExportMaker {
  const lanes = createPhotoLanes({ workerUrl, lanes: 1, timeoutMs });
  const fileOf = (sha256: string): StoredFile => ({ sha256, path: assets.pathOf(sha256) });
  const portalOf = (assetId: string): StoredFile | null => {
    const row = assets.rendition(assetId, 'portal');
    return row === null ? null : fileOf(row.sha256);
  };
  const original = (assetId: string) => assets.get(edits.originOf(assetId)) ?? fail('not-found', 'photo');

  return {
    make: async ({ photo, size, position }) => {
      const { assetId, caption, credit, alt, place, byline } = photo;
      const { id, mime: stored, headline, keywords, takenAt } = original(assetId);
      const mime = photoMimes.find((known) => known === stored) ?? fail('corrupt', 'photo type');
      const version = edits.get(assetId);
      const edit = version && (readEdit(version.recipe) ?? fail('corrupt', 'recipe'));
      const logo: RenderRequest['logo'] = edit?.mark ? (portalOf(edit.mark.assetId) ?? fail('not-found', 'logo')) : null;
      const texts = { caption: plainWords(caption), credit: plainWords(credit), alt: plainWords(alt), place: plainWords(place), byline: plainWords(byline) };
      const request: ExportRequest = { step: 'export', size, original: fileOf(id), mime, edit, logo, portal: portalOf(assetId), words: { ...texts, headline, keywords, takenAt }, position };
      return { ...(await lanes.use((lane) => lane.ask(request))), edited: edit !== null };
    },
    nameOf: (assetId) => {
      try {
        return original(assetId).name;
      } catch {
        return '';
      }
    },
    close: lanes.close,
  };
}
