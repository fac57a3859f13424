import { describe, expect, it, vi } from 'vitest';
import { setupBackground } from '../../../electron/app/background.ts';
import { setupBackups } from '../../../electron/app/backups.ts';
import { within } from '../../../electron/app/deadline.ts';
import { firstRun } from '../../../electron/app/first-run.ts';
import { manualTimer } from '../../helpers/manual-timer.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

function setUp(wanted = true) {
  const steps: string[] = [];
  const step = (name: string) => async () => void steps.push(name);
  const { promise: shown, resolve: show } = Promise.withResolvers<void>();
  const timer = manualTimer();
  const background = setupBackground({
    shown,
    engine: { start: () => void steps.push('engine'), stop: step('engine stop') },
    training: { start: step('training'), stop: step('training stop') },
    settings: { trainingWanted: () => wanted },
    portalDesk: { lookAround: () => void steps.push('look') },
    importer: { close: step('importer close') },
    darkroom: { close: step('darkroom close') },
    exporter: { close: step('exporter close') },
    sweep: () => Promise.resolve(0),
    backup: step('backup'),
    timer,
    log: memoryLog(),
  });
  return { background, steps, show, timer };
}

describe('background work', () => {
  it('waits for the first window', async () => {
    const { steps, show } = setUp();
    await Promise.resolve();
    expect(steps).toEqual([]);
    show();
    await vi.waitFor(() => expect(steps).toEqual(['engine', 'training', 'look']));
  });

  it('begins without a window when none ever shows', async () => {
    const { steps, timer, show } = setUp();
    timer.pass(10_000);
    expect(steps).toContain('engine');
    show();
    await new Promise((resolve) => setImmediate(resolve));
    expect(steps).toEqual(['engine', 'training', 'look']);
  });

  it('leaves the training portal off when the person switched it off', async () => {
    const { steps, show } = setUp(false);
    show();
    await vi.waitFor(() => expect(steps).toEqual(['engine', 'look']));
  });

  it('stops everything, and does not begin after that', async () => {
    const { background, steps, show, timer } = setUp();
    await background.stop();
    show();
    await new Promise((resolve) => setImmediate(resolve));
    expect(steps).toEqual(['engine stop', 'training stop', 'importer close', 'darkroom close', 'exporter close']);
    expect(timer.pending()).toBe(0);
  });
});

describe('backups', () => {
  it('come soon after the start and then a few times a day, also after a failure', async () => {
    const timer = manualTimer();
    const log = memoryLog();
    let runs = 0;
    let sweeps = 0;
    const sweep = () => ((sweeps += 1), sweeps === 1 ? Promise.resolve(70) : Promise.reject(new Error('busy')));
    const stop = setupBackups({ sweep, backup: () => ((runs += 1), runs === 1 ? Promise.reject(new Error('full')) : Promise.resolve()), timer, log });
    timer.pass(60_000);
    await vi.waitFor(() => expect(timer.pending()).toBe(1));
    timer.pass(6 * 3_600_000);
    await vi.waitFor(() => expect(timer.pending()).toBe(1));
    expect(log.lines.map(({ event }) => event)).toEqual(['backup.failed', 'photo.sweep', 'backup.done', 'photo.sweep']);
    stop();
    expect(timer.pending()).toBe(0);
    timer.pass(24 * 3_600_000);
    expect(runs).toBe(2);
  });
});

describe('the first run', () => {
  it('makes the sample once, and only then lets the page begin', async () => {
    const made: string[] = [];
    const deps = { createSample: async () => ({ id: 'sample' }), onSample: (id: string) => void made.push(id), timer: manualTimer(), log: memoryLog() };
    await firstRun({ ...deps, fresh: false });
    expect(made).toEqual([]);
    await firstRun({ ...deps, fresh: true });
    expect(made).toEqual(['sample']);
  });

  it('goes on without a sample that fails or hangs', async () => {
    const timer = manualTimer();
    const log = memoryLog();
    await firstRun({ fresh: true, createSample: () => Promise.reject(new Error('no photo')), onSample: () => {}, timer, log });
    const hanging = firstRun({ fresh: true, createSample: () => new Promise(() => {}), onSample: () => {}, timer, log });
    timer.pass(4_000);
    await hanging;
    expect(log.lines.map(({ event, sample }) => [event, sample])).toEqual([
      ['sample', undefined],
      ['first-run', 'failed'],
      ['first-run', 'late'],
    ]);
  });
});

describe('within', () => {
  it('tells how the work ended', async () => {
    const timer = manualTimer();
    expect(await within(Promise.resolve(), 5, timer)).toBe('done');
    expect(await within(Promise.reject(new Error('x')), 5, timer)).toBe('failed');
    const late = within(new Promise(() => {}), 5, timer);
    timer.pass(5);
    expect(await late).toBe('late');
    expect(timer.pending()).toBe(0);
  });
});
