import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countsOf } from '../../helpers/suite-counts.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toa-soan-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const spec = (title: string, line: number, status: string) => ({ title, file: 'a.spec.ts', line, tests: [{ status }] });

describe('Playwright reports', () => {
  it('name what passed only at a second try, at any depth, and count it as passed', () => {
    const inner = { specs: [spec('late', 7, 'flaky'), spec('fine', 9, 'expected')] };
    const file = report({ stats: { expected: 1, unexpected: 0, flaky: 1, skipped: 0 }, errors: [], suites: [{ specs: [], suites: [inner] }] });
    expect(countsOf('playwright', file, 0)).toEqual({ passed: 2, failed: 0, secondTry: ['a.spec.ts:7 late'] });
  });

  it('count what was skipped, what failed twice and what broke outside of a test as failed', () => {
    const file = report({ stats: { expected: 3, unexpected: 1, flaky: 0, skipped: 2 }, errors: [{}], suites: [] });
    expect(countsOf('playwright', file, 1)).toEqual({ passed: 3, failed: 4, secondTry: [] });
  });
});

describe('Vitest reports', () => {
  it('count what did not run as failed', () => {
    const file = report({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    expect(countsOf('vitest', file, 1)).toEqual({ passed: 5, failed: 4, secondTry: [] });
  });
});

it('a suite that left no report, found nothing or ended badly has failed', () => {
  expect(countsOf('playwright', join(folder, 'none.json'), 0).failed).toBe(1);
  const good = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  expect(countsOf('vitest', report({ ...good, numPassedTests: 0 }), 0).failed).toBe(1);
  expect(countsOf('vitest', report(good), 1).failed).toBe(1);
});
