import { z } from 'zod';
import { PortalFailure, type FailureReason } from '../failure.ts';
import type { HttpAnswer } from './http.ts';

/** A problem document, read leniently: another vendor's may carry codes this version does not know. */
const problemSchema = z.object({
  status: z.number().int(),
  code: z.string().optional(),
  assets: z.array(z.string()).optional(),
});
type LenientProblem = z.infer<typeof problemSchema>;

/**
 * The body of a successful answer. Anything that does not match (a captive portal's page with status 200, half an
 * answer) settles nothing and is never success: throws PortalFailure `unavailable`.
 */
export function readAnswer<T>(answer: HttpAnswer, schema: z.ZodType<T>): T {
  if (answer.status < 200 || answer.status > 299) throw refusal(answer);
  const parsed = schema.safeParse(parseJson(answer.text));
  if (!parsed.success) throw new PortalFailure('unavailable', { detail: `HTTP ${answer.status}, not the portal's answer` });
  return parsed.data;
}

/** What an answer that is not a success means. */
export function refusal(answer: HttpAnswer): PortalFailure {
  const { status } = answer;
  const retryAfter = readRetryAfter(answer.headers);
  const problem = readProblem(answer);
  const detail = problem?.code ? `HTTP ${status} ${problem.code}` : `HTTP ${status}`;
  if (status === 413) return new PortalFailure('too-large', { detail });
  // Without a problem document the answer is from something between us and the portal: it settles nothing.
  if (problem === null) return new PortalFailure('unavailable', { detail: `${detail}, not the portal's answer`, retryAfter });
  return new PortalFailure(reasonFor(status, problem), { detail, retryAfter, assets: problem.assets ?? [] });
}

/** True for "your token is no longer good", said by the portal itself. */
export function isSignedOut(answer: HttpAnswer): boolean {
  return answer.status === 401 && readProblem(answer) !== null;
}

function reasonFor(status: number, problem: LenientProblem): FailureReason {
  if (problem.code === 'missing-assets') return 'missing-assets';
  // Our bytes are checked before they leave, so a wrong hash means that the line damaged them.
  if (problem.code === 'hash-mismatch' || problem.code === 'in-progress') return 'unavailable';
  switch (status) {
    case 401:
      return 'sign-in-refused';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'not-found';
    case 408:
    case 425:
    case 429:
      return 'unavailable';
    case 412:
      return 'precondition';
    case 415:
      return 'unsupported';
    default:
      return status >= 500 ? 'unavailable' : 'rejected';
  }
}

function readProblem(answer: HttpAnswer): LenientProblem | null {
  if (!(answer.headers.get('content-type') ?? '').startsWith('application/problem+json')) return null;
  const parsed = problemSchema.safeParse(parseJson(answer.text));
  return parsed.success && parsed.data.status === answer.status ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in ms; a date is read against the server's own `Date`, never against this PC's clock. */
export function readRetryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after')?.trim();
  if (!value) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  const wait = Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(wait) && wait > 0 ? wait : null;
}
