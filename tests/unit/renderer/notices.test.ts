import { describe, expect, it } from 'vitest';
import { NOTICE_MS, createNotices } from '../../../renderer/features/notices/notices.ts';
import { manualTimers } from './manual-timers.ts';

describe('notices', () => {
  it('go by themselves, later when something can be taken back, and never when they are bad', async () => {
    const timers = manualTimers(0);
    const notices = createNotices(timers);
    notices.show({ tone: 'ok', text: 'a' });
    notices.show({ tone: 'info', text: 'b', action: { label: 'x', run: () => undefined } });
    notices.show({ tone: 'bad', text: 'c' });
    await timers.advance(NOTICE_MS);
    expect(notices.list.get().map(({ text }) => text)).toEqual(['b', 'c']);
    await timers.advance(100 * NOTICE_MS);
    expect(notices.list.get().map(({ text }) => text)).toEqual(['c']);
  });

  it('do not repeat themselves and do not pile up', () => {
    const notices = createNotices(manualTimers(0));
    for (const text of ['a', 'a', 'b', 'c', 'd', 'e', 'a']) notices.show({ tone: 'bad', text });
    expect(notices.list.get().map(({ text }) => text)).toEqual(['c', 'd', 'e', 'a']);
  });
});
