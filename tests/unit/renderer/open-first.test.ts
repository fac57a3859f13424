import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { openFirst } from '../../../renderer/app/workspace.tsx';
import { createSession } from '../../../renderer/features/article/session.ts';
import { defaultPreferences } from '../../../shared/domain/preferences.ts';
import { fakeNewsroom } from './fake-newsroom.ts';
import { manualTimers } from './manual-timers.ts';

function setUp(lastArticle: 'none' | 'first') {
  const timers = manualTimers(1_000_000);
  const newsroom = fakeNewsroom({ now: timers.now });
  vi.stubGlobal('window', { newsroom: newsroom.api });
  const first = newsroom.add({ fields: { headline: 'Bài một' } });
  const session = createSession({ api: newsroom.api, timers, onSaved: () => undefined, onStayed: () => undefined });
  const boot = { version: '0.1.0', preferences: defaultPreferences, lastArticleId: lastArticle === 'first' ? first.id : null, warnings: [] };
  return { session, start: () => openFirst({ boot, session, client: new QueryClient() }), shown: () => session.view.get() };
}

afterEach(() => vi.unstubAllGlobals());

it.each(['none', 'first'] as const)('shows the article of last time, or the newest one: %s', async (last) => {
  const { session, start } = setUp(last);
  await start();
  expect(session.view.get()).toMatchObject({ phase: 'open', opened: { article: { fields: { headline: 'Bài một' } } } });
});

it.each(['none', 'first'] as const)('leaves the window to whoever asks for a new article while it starts: %s', async (last) => {
  const { session, start, shown } = setUp(last);
  const starting = start();
  const creating = session.create();
  await Promise.all([starting, creating]);
  expect(await creating).toBe(true);
  expect(shown()).toMatchObject({ phase: 'open', opened: { article: { fields: { headline: '' } } } });
});
