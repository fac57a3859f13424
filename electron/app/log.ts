import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../shared/domain/clock.ts';
import { describeError } from './error-description.ts';

/** Values that may stand in the log: ids, counts, kinds. Never article text, addresses with secrets, passwords. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export type Log = {
  readonly info: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  /** Writes what `describeError` lets through, with the stack. */
  readonly error: (event: string, error: unknown, fields?: LogFields) => void;
};

type Options = {
  /** Folder of the log files; made when missing. */
  readonly dir: string;
  readonly clock: Clock;
  /** Size at which a file is put aside, in bytes. */
  readonly maxBytes?: number;
  /** How many files are kept, the current one included. */
  readonly keep?: number;
};

/**
 * A small log for people who help over the phone: `toasoan.log`, older ones `toasoan.1.log` … Lines are JSON.
 * Written at once (there are few lines, and the last one before a crash is the one that matters).
 * Logging never fails its caller: on a full disk the line is lost.
 */
export function openLog({ dir, clock, maxBytes = 512 * 1024, keep = 3 }: Options): Log {
  const file = (age: number) => join(dir, age === 0 ? 'toasoan.log' : `toasoan.${age}.log`);

  function rotate(): void {
    rmSync(file(keep - 1), { force: true });
    for (let age = keep - 2; age >= 0; age -= 1) {
      if (sizeOf(file(age)) > 0) renameSync(file(age), file(age + 1));
    }
  }

  function write(level: string, event: string, fields: object): void {
    const line = `${JSON.stringify({ at: new Date(clock.now()).toISOString(), level, event, ...fields })}\n`;
    try {
      mkdirSync(dir, { recursive: true });
      if (sizeOf(file(0)) + Buffer.byteLength(line) > maxBytes) rotate();
      appendFileSync(file(0), line, { mode: 0o600 });
    } catch {
      // Nowhere left to say it; losing a line of the log must not lose the work that wrote it.
    }
  }

  return {
    info: (event, fields = {}) => write('info', event, fields),
    warn: (event, fields = {}) => write('warn', event, fields),
    error: (event, error, fields = {}) => write('error', event, { ...fields, ...describeError(error) }),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
