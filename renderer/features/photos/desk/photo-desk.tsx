import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { ErrorBoundary } from '../../../app/errors/error-boundary.tsx';
import { useCommand, useCommandsFirst, type Command } from '../../../app/commands.ts';
import { useStore } from '../../../app/store.ts';
import { useWorkspace } from '../../../app/workspace.tsx';
import { usePhotoEvents } from '../../../bridge/photo-queries.ts';
import { rememberCaret } from '../../../ui/caret.ts';
import { DeskSurface } from './desk-surface.tsx';
import { useDeskImport } from './use-desk-import.ts';

/** *Bàn ảnh*: its command, and the desk itself while it is open. */
export function PhotoDesk() {
  const { session, ui } = useWorkspace();
  const open = useStore(ui.photoDesk);
  usePhotoEvents();
  useCommand('photo-desk', () => {
    // The desk shows what stands on the page now, not what was saved last.
    session.refreshOutline();
    ui.photoDesk.set(true);
  });
  return open ? <OpenDesk /> : null;
}

/** Commands that mean the same on the desk as anywhere else. */
const everywhere: readonly Command[] = ['undo', 'redo', 'settings', 'keyboard-sheet', 'new-window', 'zoom-in', 'zoom-out', 'zoom-reset'];

function OpenDesk() {
  const { session, ui } = useWorkspace();
  const [back] = useState(rememberCaret);
  const importing = useDeskImport();
  useCovered();
  const leave = (): void => {
    // At once: whatever comes next finds the panes as they were, with the caret where it was.
    flushSync(() => {
      ui.deskView.update((view) => ({ ...view, replacing: null }));
      ui.photoDesk.set(false);
    });
    if (!back()) session.editor()?.focusAgain();
  };
  useCommandsFirst((command) => {
    if (everywhere.includes(command)) return false;
    // A dialog above the desk has work in it: a menu does not take the desk away from under it.
    if (document.querySelector('[role="dialog"]') !== null) return true;
    if (command === 'insert-photo') {
      importing.choose('files');
      return true;
    }
    leave();
    return command === 'photo-desk';
  });
  return (
    <ErrorBoundary part="photo-desk">
      <DeskSurface importing={importing} onLeave={leave} />
    </ErrorBoundary>
  );
}

/** What the desk covers stays mounted, with its text and its history, but can be neither reached nor read out meanwhile. */
function useCovered(): void {
  useLayoutEffect(() => {
    const covered = new Set<HTMLElement>();
    const cover = (): void => {
      for (const pane of document.querySelectorAll<HTMLElement>('.shell > :is(.bar, .library, .page-pane, .inspector)')) {
        pane.inert = true;
        covered.add(pane);
      }
    };
    cover();
    // A window that becomes wider gets back a pane it had no room for.
    const watch = new MutationObserver(cover);
    for (const shell of document.querySelectorAll('.shell')) watch.observe(shell, { childList: true });
    return () => {
      watch.disconnect();
      for (const pane of covered) pane.inert = false;
    };
  }, []);
}
