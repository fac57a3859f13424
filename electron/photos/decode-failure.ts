import { appError, AppFailure } from '../../shared/domain/app-error.ts';

/** Throws what the picture library said while decoding as an `AppFailure`: `damaged-image`, or `internal` (retryable) when it took too long. */
export function decodeFailure(cause: unknown): never {
  const late = cause instanceof Error && cause.message.startsWith('timeout');
  throw new AppFailure(late ? appError('internal', 'decoding took too long', true) : appError('damaged-image'), { cause });
}
