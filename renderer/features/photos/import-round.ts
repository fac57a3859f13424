import type { PhotoArrangement } from '../../editor/port.ts';
import type { AppError } from '../../../shared/domain/app-error.ts';
import type { PhotoNote } from '../../../shared/domain/asset.ts';
import type { ImportedFile } from '../../../shared/ipc/attachment-contract.ts';
import type { ImportedPhoto } from '../../../shared/ipc/photo-contract.ts';

/** One file of a round. `stopped`: never tried, because the round was stopped. */
export type ImportLine = {
  readonly name: string;
  readonly state: 'waiting' | 'working' | 'ok' | 'failed' | 'stopped';
  readonly error: AppError | null;
  /** The stored photo, once it is in. */
  readonly assetId: string | null;
  readonly notes: readonly PhotoNote[];
};

/** What becomes of photos that come in: they go into the text, into the tray of the article, among all photos; null = whoever asked says so. */
export type ImportTarget = PhotoArrangement | 'tray' | 'library' | null;

/** One round of photos or of files. `lines` is empty while files are being picked. */
export type ImportRound = {
  readonly batch: string;
  /** The article the photos were brought for; null for files and for photos of no article. */
  readonly articleId: string | null;
  readonly as: ImportTarget;
  readonly what: 'photos' | 'files';
  readonly lines: readonly ImportLine[];
  readonly done: number;
  /** 0 = not known yet (the dialog is open). */
  readonly total: number;
  /** Files beyond what one round takes. */
  readonly left: number;
  readonly running: boolean;
  /** What stopped the round before its end. */
  readonly stopped: 'cancelled' | 'storage-full' | null;
  /** What is not in can be tried again. */
  readonly canRetry: boolean;
};

/** What became of one photo or file. */
export type Outcome = ImportedPhoto | ImportedFile;

export function waitingLine(name: string): ImportLine {
  return { name, state: 'waiting', error: null, assetId: null, notes: [] };
}

export function lineOf(result: Outcome): ImportLine {
  if (result.ok) return 'photo' in result ? { name: result.name, state: 'ok', error: null, assetId: result.photo.assetId, notes: result.notes } : { name: result.name, state: 'ok', error: null, assetId: null, notes: [] };
  return stopperOf(result) === null ? { name: result.name, state: 'failed', error: result.error, assetId: null, notes: [] } : { ...waitingLine(result.name), state: 'stopped' };
}

/** Why the round a result belongs to goes no further; null when it does. */
export function stopperOf(result: Outcome): ImportRound['stopped'] {
  if (result.ok) return null;
  const { kind } = result.error;
  return kind === 'cancelled' || kind === 'storage-full' ? kind : null;
}

export function withLine(lines: readonly ImportLine[], index: number, line: ImportLine): readonly ImportLine[] {
  return lines.map((other, at) => (at === index ? line : other));
}

/** What needs a look comes first in a list that has ended. */
const concern: Readonly<Record<ImportLine['state'], number>> = { failed: 0, stopped: 1, waiting: 2, working: 2, ok: 3 };

/** The lines as the panel lists them: in the order of the files while they come in, then those that are not in before those that are. */
export function listedLines({ lines, running }: Pick<ImportRound, 'lines' | 'running'>): readonly ImportLine[] {
  return running ? lines : lines.toSorted((a, b) => concern[a.state] - concern[b.state]);
}

/** The round when every line has its result. */
export function finishedRound(lines: readonly ImportLine[], stopped: ImportRound['stopped'], mayRetry: boolean): Partial<ImportRound> {
  const open = lines.some(({ state }) => state !== 'ok');
  return { lines, running: false, done: lines.length, total: lines.length, stopped, canRetry: mayRetry && open };
}

/**
 * Where photos of a round go that come in at the second try. `other-tray`: the article they were brought for is not the one
 * that is open for writing, they wait in its tray.
 */
export function retryTarget({ articleId, as }: Pick<ImportRound, 'articleId' | 'as'>, writing: string | null, onDesk: boolean): 'figures' | 'gallery' | 'tray' | 'library' | 'other-tray' {
  if (articleId === null) return 'library';
  if (articleId !== writing) return 'other-tray';
  return onDesk || as === null || as === 'library' ? 'tray' : as;
}
