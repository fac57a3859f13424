import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const project = (name: string, timeout: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node',
    testTimeout: timeout,
    hookTimeout: 60_000,
    // What never comes fails a little later; what comes late on a busy machine does not fail.
    expect: { poll: { timeout: 12_000 } },
    // Bundled into the app; inlined here too, so that its own import of `electron` can be replaced.
    server: { deps: { inline: ['electron-store'] } },
  },
});

export default defineConfig({
  test: {
    // More than there are cores: many tests wait for a disk, a server or another process.
    maxWorkers: availableParallelism() + 1,
    projects: [project('unit', 15_000), project('architecture', 30_000), project('store', 180_000), project('sync', 120_000), project('browser-host', 60_000)],
  },
});
