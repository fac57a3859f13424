import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { createStore } from '../../app/store.ts';
import { PHOTO_BYTES_MAX, type Photo } from '../../../shared/domain/asset.ts';
import { appError, type AppError } from '../../../shared/domain/app-error.ts';
import type { Attachment } from '../../../shared/domain/attachment.ts';
import type { NewsroomApi } from '../../../shared/ipc/api.ts';
import type { ImportedFile } from '../../../shared/ipc/attachment-contract.ts';
import type { ImportedPhoto } from '../../../shared/ipc/contract.ts';
import { sendParts, type SlicedFile } from '../attachments/send-parts.ts';

export type ImportLine = {
  readonly name: string;
  readonly state: 'waiting' | 'working' | 'ok' | 'failed';
  readonly error: AppError | null;
};

/** One round of photos or of files. `lines` is empty while files are being picked and imported by the main process. */
export type ImportRound = {
  readonly batch: string;
  readonly what: 'photos' | 'files';
  readonly lines: readonly ImportLine[];
  readonly done: number;
  /** 0 = not known yet (the dialog is open). */
  readonly total: number;
  readonly running: boolean;
};

/** A file as the page gets it from a drop or the clipboard. */
export type FileLike = { readonly name: string; readonly size: number; readonly arrayBuffer: () => Promise<ArrayBuffer> };

type ImporterOptions = { readonly api: NewsroomApi; readonly newId: () => string };

/** What became of one photo or file. */
type Outcome = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly name: string; readonly error: AppError };

export type Importer = ReturnType<typeof createImporter>;

/** Brings photos and files into the store, one round after the other, and tells how far it is. Never blocks writing. */
export function createImporter({ api, newId }: ImporterOptions) {
  const round = createStore<ImportRound | null>(null);
  let queue: Promise<unknown> = Promise.resolve();
  let pending = 0;

  const change = (batch: string, patch: (now: ImportRound) => Partial<ImportRound>): void =>
    round.update((now) => (now?.batch === batch ? { ...now, ...patch(now) } : now));

  /** Rounds do not overlap: the panel shows one, and the main process decodes one photo at a time anyway. */
  function inTurn<R extends Outcome>(run: (batch: string) => Promise<readonly R[]>): Promise<readonly R[]> {
    pending += 1;
    const mine = queue.then(async () => {
      const batch = newId();
      const results = await run(batch).finally(() => {
        pending -= 1;
      });
      const lines = results.map(lineOf);
      change(batch, () => ({ lines, running: false, done: lines.length, total: lines.length }));
      return results;
    });
    queue = mine.catch(() => undefined);
    return mine;
  }

  return {
    round,
    busy: () => pending > 0,
    close: () => round.update((now) => (now?.running ? now : null)),
    progress: (batch: string, done: number, total: number) => change(batch, () => ({ done, total })),
    /** Opens the system's dialog; answers the photos that could be imported. */
    choose: () => pick('photos', (batch) => unwrap(api.photoChoose({ batch }))).then(photosOf),
    /** The same for attachments. */
    chooseFiles: () => pick('files', (batch) => unwrap(api.fileChoose({ batch }))).then(filesOf),
    /** Imports dropped or pasted files in their order; a bad one does not stop the others. */
    files: (files: readonly FileLike[]) => importEach('photos', files, importOne).then(photosOf),
    /** Stores dropped or pasted files as attachments, in the same way. */
    attach: (files: readonly SlicedFile[]) => importEach('files', files, attachOne).then(filesOf),
    /** The same as `files`; answers for each file, null for what could not be imported. */
    each: (files: readonly FileLike[]) => importEach('photos', files, importOne).then((results) => results.map((result) => (result.ok ? result.photo : null))),
  };

  /** One round of files that are picked and imported by the main process. */
  function pick<R extends Outcome>(what: ImportRound['what'], ask: (batch: string) => Promise<readonly R[]>): Promise<readonly R[]> {
    return inTurn(async (batch) => {
      round.set({ batch, what, lines: [], done: 0, total: 0, running: true });
      try {
        const results = await ask(batch);
        if (results.length === 0) round.set(null);
        return results;
      } catch (cause) {
        round.set(null);
        throw cause;
      }
    });
  }

  function importEach<F extends { readonly name: string }, R extends Outcome>(what: ImportRound['what'], files: readonly F[], one: (batch: string, file: F) => Promise<R>): Promise<readonly R[]> {
    return inTurn(async (batch) => {
      const names = files.map((file) => file.name);
      round.set({ batch, what, lines: names.map((name) => ({ name, state: 'waiting', error: null })), done: 0, total: files.length, running: true });
      const results: R[] = [];
      for (const [index, file] of files.entries()) {
        change(batch, (now) => ({ lines: withLine(now.lines, index, { name: file.name, state: 'working', error: null }) }));
        const result = await one(batch, file);
        results.push(result);
        change(batch, (now) => ({ lines: withLine(now.lines, index, lineOf(result)), done: index + 1 }));
      }
      return results;
    });
  }

  async function attachOne(_batch: string, file: SlicedFile): Promise<ImportedFile> {
    try {
      return await sendParts(api, newId(), file);
    } catch (cause) {
      return { ok: false, name: file.name, error: failureOf(cause) };
    }
  }

  async function importOne(batch: string, file: FileLike): Promise<ImportedPhoto> {
    const name = file.name.slice(-255);
    // Refused before it is read: half a gigabyte would be copied twice on its way to the same answer.
    if (file.size > PHOTO_BYTES_MAX) return { ok: false, name, error: appError('too-large', `${String(file.size)} bytes`) };
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return await unwrap(api.photoImport({ batch, name, bytes }));
    } catch (cause) {
      return { ok: false, name, error: failureOf(cause) };
    }
  }
}

const lineOf = (result: Outcome): ImportLine => (result.ok ? { name: result.name, state: 'ok', error: null } : { name: result.name, state: 'failed', error: result.error });
const filesOf = (results: readonly ImportedFile[]): readonly Attachment[] => results.flatMap((result) => (result.ok ? [result.file] : []));
const photosOf = (results: readonly ImportedPhoto[]): readonly Photo[] => results.flatMap((result) => (result.ok ? [result.photo] : []));

function withLine(lines: readonly ImportLine[], index: number, line: ImportLine): readonly ImportLine[] {
  return lines.map((other, at) => (at === index ? line : other));
}
