import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/commands.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { usePanes } from '../../app/use-panes.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { applyZoom, nextZoom } from './page-zoom.ts';

/** Text size of the page, outline, focus mode, typewriter scrolling. */
export function useViewCommands(): void {
  const { t } = useTranslation();
  const { session, ui, notices } = useWorkspace();
  const { preferences, change } = usePreferences();
  const { setInspector } = usePanes();
  const { pageZoom, typewriter } = preferences;
  useLayoutEffect(() => applyZoom(pageZoom), [pageZoom]);

  const zoom = (percent: number): void => {
    change({ pageZoom: percent });
    session.editor()?.announce(t('view.zoomed', { percent }));
  };
  useCommand('zoom-in', () => zoom(nextZoom(pageZoom, 'in')));
  useCommand('zoom-out', () => zoom(nextZoom(pageZoom, 'out')));
  useCommand('zoom-reset', () => zoom(100));
  useCommand('outline', () => {
    ui.inspectorTab.set('outline');
    ui.outlineFocus.set(true);
    setInspector(true);
  });
  useCommand('focus-mode', () => ui.focusMode.update((on) => !on));
  useCommand('typewriter', () => {
    change({ typewriter: !typewriter });
    notices.show({ tone: 'info', text: t(typewriter ? 'view.typewriterOff' : 'view.typewriterOn') });
  });
}
