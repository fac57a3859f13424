import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ORPHAN_AGE } from '../../electron/store/asset-removal.ts';
import { openStore } from '../../electron/store/database.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { createChurn, faults } from './photo-churn.ts';
import { openRaw, openTemp, seededRandom, START, tempFolder, testClock } from './support.ts';

const CHURNER = fileURLToPath(new URL('./photo-churner.ts', import.meta.url));
const KILLS = 8;
const LINES = 60;
const noFaults = { removedYetNamed: [], rowsWithoutFiles: [] };

it.each([1, 2, 3])('no photo that anything names is ever removed, whatever happens meanwhile (seed %i)', async (seed) => {
  const { store, clock, dir, raw } = openTemp();
  const db = raw();
  const [ever, removed] = [new Set<string>(), new Set<string>()];
  const churn = createChurn({ store, random: seededRandom(seed), advance: clock.advance, onAdded: (id) => ever.add(id), onRemoved: (ids) => ids.forEach((id) => removed.add(id)) });
  for (let round = 0; round < 8; round += 1) {
    for (let step = 0; step < 30; step += 1) {
      await churn.step();
      await nextTurn();
    }
    await churn.rest();
    expect(faults(db, join(dir, 'assets'), ever)).toMatchObject(noFaults);
  }
  // Or the test would have proved nothing.
  expect(removed.size).toBeGreaterThan(5);
  clock.advance(365 * ORPHAN_AGE);
  await store.photos.sweep();
  expect(faults(db, join(dir, 'assets'), ever)).toEqual({ ...noFaults, filesWithoutRows: [] });
});

it('a process that is killed while photos come and go leaves no row without its files, and no orphan that a sweep does not find', async () => {
  const dir = tempFolder();
  const random = seededRandom(2026);
  let now = Date.now();
  const [ever, removed] = [new Set<string>(), new Set<string>()];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = spawn(process.execPath, [CHURNER, dir, String(kill), String(now)], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(dir, 'compiled') } });
    const exited = once(child, 'exit');
    const lines = createInterface({ input: child.stdout });
    // It is killed after so many lines, not so many seconds: a busy machine would have killed it before it had done anything.
    const enough = Math.ceil(random() * LINES);
    const { promise: worked, resolve: seen } = Promise.withResolvers<void>();
    let told = 0;
    lines.on('line', (line) => {
      if (++told === enough) seen();
      const [what, value = ''] = line.split(' ');
      if (what === 'now') now = Math.max(now, Number(value) || now);
      else if (value.length === 64) (what === 'added' ? ever : removed).add(value);
    });
    const closed = once(lines, 'close');
    await Promise.race([worked, exited]);
    await wait(random() * 20);
    expect(child.exitCode, 'it must not end by itself').toBeNull();
    child.kill('SIGKILL');
    await exited;
    await closed;

    const store = openStore({ dir, clock: testClock(now), ids: systemIds });
    expect(store.restored).toBe(false);
    const db = openRaw(dir);
    expect(faults(db, join(dir, 'assets'), ever)).toMatchObject(noFaults);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
    store.close();
  }
  // Or the test would have proved nothing.
  expect(removed.size).toBeGreaterThan(0);
  const store = openStore({ dir, clock: testClock(Math.max(now, START) + 1_000 * ORPHAN_AGE), ids: systemIds });
  await store.photos.sweep();
  store.close();
  expect(faults(openRaw(dir), join(dir, 'assets'), ever).filesWithoutRows).toEqual([]);
});
