import { basename, join } from 'node:path';
import { type AppError, AppFailure, appError, fail } from '../../shared/domain/app-error.ts';
import type { ExportSize, PhotoExport, PhotoExported } from '../../shared/domain/photo-export.ts';
import type { Broadcast } from './broadcast.ts';
import { exportName } from './export-name.ts';
import type { Log } from './log.ts';
import { writeNewFile } from './new-file.ts';
import { writeWholeFile } from './whole-file.ts';

/** Makes the files. `edited`: the photo is an edited version; `converted`: see `exportNotes`. */
export type ExportMaker = {
  readonly make: (wish: { readonly photo: PhotoExport['photos'][number]; readonly size: ExportSize; readonly position: boolean }) => Promise<MadeFile>;
  /** The name a photo came with; empty when it is not here. */
  readonly nameOf: (assetId: string) => string;
  readonly close: () => Promise<void>;
};
type MadeFile = { readonly data: Uint8Array; readonly ending: string; readonly converted: boolean; readonly edited: boolean };

type Deps = {
  readonly maker: ExportMaker;
  /** Asks the person for a folder, or for the place of a single photo; null = cancelled. */
  readonly ask: { readonly folder: (windowId: number) => Promise<string | null>; readonly place: (windowId: number, name: string) => Promise<string | null> };
  readonly broadcast: Pick<Broadcast, 'one'>;
  readonly log: Log;
};

export type PhotoExporter = ReturnType<typeof createPhotoExporter>;
type Done = Extract<PhotoExported, { kind: 'done' }>;
type Line = Done['photos'][number];

/** Photos out to files, one after the other, with a line for each. */
export function createPhotoExporter({ maker, ask, broadcast, log }: Deps) {
  const stopped = new Set<string>();
  const running = new Set<string>();

  const notesOf = ({ converted, edited }: MadeFile, wish: PhotoExport): Extract<Line, { ok: true }>['notes'] => [
    ...(converted ? (['converted'] as const) : []),
    ...(edited && wish.size === 'original' ? (['edited'] as const) : []),
  ];

  /** A single photo: made first, because its ending is part of the name that is proposed. */
  async function single(wish: PhotoExport, windowId: number): Promise<PhotoExported> {
    const [photo] = wish.photos;
    if (photo === undefined) return { kind: 'cancelled' };
    const { assetId } = photo;
    const file = await maker.make({ photo, size: wish.size, position: wish.position });
    const path = await ask.place(windowId, exportName({ wish, index: 0, original: maker.nameOf(assetId), ending: file.ending }));
    if (path === null) return { kind: 'cancelled' };
    await writeWholeFile(path, file.data);
    return { kind: 'done', folder: '', stopped: false, photos: [{ ok: true, assetId, name: basename(path), notes: notesOf(file, wish) }] };
  }

  /** `given`: the folder refused an earlier photo, and will refuse this one. */
  async function attempt(wish: PhotoExport, index: number, folder: string, given: AppError | null): Promise<{ readonly line: Line; readonly refused: AppError | null }> {
    const { assetId, ...words } = wish.photos[index] ?? fail('internal', 'photo of an export');
    const name = maker.nameOf(assetId);
    const failed = (error: AppError): Line => ({ ok: false, assetId, name, error });
    if (given !== null) return { line: failed(given), refused: given };
    let file: MadeFile;
    try {
      file = await maker.make({ photo: { assetId, ...words }, size: wish.size, position: wish.position });
    } catch (error) {
      return { line: failed(errorOf(error)), refused: null };
    }
    try {
      const wanted = exportName({ wish, index, original: name, ending: file.ending });
      const written = basename(await writeNewFile(join(folder, wanted), file.data));
      return { line: { ok: true, assetId, name: written, notes: [...notesOf(file, wish), ...(written === wanted ? [] : (['renamed'] as const))] }, refused: null };
    } catch (error) {
      const refused = errorOf(error);
      return { line: failed(refused), refused };
    }
  }

  function errorOf(error: unknown): AppError {
    if (error instanceof AppFailure && error.error.kind !== 'internal') return error.error;
    log.error('photo.export', error);
    return error instanceof AppFailure ? error.error : appError('internal');
  }

  async function several(wish: PhotoExport, windowId: number): Promise<PhotoExported> {
    const folder = await ask.folder(windowId);
    if (folder === null) return { kind: 'cancelled' };
    const total = wish.photos.length;
    const photos: Line[] = [];
    let given: AppError | null = null;
    for (let index = 0; index < total && !stopped.has(wish.batch); index += 1) {
      broadcast.one(windowId, 'photo:progress', { batch: wish.batch, done: index, total });
      const { line, refused }: Awaited<ReturnType<typeof attempt>> = await attempt(wish, index, folder, given);
      given = refused;
      photos.push(line);
    }
    broadcast.one(windowId, 'photo:progress', { batch: wish.batch, done: total, total });
    return { kind: 'done', folder: basename(folder), stopped: photos.length < total, photos };
  }

  return {
    /** Throws AppFailure for a single photo that cannot be made or written; of several, each has its own line. */
    run: async (wish: PhotoExport, windowId: number): Promise<PhotoExported> => {
      running.add(wish.batch);
      try {
        return await (wish.photos.length === 1 ? single(wish, windowId) : several(wish, windowId));
      } finally {
        running.delete(wish.batch);
        stopped.delete(wish.batch);
      }
    },

    /** Ends a run after the photo that is under way. */
    stop: (batch: string): void => {
      if (running.has(batch)) stopped.add(batch);
    },

    /** Stops everything at once. */
    close: async (): Promise<void> => {
      for (const batch of running) stopped.add(batch);
      await maker.close();
    },
  };
}
