/**
 * Why a portal did not do what was asked, in words that no longer depend on the portal's protocol.
 *
 * - `unreachable`: no answer (no network, refused, reset, timed out)
 * - `unavailable`: an answer that settles nothing (5xx, 408, 429, something that is not the portal's language)
 * - `sign-in-refused`, `forbidden`, `not-found`, `too-large`, `unsupported`, `rejected`: settled, needs a person
 * - `precondition`: the article at the portal is not the one that was named; read it and decide
 * - `files-not-accepted`: it takes no attachments, or none of this type
 * - `missing-assets`: photos or files named by the article are not at the portal; see `assets`
 */
export type FailureReason =
  | 'unreachable'
  | 'unavailable'
  | 'sign-in-refused'
  | 'forbidden'
  | 'not-found'
  | 'too-large'
  | 'unsupported'
  | 'files-not-accepted'
  | 'rejected'
  | 'precondition'
  | 'missing-assets';

type Facts = {
  /** For the diagnostics panel: never a secret, a path or article text. */
  readonly detail?: string;
  /** How long the portal asked to be left alone, ms. */
  readonly retryAfter?: number | null;
  readonly assets?: readonly string[];
  readonly cause?: unknown;
};

/** Thrown by adapters; the engine turns it into a state and an `AppError`. */
export class PortalFailure extends Error {
  readonly reason: FailureReason;
  readonly detail: string;
  readonly retryAfter: number | null;
  readonly assets: readonly string[];

  constructor(reason: FailureReason, facts: Facts = {}) {
    super(`${reason}: ${facts.detail ?? ''}`, { cause: facts.cause });
    this.name = 'PortalFailure';
    this.reason = reason;
    this.detail = facts.detail ?? '';
    this.retryAfter = facts.retryAfter ?? null;
    this.assets = facts.assets ?? [];
  }

  /**
   * Whether the portal may have acted although this failed. A lost answer leaves it open, and so does a 5xx: the
   * gateway that wrote it does not know what happened behind it. A settled refusal means that nothing was done.
   */
  get perhapsActed(): boolean {
    return this.reason === 'unreachable' || this.reason === 'unavailable';
  }
}
