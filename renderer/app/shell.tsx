import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCacheEvents } from '../bridge/queries.ts';
import { PagePane } from '../features/article/page-pane.tsx';
import { usePageCommands } from '../features/article/use-page-commands.ts';
import { useSessionEvents } from '../features/article/use-session-events.ts';
import { InspectorPane } from '../features/inspector/inspector-pane.tsx';
import { LibraryPane } from '../features/library/library-pane.tsx';
import { useLibraryActions } from '../features/library/use-library-actions.ts';
import { NoticeStack } from '../features/notices/notice-stack.tsx';
import { ImportPanel } from '../features/photos/import-panel.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { useCommand, useCommandKeys } from './commands.ts';
import { ErrorBoundary } from './errors/error-boundary.tsx';
import { StatusBar } from './status-bar.tsx';
import { useStore } from './store.ts';
import { TitleBar } from './title-bar.tsx';
import { usePanes } from './use-panes.ts';
import { useWorkspace } from './workspace.tsx';
import './shell.css';

/** The window: title bar, library, page, inspector, status bar, and what floats above them. */
export function Shell() {
  const { t } = useTranslation();
  const { boot, session, notices, ui } = useWorkspace();
  const { libraryOpen, inspectorOpen, overlay, setLibrary, setInspector, toggleBoth } = usePanes();
  const { create } = useLibraryActions();
  useCacheEvents(session.isWriting);
  useSessionEvents();
  usePageCommands();
  useCommandKeys();
  useCommand('new-article', create);
  useCommand('panes', toggleBoth);
  useCommand('deliveries', () => {
    ui.inspectorTab.set('send');
    ui.ledgerScope.set('all');
    setInspector(true);
  });
  useCommand('send', () => {
    ui.inspectorTab.set('send');
    ui.sendFocus.set(true);
    setInspector(true);
  });
  useCommand('find', () => setLibrary(true));
  useEffect(() => {
    for (const warning of boot.warnings) notices.show({ tone: 'wait', text: t(`app.warning.${warning}`) });
    // Once per window, in the language of the start.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [boot, notices]);

  const headline = useStore(session.outline, (outline) => outline.headline);
  useEffect(() => {
    document.title = headline === '' ? t('app.name') : `${headline} – ${t('app.name')}`;
  }, [headline, t]);

  return (
    <div
      className="shell"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && overlay && !event.defaultPrevented) setInspector(false);
      }}
      data-library={libraryOpen}
      data-inspector={inspectorOpen}
    >
      <TitleBar />
      {libraryOpen ? (
        <ErrorBoundary part="library">
          <LibraryPane />
        </ErrorBoundary>
      ) : null}
      <PagePane />
      {inspectorOpen ? (
        <ErrorBoundary part="inspector">
          <InspectorPane />
        </ErrorBoundary>
      ) : null}
      <StatusBar />
      <ImportPanel />
      <NoticeStack />
      <SettingsDialog />
    </div>
  );
}
