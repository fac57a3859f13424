import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FlushOutcome } from '../../../electron/app/flush.ts';
import { setupQuit } from '../../../electron/app/quit.ts';
import { electron, resetElectron } from '../../helpers/electron-mock.ts';
import { manualTimer } from '../../helpers/manual-timer.ts';
import { memoryLog } from '../../helpers/memory-log.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

beforeEach(resetElectron);

function setUp(parts: { readonly flushAll?: () => Promise<FlushOutcome[]>; readonly stop?: () => Promise<void>; readonly closeStore?: () => void } = {}) {
  const steps: string[] = [];
  const step = (name: string) => void steps.push(name);
  const timer = manualTimer();
  const log = memoryLog();
  const flushAll = parts.flushAll ?? (() => Promise.resolve(['flushed' as const]));
  const stop = parts.stop ?? (() => Promise.resolve());
  setupQuit({
    windows: { flushAll: () => (step('flush'), flushAll()), destroyAll: () => step('destroy') },
    stop: () => (step('stop'), stop()),
    closeStore: () => {
      step('close');
      parts.closeStore?.();
    },
    timer,
    log,
  });
  return { steps, timer, log };
}

const ended = () => vi.waitFor(() => expect(electron.app.quits).toBe(2));

describe('quitting', () => {
  it('goes in order, once, however often it is asked for', async () => {
    const { steps } = setUp();
    electron.app.emit('before-quit', { preventDefault: () => {} });
    electron.app.quit();
    await ended();
    expect(steps).toEqual(['flush', 'destroy', 'stop', 'close']);
  });

  it('holds the app back until everything is down, then lets it go', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { steps } = setUp({ stop: () => promise });
    const prevented = vi.fn();
    electron.app.emit('before-quit', { preventDefault: prevented });
    expect(prevented).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(steps).toContain('stop'));
    expect(steps).not.toContain('close');
    resolve();
    await vi.waitFor(() => expect(electron.app.quits).toBe(1));
    electron.app.emit('before-quit', { preventDefault: prevented });
    expect(prevented).toHaveBeenCalledOnce();
  });

  it('closes the database although background work hangs', async () => {
    const { steps, timer } = setUp({ stop: () => new Promise(() => {}) });
    electron.app.quit();
    await vi.waitFor(() => expect(steps).toContain('stop'));
    await vi.waitFor(() => expect(timer.pending()).toBe(1));
    timer.pass(700);
    await ended();
    expect(steps.at(-1)).toBe('close');
  });

  it('ends although a part fails', async () => {
    const { steps, log } = setUp({
      flushAll: () => Promise.resolve(['late']),
      stop: () => Promise.reject(new Error('stuck')),
      closeStore: () => {
        throw new Error('busy');
      },
    });
    electron.app.quit();
    await ended();
    expect(steps).toEqual(['flush', 'destroy', 'stop', 'close']);
    expect(log.lines.map((line) => line.event)).toEqual(['quit.begin', 'quit.unflushed', 'quit.background', 'quit.store', 'quit.end']);
  });
});
