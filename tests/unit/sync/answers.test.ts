import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isSignedOut, readAnswer, readRetryAfter, refusal } from '../../../electron/sync/portals/toasoan/answers.ts';
import type { HttpAnswer } from '../../../electron/sync/portals/toasoan/http.ts';
import { makeProblem, PROBLEM_MEDIA_TYPE, problemKinds, type ProblemCode } from '../../../shared/portal-api/problem.ts';

const answer = (status: number, text: string, headers: Record<string, string> = {}): HttpAnswer => ({ status, text, headers: new Headers(headers) });
const problem = (code: ProblemCode): HttpAnswer =>
  answer(problemKinds[code].status, JSON.stringify(makeProblem(code, 'chi tiết', code === 'missing-assets' ? ['a'.repeat(64)] : undefined)), { 'content-type': PROBLEM_MEDIA_TYPE });
const page = (status: number) => answer(status, '<h1>Wi-Fi</h1>', { 'content-type': 'text/html' });

describe('refusal', () => {
  it.each<[ProblemCode, string]>([
    ['bad-request', 'rejected'],
    ['unauthenticated', 'sign-in-refused'],
    ['forbidden', 'forbidden'],
    ['not-found', 'not-found'],
    ['precondition-failed', 'precondition'],
    ['precondition-required', 'rejected'],
    ['key-reused', 'rejected'],
    ['in-progress', 'unavailable'],
    ['missing-assets', 'missing-assets'],
    ['unknown-section', 'rejected'],
    ['hash-mismatch', 'unavailable'],
    ['too-large', 'too-large'],
    ['unsupported-media', 'unsupported'],
    ['too-many-requests', 'unavailable'],
    ['internal', 'unavailable'],
  ])('reads the problem %s as %s', (code, reason) => {
    expect(refusal(problem(code)).reason).toBe(reason);
  });

  it('names the photos that are missing', () => {
    expect(refusal(problem('missing-assets')).assets).toEqual(['a'.repeat(64)]);
  });

  it('believes no settled refusal that the portal did not write itself', () => {
    for (const status of [400, 401, 403, 404, 407, 409, 410, 412, 422, 428, 451, 500, 502, 503, 511]) expect(refusal(page(status)).reason).toBe('unavailable');
    expect(refusal(answer(404, '{"status":403,"code":"forbidden"}', { 'content-type': PROBLEM_MEDIA_TYPE })).reason).toBe('unavailable');
  });

  it('takes a gateway at its word that something is too large', () => {
    expect(refusal(page(413)).reason).toBe('too-large');
  });

  it('understands codes of other vendors by their status', () => {
    expect(refusal(answer(422, '{"status":422,"code":"headline-too-long"}', { 'content-type': `${PROBLEM_MEDIA_TYPE}; charset=utf-8` }))).toMatchObject({ reason: 'rejected', detail: 'HTTP 422 headline-too-long' });
  });
});

describe('readAnswer', () => {
  const schema = z.object({ token: z.string() });
  it('answers what matches', () => {
    expect(readAnswer(answer(200, '{"token":"x"}'), schema)).toEqual({ token: 'x' });
  });

  it('never takes anything else for success', () => {
    for (const odd of [page(200), answer(200, ''), answer(200, '{"tok'), answer(200, '{"token":7}'), answer(204, ''), page(302), page(511)]) {
      expect(() => readAnswer(odd, schema)).toThrow(expect.objectContaining({ reason: 'unavailable' }));
    }
  });
});

describe('isSignedOut', () => {
  it('is said by the portal, not by something in between', () => {
    expect([problem('unauthenticated'), page(401), problem('forbidden')].map(isSignedOut)).toEqual([true, false, false]);
  });
});

describe('readRetryAfter', () => {
  const read = (headers: Record<string, string>) => readRetryAfter(new Headers(headers));
  it('reads seconds, and dates against the clock of the server', () => {
    expect(read({ 'retry-after': '120' })).toBe(120_000);
    expect(read({ 'retry-after': 'Fri, 21 Nov 2025 08:01:30 GMT', date: 'Fri, 21 Nov 2025 08:00:00 GMT' })).toBe(90_000);
  });

  it('ignores what makes no sense', () => {
    expect([{}, { 'retry-after': '' }, { 'retry-after': 'soon' }, { 'retry-after': '-5' }, { 'retry-after': '1e9' }, { 'retry-after': 'Fri, 21 Nov 2025 08:01:30 GMT' }].map((headers) => read(headers as Record<string, string>))).toEqual([null, null, null, null, null, null]);
    expect(read({ 'retry-after': 'Fri, 21 Nov 2025 07:00:00 GMT', date: 'Fri, 21 Nov 2025 08:00:00 GMT' })).toBeNull();
  });
});
