import type { Problem } from '../../../shared/portal-api/schemas.ts';
import { makeProblem, type ProblemCode } from '../../../shared/portal-api/problem.ts';

export type HttpProblemOptions = {
  readonly assets?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
};

/** Thrown anywhere below a request; the error handler turns it into `application/problem+json`. */
export class HttpProblem extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, detail: string, options: HttpProblemOptions = {}) {
    super(`${code}: ${detail}`);
    this.name = 'HttpProblem';
    this.problem = makeProblem(code, detail, options.assets);
    this.headers = options.headers ?? {};
  }
}
