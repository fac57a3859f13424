import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PortalFailure, type FailureReason } from '../../../electron/sync/portals/failure.ts';
import { backOff, decide, OFFLINE_RETRY_MAX, RETRY_AFTER_MAX, RETRY_MAX, RETRY_MIN } from '../../../electron/sync/retry.ts';
import { appError, AppFailure, type AppErrorKind } from '../../../shared/domain/app-error.ts';

const lowest = () => 0;
const highest = () => 1 - Number.EPSILON;

describe('backOff', () => {
  it('stays between one second and its ceiling, whatever the attempt and the random number', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 10_000 }), random, fc.integer({ min: RETRY_MIN, max: RETRY_MAX }), (attempt, value, ceiling) => {
        const pause = backOff(attempt, () => value, ceiling);
        expect(pause).toBeGreaterThanOrEqual(RETRY_MIN);
        expect(pause).toBeLessThanOrEqual(ceiling);
      }),
    );
  });

  it('doubles its ceiling with every failed try up to five minutes', () => {
    expect([1, 2, 3, 4, 8, 9, 20].map((attempt) => backOff(attempt, highest, RETRY_MAX))).toEqual([2_000, 4_000, 8_000, 16_000, 256_000, 300_000, 300_000]);
  });

  it('is a full jitter: the shortest pause is always possible', () => {
    expect([1, 5, 50].map((attempt) => backOff(attempt, lowest, RETRY_MAX))).toEqual([RETRY_MIN, RETRY_MIN, RETRY_MIN]);
  });
});

describe('decide', () => {
  it.each<[FailureReason, AppErrorKind, 'again' | 'blocked']>([
    ['unreachable', 'offline', 'again'],
    ['unavailable', 'portal-down', 'again'],
    ['sign-in-refused', 'sign-in-refused', 'blocked'],
    ['forbidden', 'forbidden', 'blocked'],
    ['not-found', 'not-found', 'blocked'],
    ['too-large', 'too-large', 'blocked'],
    ['unsupported', 'unsupported-format', 'blocked'],
    ['rejected', 'rejected', 'blocked'],
    ['precondition', 'conflict', 'blocked'],
    ['missing-assets', 'rejected', 'blocked'],
  ])('%s becomes %s and is %s', (reason, kind, outcome) => {
    const verdict = decide(new PortalFailure(reason, { detail: 'HTTP 000' }), 1, lowest);
    expect(verdict.kind).toBe(outcome);
    expect(verdict.error).toMatchObject({ kind, detail: 'HTTP 000' });
  });

  it('asks a line that is down at least every 30 seconds, a portal that is ill at most every 5 minutes', () => {
    expect(decide(new PortalFailure('unreachable'), 50, highest)).toMatchObject({ delay: OFFLINE_RETRY_MAX });
    expect(decide(new PortalFailure('unavailable'), 50, highest)).toMatchObject({ delay: RETRY_MAX });
  });

  it('obeys Retry-After where it is longer, up to an hour', () => {
    expect(decide(new PortalFailure('unavailable', { retryAfter: 90_000 }), 1, highest)).toMatchObject({ delay: 90_000 });
    expect(decide(new PortalFailure('unavailable', { retryAfter: 10 }), 1, lowest)).toMatchObject({ delay: RETRY_MIN });
    expect(decide(new PortalFailure('unavailable', { retryAfter: Number.MAX_SAFE_INTEGER }), 1, lowest)).toMatchObject({ delay: RETRY_AFTER_MAX });
  });

  it('keeps what the store says, and tells nothing about the inside of a bug', () => {
    expect(decide(new AppFailure(appError('storage-full')), 1, lowest).kind).toBe('again');
    expect(decide(new AppFailure(appError('corrupt', 'photo')), 1, lowest)).toEqual({ kind: 'blocked', error: appError('corrupt', 'photo') });
    expect(decide(new TypeError('secret tap-huan'), 1, lowest)).toEqual({ kind: 'blocked', error: appError('internal', 'TypeError') });
  });
});

describe('PortalFailure', () => {
  it('leaves open whether the portal acted only where nobody can know', () => {
    const reasons: FailureReason[] = ['unreachable', 'unavailable', 'sign-in-refused', 'forbidden', 'not-found', 'too-large', 'unsupported', 'rejected', 'precondition', 'missing-assets'];
    expect(reasons.filter((reason) => new PortalFailure(reason).perhapsActed)).toEqual(['unreachable', 'unavailable']);
  });
});
