import { appError, AppFailure, type AppError } from '../../shared/domain/app-error.ts';
import { assertNever } from '../../shared/domain/assert-never.ts';
import { PortalFailure, type FailureReason } from './portals/failure.ts';

/** Shortest and longest pause between tries, ms. A line that is down is asked more often: nobody is burdened by it. */
export const RETRY_MIN = 1_000;
export const RETRY_MAX = 5 * 60_000;
export const OFFLINE_RETRY_MAX = 30_000;
/** Longest `Retry-After` that is obeyed, ms; a portal that asks for more is asked again all the same. */
export const RETRY_AFTER_MAX = 60 * 60_000;
/** After this long without success a person is asked, ms: news that old should not appear by itself. */
export const GIVE_UP_AFTER = 3 * 24 * 3_600_000;

/** What becomes of a delivery whose try failed. */
export type Verdict =
  | { readonly kind: 'again'; readonly error: AppError; readonly delay: number }
  | { readonly kind: 'blocked'; readonly error: AppError };

/**
 * Full jitter: a random pause between `RETRY_MIN` and a ceiling that doubles with every failed try
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 *
 * @param attempt number of failed tries so far, from 1
 * @param random answers a number in [0, 1)
 */
export function backOff(attempt: number, random: () => number, ceiling: number): number {
  const top = Math.min(ceiling, RETRY_MIN * 2 ** Math.min(Math.max(attempt, 1), 30));
  return Math.round(RETRY_MIN + random() * (top - RETRY_MIN));
}

/** Decides what follows from a failure. `attempt` counts this failure too. */
export function decide(failure: unknown, attempt: number, random: () => number): Verdict {
  const error = asAppError(failure);
  if (!error.retryable) return { kind: 'blocked', error };
  const ceiling = error.kind === 'offline' ? OFFLINE_RETRY_MAX : RETRY_MAX;
  const asked = failure instanceof PortalFailure ? Math.min(failure.retryAfter ?? 0, RETRY_AFTER_MAX) : 0;
  return { kind: 'again', error, delay: Math.max(backOff(attempt, random, ceiling), asked) };
}

/** Any failure of a try as the value that people are shown. */
export function asAppError(failure: unknown): AppError {
  if (failure instanceof AppFailure) return failure.error;
  if (failure instanceof PortalFailure) return appError(kindOf(failure.reason), failure.detail || undefined);
  return appError('internal', failure instanceof Error ? failure.name : undefined);
}

function kindOf(reason: FailureReason): AppError['kind'] {
  switch (reason) {
    case 'unreachable':
      return 'offline';
    case 'unavailable':
      return 'portal-down';
    case 'unsupported':
      return 'unsupported-format';
    case 'precondition':
      return 'conflict';
    case 'missing-assets':
      return 'rejected';
    case 'sign-in-refused':
    case 'forbidden':
    case 'not-found':
    case 'too-large':
    case 'files-not-accepted':
    case 'rejected':
      return reason;
    default:
      return assertNever(reason);
  }
}
