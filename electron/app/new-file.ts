import { link, open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { writeFailure } from './whole-file.ts';

/** The calls that can fail, so that tests can let them. */
export type NewFileCalls = typeof fileCalls;
const fileCalls = { link, open, rename, rm, writeFile };

/** So many files of one name are counted; a folder that has more is not for people. */
const COPIES_MAX = 10_000;

let drafts = 0;

/**
 * Writes a file under a name that is free: `path`, else `name (2)`, `name (3)` and so on. What is there is never
 * touched, and nothing half-written is ever seen under the name. Answers the path. Throws AppFailure
 * `no-write-permission`, `storage-full`, `storage-failed`.
 */
export async function writeNewFile(path: string, bytes: Uint8Array, files: NewFileCalls = fileCalls): Promise<string> {
  drafts += 1;
  const draft = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}-${drafts}.new`);
  try {
    await files.writeFile(draft, bytes, { flush: true, flag: 'wx' });
    for (let copy = 1; copy <= COPIES_MAX; copy += 1) {
      const name = copy === 1 ? path : numbered(path, copy);
      if (await take(draft, name, files)) return name;
    }
    throw new Error('no free name');
  } catch (cause) {
    throw writeFailure(cause, 'write');
  } finally {
    await files.rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Gives the draft the name when nobody has it; answers whether it could. */
async function take(draft: string, name: string, files: NewFileCalls): Promise<boolean> {
  try {
    await files.link(draft, name);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'EMLINK', 'UNKNOWN'].includes(codeOf(cause))) throw cause;
  }
  // Memory cards and some network drives know no second name of a file: an empty file keeps the name free.
  try {
    await (await files.open(name, 'wx')).close();
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
  try {
    await files.rename(draft, name);
    return true;
  } catch (cause) {
    await files.rm(name, { force: true }).catch(() => undefined);
    throw cause;
  }
}

function numbered(path: string, copy: number): string {
  const ending = extname(path);
  return join(dirname(path), `${basename(path, ending)} (${copy})${ending}`);
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
