import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { createStore } from '../../app/store.ts';
import { ROUND_MAX, type Photo } from '../../../shared/domain/asset.ts';
import { appError } from '../../../shared/domain/app-error.ts';
import type { Attachment } from '../../../shared/domain/attachment.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import type { ImportedFile } from '../../../shared/ipc/attachment-contract.ts';
import type { ChosenPhotos, ImportedPhoto } from '../../../shared/ipc/photo-contract.ts';
import { sendParts, type SlicedFile } from '../attachments/send-parts.ts';
import { finishedRound, lineOf, stopperOf, waitingLine, withLine, type ImportRound, type ImportTarget, type Outcome } from './import-round.ts';
import { sendPhoto } from './send-photo.ts';

export type { ImportLine, ImportRound, ImportTarget } from './import-round.ts';

/** A file as the page gets it from a drop or the clipboard. */
export type FileLike = { readonly name: string; readonly size: number; readonly arrayBuffer: () => Promise<ArrayBuffer> };

/** Photos that are on their way at the same time: two are worked on while two more come in. */
const SIDE_BY_SIDE = 4;

type ImporterOptions = {
  readonly api: NewsroomApi;
  readonly newId: () => string;
  /** The article that is open for writing: photos go into its tray. */
  readonly openArticle: () => string | null;
};

export type Importer = ReturnType<typeof createImporter>;

