import type { Clock } from '../../../shared/domain/clock.ts';
import { SIGN_IN_TRIES, SIGN_IN_WINDOW_MS } from '../limits.ts';

export type SignInLimiter = {
  /** Counts a try before it is made, so that parallel guesses count too. Answers 0, or how many seconds to wait. */
  readonly begin: (username: string) => number;
  /** The password was right: forget the tries. */
  readonly succeed: (username: string) => void;
};

/** At most this many names are remembered; beyond it the oldest is forgotten, so memory stays bounded. */
const NAMES_MAX = 10_000;

/** Slows down guessing of passwords, per user name. Kept in memory: a restart forgets it, which a guesser cannot cause. */
export function createSignInLimiter(clock: Clock): SignInLimiter {
  const tries = new Map<string, { count: number; readonly until: number }>();
  return {
    begin: (username) => {
      const now = clock.now();
      const entry = tries.get(username);
      if (entry === undefined || entry.until <= now) {
        tries.delete(username);
        tries.set(username, { count: 1, until: now + SIGN_IN_WINDOW_MS });
        const oldest = tries.size > NAMES_MAX ? tries.keys().next().value : undefined;
        if (oldest !== undefined) tries.delete(oldest);
        return 0;
      }
      entry.count += 1;
      return entry.count > SIGN_IN_TRIES ? Math.ceil((entry.until - now) / 1000) : 0;
    },
    succeed: (username) => void tries.delete(username),
  };
}
