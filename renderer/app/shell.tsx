import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { newsroom } from '../bridge/newsroom.ts';
import { useCacheEvents } from '../bridge/queries.ts';
import { PagePane } from '../features/article/page-pane.tsx';
import { usePageCommands } from '../features/article/use-page-commands.ts';
import { useSessionEvents } from '../features/article/use-session-events.ts';
import { InspectorPane } from '../features/inspector/inspector-pane.tsx';
import { LibraryPane } from '../features/library/library-pane.tsx';
import { useLibraryActions } from '../features/library/use-library-actions.ts';
import { ExchangeDesk } from '../features/exchange/exchange-desk.tsx';
import { KeyboardSheet } from '../features/commands/keyboard-sheet.tsx';
import { Palette } from '../features/commands/palette.tsx';
import { NoticeStack } from '../features/notices/notice-stack.tsx';
import { PhotoEditingDesk } from '../features/photos/editor/photo-editing-desk.tsx';
import { PhotoDesk } from '../features/photos/desk/photo-desk.tsx';
import { ImportPanel } from '../features/photos/import-panel.tsx';
import { TemplateDesk } from '../features/templates/template-desk.tsx';
import { SettingsDialog } from '../features/settings/settings-dialog.tsx';
import { useFocusMode } from '../features/view/use-focus-mode.ts';
import { usePaneTravel } from '../features/view/use-pane-travel.ts';
import { useViewCommands } from '../features/view/use-view-commands.ts';
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
  const panes = usePanes();
  const { overlay, setLibrary, setInspector, toggleBoth } = panes;
  const focusMode = useFocusMode();
  const libraryOpen = panes.libraryOpen && !focusMode;
  const inspectorOpen = panes.inspectorOpen && !focusMode;
  const { create } = useLibraryActions();
  useCacheEvents(session.isWriting);
  useSessionEvents();
  usePageCommands();
  useViewCommands();
  usePaneTravel();
  useCommandKeys();
  useCommand('new-article', create);
  useCommand('new-window', () => void newsroom().windowNew());
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
  useCommand('find-article', () => setLibrary(true));
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
      data-focus-mode={focusMode || undefined}
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
      <PhotoDesk />
      <StatusBar />
      <ImportPanel />
      <NoticeStack />
      <TemplateDesk />
      <PhotoEditingDesk />
      <SettingsDialog />
      <ExchangeDesk />
      <Palette />
      <KeyboardSheet />
    </div>
  );
}
