import type { Problem } from '../../../shared/portal-api/schemas.ts';
import { makeProblem, type ProblemCode } from '../../../shared/portal-api/problem.ts';

export type HttpProblemOptions = {
  readonly assets?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the code's own status. */
  readonly status?: number;
};

/** Thrown anywhere below a request; the error handler turns it into `application/problem+json`. */
export class HttpProblem extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, detail: string, options: HttpProblemOptions = {}) {
    super(`${code}: ${detail}`);
    this.name = 'HttpProblem';
    const problem = makeProblem(code, detail, options.assets);
    this.problem = options.status === undefined ? problem : { ...problem, status: options.status };
    this.headers = options.headers ?? {};
  }
}
