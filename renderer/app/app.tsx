import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newsroom } from '../bridge/newsroom.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import { ErrorBoundary } from './errors/error-boundary.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { Shell } from './shell.tsx';
import { createWorkspace, WorkspaceProvider } from './workspace.tsx';

/** The window once the main process has answered. */
export function App({ boot }: { readonly boot: Output<'app:boot'> }) {
  return (
    <PreferencesProvider initial={boot.preferences}>
      <Window boot={boot} />
    </PreferencesProvider>
  );
}

function Window({ boot }: { readonly boot: Output<'app:boot'> }) {
  const { t, i18n } = useTranslation();
  const [workspace] = useState(() => {
    const created = createWorkspace(newsroom(), boot, () => i18n.t('notice.stayed'));
    // The page is asked for before the first paint of the shell, so that text is there as soon as the panes are.
    if (boot.lastArticleId !== null) void created.session.open(boot.lastArticleId).catch(() => undefined);
    return created;
  });
  document.title = t('app.name');
  return (
    <ErrorBoundary part="window">
      <WorkspaceProvider workspace={workspace}>
        <Shell />
      </WorkspaceProvider>
    </ErrorBoundary>
  );
}
