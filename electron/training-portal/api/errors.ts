import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { makeProblem, PROBLEM_MEDIA_TYPE, type ProblemCode } from '../../../shared/portal-api/problem.ts';
import type { Problem } from '../../../shared/portal-api/schemas.ts';
import { HttpProblem } from './http-problem.ts';

const byStatus: Readonly<Record<number, readonly [ProblemCode, string]>> = {
  400: ['bad-request', 'Yêu cầu không đọc được.'],
  404: ['not-found', 'Không có địa chỉ này.'],
  413: ['too-large', 'Yêu cầu vượt giới hạn của cổng.'],
  414: ['bad-request', 'Địa chỉ quá dài.'],
  415: ['unsupported-media', 'Cổng không nhận loại dữ liệu này.'],
};

/** What a failed request is answered with. Text of unknown errors stays inside: it may name paths. */
export function problemOf(error: unknown): { readonly problem: Problem; readonly headers: Readonly<Record<string, string>> } {
  if (error instanceof HttpProblem) return { problem: error.problem, headers: error.headers };
  const known = byStatus[statusOf(error)];
  const [code, detail] = known ?? ['internal', 'Cổng gặp lỗi; yêu cầu chưa được thực hiện.'];
  return { problem: makeProblem(code, detail), headers: {} };
}

/** Answers `application/problem+json`. */
export function sendProblem(error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  const { problem, headers } = problemOf(error);
  reply.code(problem.status).headers(headers).header('cache-control', 'no-store').type(PROBLEM_MEDIA_TYPE);
  reply.send(JSON.stringify(problem));
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'statusCode' in error ? Number((error as FastifyError).statusCode) : 500;
}
