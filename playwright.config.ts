import { defineConfig } from '@playwright/test';

// Tests of one worker share a browser context, which Playwright empties between them: opening a new one takes longer than most tests of the editor.
process.env['PW_TEST_REUSE_CONTEXT'] ??= '1';

/** Both suites drive a real Chromium; see tests/helpers/chromium.ts for where it comes from. */
export default defineConfig({
  outputDir: 'test-results',
  timeout: 90_000,
  // What never comes fails a little later; what comes late on a busy machine does not fail.
  expect: { timeout: 20_000 },
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  projects: [
    { name: 'editor', fullyParallel: true, testDir: 'tests/editor', testMatch: '**/*.spec.ts' },
    { name: 'e2e', testDir: 'tests/e2e', testMatch: '**/*.spec.ts', timeout: 240_000 },
  ],
});
