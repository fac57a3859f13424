import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setupCrash } from '../../../electron/app/crash.ts';
import { refuseToStart } from '../../../electron/app/start-failure.ts';
import { words } from '../../../electron/app/words.ts';
import { AppFailure, appError } from '../../../shared/domain/app-error.ts';
import { electron, FakeContents, resetElectron } from '../../helpers/electron-mock.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

const before = { exception: process.listeners('uncaughtException'), rejection: process.listeners('unhandledRejection') };
let now = 0;
const log = () => memoryLog();

/** Sets up and answers the two listeners that were added to the process, which the test then calls itself. */
function setUp() {
  const lines = log();
  setupCrash({ log: lines, clock: { now: () => now }, words: () => words.vi });
  const [exception] = process.listeners('uncaughtException').filter((listener) => !before.exception.includes(listener));
  const [rejection] = process.listeners('unhandledRejection').filter((listener) => !before.rejection.includes(listener));
  return { lines, raise: (error: Error) => exception?.(error, 'uncaughtException'), reject: (reason: unknown) => rejection?.(reason, Promise.resolve()) };
}

beforeEach(() => {
  resetElectron();
  now = 0;
});
afterEach(() => {
  for (const listener of process.listeners('uncaughtException')) if (!before.exception.includes(listener)) process.off('uncaughtException', listener);
  for (const listener of process.listeners('unhandledRejection')) if (!before.rejection.includes(listener)) process.off('unhandledRejection', listener);
});

describe('what nobody caught', () => {
  it('is logged, and told once in plain words', () => {
    const { lines, raise, reject } = setUp();
    raise(new Error('one'));
    raise(new Error('two'));
    reject(new Error('three'));
    expect(electron.dialog.errors).toEqual([words.vi.failureText]);
    expect(lines.lines.map(({ event }) => event)).toEqual(['crash.exception', 'crash.exception', 'crash.rejection']);
  });
});

describe('a page that dies', () => {
  const die = (contents: FakeContents, reason = 'crashed') => electron.app.emit('render-process-gone', {}, contents, { reason, exitCode: 1 });

  it('is loaded again, but not for ever', () => {
    setUp();
    const contents = new FakeContents(1);
    for (let i = 0; i < 5; i += 1) die(contents);
    expect(contents.reloads).toBe(3);
    expect(electron.dialog.errors).toEqual([words.vi.pageLostText]);
    now = 61_000;
    die(contents);
    expect(contents.reloads).toBe(4);
  });

  it('is left alone when it was meant to end', () => {
    setUp();
    const contents = new FakeContents(1);
    die(contents, 'clean-exit');
    contents.destroyed = true;
    die(contents);
    expect(contents.reloads).toBe(0);
  });
});

describe('an app that cannot start', () => {
  it.each([
    [new AppFailure(appError('newer-schema')), words.vi.newerDataText],
    [new AppFailure(appError('corrupt')), words.vi.damagedDataText],
    [new AppFailure(appError('storage-full')), words.vi.cannotStartText],
    [new Error('anything'), words.vi.cannotStartText],
  ])('says why and ends (%s)', (error, text) => {
    const lines = log();
    refuseToStart(error, words.vi, lines);
    expect(electron.dialog.errors).toEqual([text]);
    expect(electron.app.exits).toEqual([1]);
    expect(lines.lines[0]).toMatchObject({ level: 'error', event: 'start' });
  });
});
