import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLeases } from '../../../electron/app/leases.ts';

describe('leases', () => {
  it('go to the first window that asks, and stay', () => {
    const leases = createLeases();
    expect(leases.acquire('a', 1)).toBe(true);
    expect(leases.acquire('a', 1)).toBe(true);
    expect(leases.acquire('a', 2)).toBe(false);
    expect(leases.holder('a')).toBe(1);
    leases.release('a', 2);
    expect(leases.holder('a')).toBe(1);
    leases.release('a', 1);
    expect(leases.acquire('a', 2)).toBe(true);
  });

  it('tell who lost them', () => {
    const leases = createLeases();
    expect(leases.move('a', 1)).toBeNull();
    expect(leases.move('a', 1)).toBeNull();
    expect(leases.move('a', 2)).toBe(1);
    expect(leases.revoke('a')).toBe(2);
    expect(leases.revoke('a')).toBeNull();
  });

  it('come back all together when a window goes', () => {
    const leases = createLeases();
    leases.acquire('a', 1);
    leases.acquire('b', 1);
    leases.acquire('c', 2);
    leases.releaseAll(1);
    expect(['a', 'b', 'c'].map(leases.holder)).toEqual([null, null, 2]);
  });

  it('never give one article to two windows', () => {
    const step = fc.record({ what: fc.constantFrom('acquire', 'move', 'release', 'releaseAll'), article: fc.constantFrom('a', 'b'), window: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const leases = createLeases();
        const believed = new Map<string, number>();
        for (const { what, article, window } of steps) {
          if (what === 'acquire' && leases.acquire(article, window)) {
            if (believed.has(article) && believed.get(article) !== window) return false;
            believed.set(article, window);
          }
          if (what === 'move') {
            const loser = leases.move(article, window);
            const before = believed.get(article);
            if (loser !== (before === undefined || before === window ? null : before)) return false;
            believed.set(article, window);
          }
          if (what === 'release') {
            leases.release(article, window);
            if (believed.get(article) === window) believed.delete(article);
          }
          if (what === 'releaseAll') {
            leases.releaseAll(window);
            for (const [key, holder] of believed) if (holder === window) believed.delete(key);
          }
        }
        return ['a', 'b'].every((article) => leases.holder(article) === (believed.get(article) ?? null));
      }),
    );
  });
});
