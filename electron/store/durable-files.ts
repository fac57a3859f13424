import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './failures.ts';

/** Virus scanners on Windows hold new files open for a moment; a rename then fails with one of these. */
const busyCodes: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);
/** Waits between the tries of a rename, in milliseconds. */
export const renameWaits = [20, 50, 100, 200, 400, 800] as const;

/** Makes new names in a folder durable. Windows has no such call: NTFS journals its own names. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncFile(folder, 'r');
}

/** Makes the bytes of a file durable. */
export function syncFile(path: string, flags: 'r' | 'r+' = 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Renames and makes the new name durable; both paths are on one disk. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** What `writeDurably` does at the file system; tests put faults in its place. */
export type FileCalls = {
  readonly open: typeof open;
  readonly rename: typeof rename;
  readonly mkdir: typeof mkdir;
  readonly rm: typeof rm;
  readonly wait: (ms: number) => Promise<unknown>;
};
export const fileCalls: FileCalls = { open, rename, mkdir, rm, wait };

/**
 * Writes a file so that after a crash or a power cut it is there whole or not at all: temporary file, fsync, rename,
 * fsync of the folder. `temporary` and `path` are on one disk. Rejects with the file system's error; the temporary
 * file is then removed.
 */
export async function writeDurably(path: string, temporary: string, data: Uint8Array, calls: FileCalls = fileCalls): Promise<void> {
  try {
    const file = await calls.open(temporary, 'wx');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await moveDurably(temporary, path, calls);
  } catch (error) {
    await calls.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Gives a file whose bytes are durable its final name, durably; makes the folder when it is missing. */
export async function moveDurably(temporary: string, path: string, calls: FileCalls = fileCalls): Promise<void> {
  const folder = dirname(path);
  const firstMade = await calls.mkdir(folder, { recursive: true });
  if (firstMade !== undefined) await syncNames(dirname(firstMade));
  await renameWhenFree(temporary, path, calls);
  await syncNames(folder);
}

/** `syncFolder` without holding up the calling thread. */
async function syncNames(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renameWhenFree(from: string, to: string, calls: FileCalls): Promise<void> {
  for (const pause of renameWaits) {
    try {
      return await calls.rename(from, to);
    } catch (error) {
      if (!busyCodes.has(errorCode(error))) throw error;
      await calls.wait(pause);
    }
  }
  await calls.rename(from, to);
}

/** Moves those of the files that exist into a folder, which is made; the last one listed goes last. Nothing is deleted. */
export function moveAside(paths: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const path of paths) {
    if (existsSync(path)) renameSync(path, join(folder, basename(path)));
  }
  syncFolder(folder);
  syncFolder(dirname(folder));
}
