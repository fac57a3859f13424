import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { createContext, use, type ReactNode } from 'react';
import { articleListQuery, createQueryClient, patchSaved } from '../bridge/queries.ts';
import { createSession, type Session } from '../features/article/session.ts';
import { createWordImport, type WordImport } from '../features/exchange/word-import.ts';
import { createNotices, type Notices } from '../features/notices/notices.ts';
import { createPhotoEditing, type PhotoEditing } from '../features/photos/editor/photo-editing.ts';
import { createImporter, type Importer } from '../features/photos/importer.ts';
import type { NewsroomApi } from '../../shared/ipc/api.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import type { Timers } from './autosave.ts';
import { createUiState, type UiState } from './ui-state.ts';

/** Everything that lives as long as the window. */
export type Workspace = {
  readonly boot: Output<'app:boot'>;
  readonly session: Session;
  readonly notices: Notices;
  readonly importer: Importer;
  readonly photoEditing: PhotoEditing;
  readonly wordImport: WordImport;
  readonly ui: UiState;
  readonly client: QueryClient;
  readonly timers: Timers;
  /** A new name for a round of work (UUID). */
  readonly newId: () => string;
  /** A new name for a block of a document. */
  readonly newBlockId: () => string;
};

const browserTimers: Timers = {
  now: () => Date.now(),
  set: (run, ms) => setTimeout(run, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

/** 72 random bits in 12 URL-safe characters: no two blocks of any article meet. */
function randomBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_');
}

/** Composes the window. */
export function createWorkspace(api: NewsroomApi, boot: Output<'app:boot'>, i18n: i18n): Workspace {
  const client = createQueryClient();
  const notices = createNotices(browserTimers);
  const session = createSession({
    api,
    timers: browserTimers,
    onSaved: (id, fields, savedAt, figures) =>
      patchSaved(client, id, { headline: fields.headline, section: fields.section, savedAt, firstPhoto: fields.cover?.assetId ?? figures[0]?.assetId ?? null }),
    onStayed: () => void notices.show({ tone: 'bad', text: i18n.t('notice.stayed') }),
  });
  const importer = createImporter({ api, newId: () => crypto.randomUUID(), openArticle: () => (session.isWritable() ? session.openId() : null) });
  return { boot, session, notices, importer, photoEditing: createPhotoEditing(api), wordImport: createWordImport(api), client, timers: browserTimers, newId: () => crypto.randomUUID(), newBlockId: randomBlockId, ui: createUiState() };
}

/**
 * Opens the article of last time, else the newest one (the sample, on the first run). Steps back as soon as somebody asks
 * for another article. Never rejects.
 */
export async function openFirst({ boot, session, client }: Pick<Workspace, 'boot' | 'session' | 'client'>): Promise<void> {
  const last = boot.lastArticleId;
  if (last !== null) {
    // One that cannot be opened is shown by the session as a failed page, unless another one can be opened instead.
    const outcome = await session.open(last).catch(() => 'failed' as const);
    const now = session.view.get();
    if (outcome === false || (now.phase === 'open' && now.readOnly !== 'trash')) return;
  }
  const asked = session.asked();
  const rows = await client.fetchQuery(articleListQuery(false, '')).catch(() => []);
  if (session.asked() !== asked) return;
  const first = rows.find(({ id }) => id !== last);
  if (first) await session.open(first.id).catch(() => undefined);
  else if (session.view.get().phase !== 'failed') await session.leave();
}

const WorkspaceContext = createContext<Workspace | null>(null);

export function WorkspaceProvider({ workspace, children }: { readonly workspace: Workspace; readonly children: ReactNode }) {
  return (
    <WorkspaceContext value={workspace}>
      <QueryClientProvider client={workspace.client}>{children}</QueryClientProvider>
    </WorkspaceContext>
  );
}

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('no workspace');
  return workspace;
}
