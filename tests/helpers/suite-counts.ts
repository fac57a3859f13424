import { existsSync, readFileSync } from 'node:fs';

export type Counts = { readonly passed: number; readonly failed: number };

type VitestReport = { readonly numPassedTests: number; readonly numFailedTests: number; readonly numPendingTests: number; readonly numTodoTests: number };
type PlaywrightReport = { readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number }; readonly errors: readonly unknown[] };

/** Counts of a report file. A test that did not run, or only passed at a second try, is not a passed test. */
export function countsOf(kind: 'vitest' | 'playwright', file: string, code: number): Counts {
  const counts = existsSync(file) ? read(kind, file) : { passed: 0, failed: 0 };
  // A suite that found no tests, or broke outside of them, has failed even when no test did.
  const broken = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return broken ? { passed: counts.passed, failed: 1 } : counts;
}

function read(kind: 'vitest' | 'playwright', file: string): Counts {
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (kind === 'vitest') {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as VitestReport;
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
  }
  const { stats, errors } = report as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}
