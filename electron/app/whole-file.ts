import { constants } from 'node:fs';
import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { appError, AppFailure, type AppErrorKind } from '../../shared/domain/app-error.ts';

/** The calls that can fail, so that tests can let them. */
export type FileCalls = typeof fileCalls;
const fileCalls = { writeFile, copyFile, rename, rm };

/**
 * Writes a file in one go: one that is there stays whole until the new one is on the disk. Throws AppFailure
 * `file-in-use` (Word keeps its files locked), `no-write-permission`, `storage-full`, `storage-failed`.
 */
export function writeWholeFile(path: string, bytes: Uint8Array, files: FileCalls = fileCalls): Promise<void> {
  return replaceWhole(path, files, (draft) => files.writeFile(draft, bytes, { flush: true, flag: 'wx' }));
}

/** The same with the bytes of another file, which is not read into memory. */
export function copyWholeFile(from: string, path: string, files: FileCalls = fileCalls): Promise<void> {
  return replaceWhole(path, files, (draft) => files.copyFile(from, draft, constants.COPYFILE_EXCL));
}

let drafts = 0;

async function replaceWhole(path: string, files: FileCalls, write: (draft: string) => Promise<void>): Promise<void> {
  drafts += 1;
  const draft = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}-${drafts}.part`);
  let step: 'write' | 'replace' = 'write';
  try {
    await write(draft);
    step = 'replace';
    await files.rename(draft, path);
  } catch (cause) {
    await files.rm(draft, { force: true }).catch(() => undefined);
    throw writeFailure(cause, step);
  }
}

/** What the file system said, as an error for people. `step`: what was done with a finished draft, or before that. */
export function writeFailure(cause: unknown, step: 'write' | 'replace'): AppFailure {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new AppFailure(appError(kindOf(code, step), code), { cause });
}

function kindOf(code: string, step: 'write' | 'replace'): AppErrorKind {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'storage-full';
  const refused = ['EACCES', 'EPERM', 'EBUSY'].includes(code);
  if (refused && step === 'replace') return 'file-in-use';
  return refused || code === 'EROFS' ? 'no-write-permission' : 'storage-failed';
}
