import { AppFailure, appError } from '../../shared/domain/app-error.ts';

const fullCodes: ReadonlySet<string> = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

/** The `code` of an SQLite or file-system error; empty when there is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether SQLite says that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  const code = errorCode(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || (error instanceof AppFailure && error.error.kind === 'corrupt');
}

/** Any error of SQLite or the disk as an `AppFailure`. Only the code is passed on: messages may hold paths. */
export function toAppFailure(error: unknown): AppFailure {
  if (error instanceof AppFailure) return error;
  const code = errorCode(error);
  if (fullCodes.has(code)) return new AppFailure(appError('storage-full', code), { cause: error });
  if (isDamage(error)) return new AppFailure(appError('corrupt', code), { cause: error });
  const storage = /^(SQLITE_(IOERR|BUSY|READONLY|CANTOPEN|LOCKED|PERM)|E[A-Z]+$)/.test(code);
  return new AppFailure(appError(storage ? 'storage-failed' : 'internal', code || 'store'), { cause: error });
}

/** The same functions, whose exceptions and rejections are `AppFailure`s. `onDamage` hears of every `corrupt`. */
export function guarded<T extends object>(store: T, onDamage: () => void): T {
  const failed = (error: unknown): never => {
    const failure = toAppFailure(error);
    if (failure.error.kind === 'corrupt') onDamage();
    throw failure;
  };
  const wrap = (work: (...args: unknown[]) => unknown) => (...args: unknown[]) => {
    try {
      const answer = work(...args);
      return answer instanceof Promise ? answer.catch(failed) : answer;
    } catch (error) {
      return failed(error);
    }
  };
  const entries = Object.entries(store).map(([name, value]) => [name, typeof value === 'function' ? wrap(value) : value]);
  return Object.fromEntries(entries) as T;
}
