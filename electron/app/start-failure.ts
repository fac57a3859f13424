import { app, dialog } from 'electron';
import { AppFailure } from '../../shared/domain/app-error.ts';
import type { Log } from './log.ts';
import type { Words } from './words.ts';

/** The app cannot start: says why in plain words and ends. Nothing was changed on the disk. */
export function refuseToStart(error: unknown, words: Words, log: Log): void {
  log.error('start', error);
  dialog.showErrorBox(words.failureTitle, words[reason(error)]);
  app.exit(1);
}

function reason(error: unknown): 'newerDataText' | 'damagedDataText' | 'cannotStartText' {
  const kind = error instanceof AppFailure ? error.error.kind : null;
  if (kind === 'newer-schema') return 'newerDataText';
  return kind === 'corrupt' ? 'damagedDataText' : 'cannotStartText';
}
