import type { HostWindow } from './browser-window.ts';

/** All windows that are not destroyed, oldest first, and which one was used last. */
function createWindowList() {
  const open = new Set<HostWindow>();
  let focused: HostWindow | null = null;
  return {
    add: (window: HostWindow): void => void open.add(window),
    remove: (window: HostWindow): void => {
      open.delete(window);
      if (focused === window) focused = null;
    },
    all: (): HostWindow[] => [...open],
    focused: (): HostWindow | null => focused,
    setFocused: (window: HostWindow | null): void => void (focused = window),
  };
}

export const windows = createWindowList();