/** Brings photos and files into the store, one round after the other, and tells how far it is. Never blocks writing. */
export function createImporter({ api, newId, openArticle }: ImporterOptions) {
  const round = createStore<ImportRound | null>(null);
  let queue: Promise<unknown> = Promise.resolve();
  let pending = 0;
  /** The round that is to go no further. */
  let cancelled: string | null = null;
  /** Brings what is missing of the round that is shown; answers results by their places. */
  let again: (() => Promise<ReadonlyMap<number, ImportedPhoto>>) | null = null;

  const change = (batch: string, patch: (now: ImportRound) => Partial<ImportRound>): void =>
    round.update((now) => (now?.batch === batch ? { ...now, ...patch(now) } : now));
  const start = (batch: string, what: ImportRound['what'], names: readonly string[], { articleId, as }: Destination = nowhere, left = 0): void => {
    again = null;
    round.set({ batch, articleId, as, what, lines: names.map(waitingLine), done: 0, total: names.length, left, running: true, stopped: null, canRetry: false });
  };
  const show = (batch: string, index: number, result: Outcome): void =>
    change(batch, (now) => ({ lines: withLine(now.lines, index, lineOf(result)), done: now.done + (isOpen(now.lines[index]?.state) ? 1 : 0) }));

  /** Rounds do not overlap: the panel shows one, and the threads are busy with one anyway. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    pending += 1;
    const mine = queue.then(run).finally(() => {
      pending -= 1;
    });
    queue = mine.catch(() => undefined);
    return mine;
  }

  function finish(batch: string, results: readonly Outcome[]): void {
    const stopped = results.map(stopperOf).find((reason) => reason !== null) ?? null;
    change(batch, () => finishedRound(results.map(lineOf), stopped, again !== null));
  }

  /** A round of photos that are picked and imported by the main process. */
  function pickPhotos(from: 'files' | 'folder', to: Destination): Promise<ChosenPhotos> {
    return inTurn(async () => {
      const batch = newId();
      const { articleId } = to;
      start(batch, 'photos', [], to);
      try {
        const chosen = await unwrap(api.photoChoose({ batch, from, articleId }));
        if (chosen.outcome !== 'done') round.set(null);
        if (articleId !== null) again = async () => new Map((await unwrap(api.photoRetry({ batch }))).map(({ index, result }) => [index, result]));
        finish(batch, chosen.photos);
        return chosen;
      } catch (cause) {
        round.set(null);
        throw cause;
      }
    });
  }

  /** A round of photos that the page holds. */
  function sendPhotos(files: readonly SlicedFile[], to: Destination): Promise<readonly ImportedPhoto[]> {
    return inTurn(async () => {
      const batch = newId();
      const { articleId } = to;
      const taken = files.slice(0, ROUND_MAX);
      start(batch, 'photos', taken.map(({ name }) => name), to, files.length - taken.length);
      const results: ImportedPhoto[] = [];
      const send = (places: readonly number[]): Promise<void> => sendEach(batch, places, taken, articleId, (index, result) => void (results[index] = result));
      await send([...taken.keys()]);
      if (articleId !== null) {
        again = async () => {
          const missing = [...taken.keys()].filter((index) => results[index]?.ok !== true);
          await send(missing);
          return new Map(missing.flatMap((index) => (results[index] ? [[index, results[index]] as const] : [])));
        };
      }
      finish(batch, results);
      return results;
    });
  }

  async function sendEach(batch: string, places: readonly number[], files: readonly SlicedFile[], articleId: string | null, keep: (index: number, result: ImportedPhoto) => void): Promise<void> {
    const waiting = [...places];
    let full: ImportedPhoto | null = null;
    const stopped = (): boolean => cancelled === batch;
    const work = async (): Promise<void> => {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        const file = files[index];
        if (!file) continue;
        const { name } = file;
        if (full === null && !stopped()) change(batch, (now) => ({ lines: withLine(now.lines, index ?? 0, { ...waitingLine(name), state: 'working' }) }));
        const result = full ? { ...full, name } : await sendPhoto(api, { batch, index, articleId }, file, stopped).catch((cause: unknown): ImportedPhoto => ({ ok: false, name, error: failureOf(cause) }));
        if (stopperOf(result) === 'storage-full') full = result;
        keep(index, result);
        show(batch, index, result);
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  }

  /** Attachments, one after the other. */
  function sendFiles(files: readonly SlicedFile[]): Promise<readonly ImportedFile[]> {
    return inTurn(async () => {
      const batch = newId();
      start(batch, 'files', files.map(({ name }) => name));
      const results: ImportedFile[] = [];
      for (const [index, file] of files.entries()) {
        change(batch, (now) => ({ lines: withLine(now.lines, index, { ...waitingLine(file.name), state: 'working' }) }));
        const result = await sendParts(api, newId(), file).catch((cause: unknown): ImportedFile => ({ ok: false, name: file.name, error: failureOf(cause) }));
        results.push(result);
        show(batch, index, result);
      }
      finish(batch, results);
      return results;
    });
  }

  return {
    round,
    busy: () => pending > 0,
    close: () => round.update((now) => (now?.running ? now : null)),
    /** Events of the main process about rounds of chosen files. */
    progress: (batch: string, done: number, total: number) => change(batch, (now) => (now.what === 'files' ? { done, total } : {})),
    found: (batch: string, names: readonly string[], left: number) => change(batch, () => ({ lines: names.map(waitingLine), done: 0, total: names.length, left })),
    imported: (batch: string, index: number, result: ImportedPhoto) => show(batch, index, result),
    /**
     * Opens the system's dialog for photos, or for a folder of them. Rejects with `NoPhotosFound` where a folder has none,
     * with `RoundRunning` while another round is on its way: a dialog that opens minutes later is not expected any more.
     */
    choose: async (from: 'files' | 'folder' = 'files', articleId: string | null = openArticle(), as: ImportTarget = null): Promise<readonly Photo[]> => {
      if (pending > 0) throw new RoundRunning();
      const { outcome, photos } = await pickPhotos(from, { articleId, as });
      if (outcome === 'no-photos') throw new NoPhotosFound();
      return photosOf(photos);
    },
    /** Opens the system's dialog for attachments. Rejects with `RoundRunning` as `choose` does. */
    chooseFiles: async (): Promise<readonly Attachment[]> => {
      if (pending > 0) throw new RoundRunning();
      return inTurn(async () => {
        const batch = newId();
        start(batch, 'files', []);
        try {
          const results = await unwrap(api.fileChoose({ batch }));
          if (results.length === 0) round.set(null);
          finish(batch, results);
          return filesOf(results);
        } catch (cause) {
          round.set(null);
          throw cause;
        }
      });
    },
    /** Imports dropped or pasted photos; answers those that are in, in their order. A bad one does not stop the others. */
    files: (files: readonly SlicedFile[], articleId: string | null = openArticle(), as: ImportTarget = null) => sendPhotos(files, { articleId, as }).then(photosOf),
    /** The same for photos of a text that is being pasted; answers for each file, null for what could not be imported. */
    each: (files: readonly SlicedFile[]) => sendPhotos(files, nowhere).then((results) => results.map((result) => (result.ok ? result.photo : null))),
    /** Stores dropped or pasted files as attachments, in the same way. */
    attach: (files: readonly SlicedFile[]) => sendFiles(files).then(filesOf),
    /** Stops the round of photos that is running; what is in stays in. */
    cancel: (): void => {
      const now = round.get();
      if (!now?.running || now.what !== 'photos') return;
      cancelled = now.batch;
      void api.photoCancel({ batch: now.batch });
    },
    /** Brings what is missing of the round that is shown; answers the photos that came in now. */
    retry: (): Promise<readonly Photo[]> => {
      const now = round.get();
      const bring = again;
      if (!now?.canRetry || bring === null) return Promise.resolve([]);
      return inTurn(async () => {
        cancelled = null;
        const { batch } = now;
        change(batch, ({ lines }) => ({ running: true, canRetry: false, stopped: null, done: lines.filter(({ state }) => state === 'ok').length, lines: lines.map((line) => (line.state === 'ok' ? line : waitingLine(line.name))) }));
        const results = await bring().catch((cause: unknown) => {
          change(batch, ({ lines }) => finishedRound(lines.map((line) => (line.state === 'ok' ? line : lineOf({ ok: false, name: line.name, error: failureOf(cause) }))), null, true));
          throw cause;
        });
        const stopped = [...results.values()].map(stopperOf).find((reason) => reason !== null) ?? null;
        const unknown = (name: string) => lineOf({ ok: false, name, error: appError('internal', 'the round is not known any more') });
        change(batch, ({ lines }) => finishedRound(lines.map((line, index) => (line.state === 'ok' ? line : results.has(index) ? lineOf(results.get(index) as ImportedPhoto) : unknown(line.name))), stopped, results.size > 0));
        return photosOf([...results].sort(([a], [b]) => a - b).map(([, result]) => result));
      });
    },
  };
}

/** The chosen folder has no photos. */
export class NoPhotosFound extends Error {}
/** Photos or files are on their way already. */
export class RoundRunning extends Error {}

type Destination = Pick<ImportRound, 'articleId' | 'as'>;
const nowhere: Destination = { articleId: null, as: null };

const isOpen = (state: string | undefined): boolean => state === 'waiting' || state === 'working';
const filesOf = (results: readonly ImportedFile[]): readonly Attachment[] => results.flatMap((result) => (result.ok ? [result.file] : []));
const photosOf = (results: readonly ImportedPhoto[]): readonly Photo[] => results.flatMap((result) => (result.ok ? [result.photo] : []));
