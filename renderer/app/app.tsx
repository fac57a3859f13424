import type { i18n } from 'i18next';
import { ErrorBoundary } from './errors/error-boundary.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { Shell } from './shell.tsx';
import { WorkspaceProvider, type Workspace } from './workspace.tsx';

/** The window once the main process has answered. */
export function App({ i18n, workspace }: { readonly i18n: i18n; readonly workspace: Workspace }) {
  return (
    <PreferencesProvider initial={workspace.boot.preferences} i18n={i18n}>
      <ErrorBoundary part="window">
        <WorkspaceProvider workspace={workspace}>
          <Shell />
        </WorkspaceProvider>
      </ErrorBoundary>
    </PreferencesProvider>
  );
}
