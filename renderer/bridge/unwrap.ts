import { AppFailure, appError, type AppError } from '../../shared/domain/app-error.ts';
import type { Result } from '../../shared/ipc/result.ts';

/**
 * The value of a call, or a thrown `AppFailure`. A call that never reached the main process (the process is gone,
 * the argument could not be cloned) becomes `internal`, so callers deal with one kind of failure only.
 */
export async function unwrap<T>(call: Promise<Result<T>>): Promise<T> {
  const result = await call.catch((cause: unknown): Result<T> => ({ ok: false, error: failureOf(cause) }));
  if (result.ok) return result.value;
  throw new AppFailure(result.error);
}

/** Whatever was thrown, as one of the closed kinds. */
export function failureOf(cause: unknown): AppError {
  if (cause instanceof AppFailure) return cause.error;
  return appError('internal', cause instanceof Error ? cause.message : String(cause), true);
}
