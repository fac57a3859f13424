import { useMemo, useSyncExternalStore } from 'react';
import { usePreferences } from './preferences.tsx';
import { useStore } from './store.ts';
import { useWorkspace } from './workspace.tsx';

/** Too narrow for three panes: the inspector then lies over the page, and only when it is asked for. */
const narrow = '(max-width: 1179px)';

type Panes = {
  readonly libraryOpen: boolean;
  readonly inspectorOpen: boolean;
  /** The inspector covers a part of the page. */
  readonly overlay: boolean;
  readonly setLibrary: (open: boolean) => void;
  readonly setInspector: (open: boolean) => void;
  readonly toggleBoth: () => void;
};

/** Which panes are open. Remembered as preferences, except for the inspector of a narrow window. */
export function usePanes(): Panes {
  const { ui } = useWorkspace();
  const { preferences, change } = usePreferences();
  const overlay = useSyncExternalStore(watchWidth, () => matchMedia(narrow).matches);
  const overlayOpen = useStore(ui.overlayOpen);
  const { libraryOpen } = preferences;
  const inspectorOpen = overlay ? overlayOpen : preferences.inspectorOpen;
  return useMemo(() => {
    // Whoever asks for a pane wants to see it: the page no longer stands alone.
    const leaveFocusMode = (open: boolean): void => {
      if (open) ui.focusMode.set(false);
    };
    const setInspector = (open: boolean): void => {
      leaveFocusMode(open);
      if (overlay) ui.overlayOpen.set(open);
      else change({ inspectorOpen: open });
    };
    return {
      libraryOpen,
      inspectorOpen,
      overlay,
      setLibrary: (open) => {
        leaveFocusMode(open);
        change({ libraryOpen: open });
      },
      setInspector,
      toggleBoth: () => {
        if (ui.focusMode.get()) return ui.focusMode.set(false);
        const open = !(libraryOpen || inspectorOpen);
        if (overlay) ui.overlayOpen.set(false);
        change(overlay ? { libraryOpen: open } : { libraryOpen: open, inspectorOpen: open });
      },
    };
  }, [change, inspectorOpen, libraryOpen, overlay, ui]);
}

function watchWidth(listener: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
