import type { FastifyRequest } from 'fastify';
import { IDEMPOTENCY_HEADER } from '../../../shared/portal-api/schemas.ts';
import type { Precondition } from '../store/articles.ts';
import { HttpProblem } from './http-problem.ts';

/** One value of a header, or undefined. */
export function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** The idempotency key; throws HttpProblem `bad-request` when it is missing or unusable. */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const key = headerOf(request, IDEMPOTENCY_HEADER);
  if (key === undefined) throw new HttpProblem('bad-request', 'Thiếu tiêu đề Idempotency-Key.');
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new HttpProblem('bad-request', 'Idempotency-Key phải có 1–255 ký tự ASCII, không có dấu cách.');
  return key;
}

/**
 * What the client says it has seen. Exactly one of `If-None-Match: *` and `If-Match` must be there; `If-Match: *` is
 * refused because it would overwrite whatever is on the portal unseen. Throws HttpProblem `precondition-required`, or
 * `bad-request` for a contradiction.
 */
export function preconditionOf(request: FastifyRequest): Precondition {
  const match = headerOf(request, 'if-match');
  const noneMatch = headerOf(request, 'if-none-match');
  if (match !== undefined && noneMatch !== undefined) throw new HttpProblem('bad-request', 'Chỉ dùng một trong hai: If-Match hoặc If-None-Match.');
  if (match !== undefined && match.trim() !== '*') return { kind: 'match', etags: etagsOf(match) };
  if (noneMatch?.trim() === '*') return { kind: 'create' };
  throw new HttpProblem('precondition-required', 'Tạo bài cần If-None-Match: *; sửa hoặc đăng cần If-Match với ETag đã thấy.');
}

/** The ETags of `If-Match` where only an existing version makes sense; throws HttpProblem `precondition-required`. */
export function ifMatchOf(request: FastifyRequest): readonly string[] {
  const precondition = preconditionOf(request);
  if (precondition.kind === 'match') return precondition.etags;
  throw new HttpProblem('precondition-required', 'Đăng bài cần If-Match với ETag đã thấy.');
}

/** Strong tags only: a weak one never matches in `If-Match` (RFC 9110 §13.1.1). */
function etagsOf(value: string): readonly string[] {
  return [...value.matchAll(/(W\/)?("[^"]*")/g)].filter((match) => match[1] === undefined).map((match) => match[2] ?? '');
}
