import { existsSync, readFileSync } from 'node:fs';

/** `secondTry`: names of tests that failed once and then passed; they are counted as passed. */
export type Counts = { readonly passed: number; readonly failed: number; readonly secondTry: readonly string[] };

type VitestReport = { readonly numPassedTests: number; readonly numFailedTests: number; readonly numPendingTests: number; readonly numTodoTests: number };
type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly { readonly title: string; readonly file: string; readonly line: number; readonly tests: readonly { readonly status: string }[] }[];
};
type PlaywrightReport = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
  readonly errors: readonly unknown[];
  readonly suites: readonly PlaywrightSuite[];
};

/** Counts of a report file. A test that did not run is not a passed test; one that passed at a second try is, and is named. */
export function countsOf(kind: 'vitest' | 'playwright', file: string, code: number): Counts {
  const counts = existsSync(file) ? read(kind, file) : { passed: 0, failed: 0, secondTry: [] };
  // A suite that found no tests, or broke outside of them, has failed even when no test did.
  const broken = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return broken ? { ...counts, failed: 1 } : counts;
}

function read(kind: 'vitest' | 'playwright', file: string): Counts {
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (kind === 'vitest') {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as VitestReport;
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests, secondTry: [] };
  }
  const { stats, errors, suites } = report as PlaywrightReport;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length, secondTry: suites.flatMap(flaky) };
}

function flaky({ suites = [], specs }: PlaywrightSuite): readonly string[] {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ file, line, title }) => `${file}:${line} ${title}`);
  return [...here, ...suites.flatMap(flaky)];
}
