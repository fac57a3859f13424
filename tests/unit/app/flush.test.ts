import { describe, expect, it } from 'vitest';
import { createFlush, FLUSH_MS } from '../../../electron/app/flush.ts';
import { manualTimer } from '../../helpers/manual-timer.ts';

function setUp(present: readonly number[] = [1, 2]) {
  const asked: { readonly windowId: number; readonly token: string }[] = [];
  const timer = manualTimer();
  let made = 0;
  const flush = createFlush({
    ask: (windowId, token) => {
      if (present.includes(windowId)) asked.push({ windowId, token });
      return present.includes(windowId);
    },
    ids: { next: () => `token-${(made += 1)}` },
    timer,
  });
  return { flush, asked, timer };
}

describe('flush', () => {
  it('is over when the page answers with the token', async () => {
    const { flush, asked, timer } = setUp();
    const outcome = flush.flush(1);
    expect(asked).toEqual([{ windowId: 1, token: 'token-1' }]);
    flush.acknowledge(1, 'token-1');
    expect(await outcome).toBe('flushed');
    expect(timer.pending()).toBe(0);
  });

  it('goes on without a page that does not answer in time', async () => {
    const { flush, timer } = setUp();
    const outcome = flush.flush(1);
    timer.pass(FLUSH_MS - 1);
    expect(timer.pending()).toBe(1);
    timer.pass(1);
    expect(await outcome).toBe('late');
    flush.acknowledge(1, 'token-1');
  });

  it('does not take the answer of another page or to another question', async () => {
    const { flush, timer } = setUp();
    const first = flush.flush(1);
    timer.pass(FLUSH_MS);
    const second = flush.flush(1);
    flush.acknowledge(1, 'token-1');
    flush.acknowledge(2, 'token-2');
    flush.acknowledge(1, 'nonsense');
    timer.pass(FLUSH_MS);
    expect([await first, await second]).toEqual(['late', 'late']);
  });

  it('does not wait for a page that is gone, before or while it waits', async () => {
    const { flush, timer } = setUp([1]);
    expect(await flush.flush(2)).toBe('gone');
    const outcome = flush.flush(1);
    flush.forget(2);
    flush.forget(1);
    expect(await outcome).toBe('gone');
    expect(timer.pending()).toBe(0);
  });
});
