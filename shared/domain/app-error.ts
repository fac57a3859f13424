import { z } from 'zod';

/**
 * Everything that can go wrong, as the interface may see it. Closed: a `switch` over `kind` ends in `assertNever`.
 * The words people read come from the locale file (`error.<kind>`); `detail` is for the diagnostics panel only and
 * never holds a secret or a path.
 */
export const appErrorKinds = [
  'invalid-input',
  'not-found',
  'conflict',
  'offline',
  'portal-down',
  'sign-in-refused',
  'forbidden',
  'rejected',
  'too-large',
  'not-an-image',
  'damaged-image',
  'empty-file',
  'too-many-pixels',
  'unsupported-format',
  'svg-not-accepted',
  'unreadable-file',
  'unknown-file-type',
  'file-not-as-named',
  'has-macros',
  'files-not-accepted',
  'not-a-document',
  'old-word-format',
  'password-protected',
  'damaged-document',
  'unsafe-document',
  'document-too-large',
  'file-in-use',
  'no-write-permission',
  'storage-full',
  'storage-failed',
  'blur-missing',
  'corrupt',
  'newer-schema',
  'secrets-unavailable',
  'cancelled',
  'internal',
] as const;

export const appErrorSchema = z.object({
  kind: z.enum(appErrorKinds),
  detail: z.string().optional(),
  /** Whether trying the same thing again later can help. */
  retryable: z.boolean(),
});

export type AppErrorKind = (typeof appErrorKinds)[number];
export type AppError = Readonly<z.infer<typeof appErrorSchema>>;

const retryableKinds: ReadonlySet<AppErrorKind> = new Set(['offline', 'portal-down', 'unreadable-file', 'storage-full', 'storage-failed']);

/** Builds an error value; `retryable` follows from the kind unless told otherwise. */
export function appError(kind: AppErrorKind, detail?: string, retryable = retryableKinds.has(kind)): AppError {
  return detail === undefined ? { kind, retryable } : { kind, detail, retryable };
}

/** An `AppError` on its way up the stack: throw this where a function cannot return a `Result`. */
export class AppFailure extends Error {
  readonly error: AppError;

  constructor(error: AppError, options?: ErrorOptions) {
    super(error.detail ? `${error.kind}: ${error.detail}` : error.kind, options);
    this.name = 'AppFailure';
    this.error = error;
  }
}

/** Shorthand for `throw new AppFailure(appError(...))`. */
export function fail(kind: AppErrorKind, detail?: string): never {
  throw new AppFailure(appError(kind, detail));
}
