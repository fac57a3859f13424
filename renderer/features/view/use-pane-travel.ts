import { useState } from 'react';
import { useCommand } from '../../app/commands.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { createPaneTravel } from './pane-travel.ts';

/** F6 and Shift+F6 go from pane to pane: library, toolbar, page, inspector, status bar, title bar. */
export function usePaneTravel(): void {
  const { session } = useWorkspace();
  const [travel] = useState(() => createPaneTravel(() => session.editor()?.focusAgain()));
  useCommand('next-pane', () => travel(1));
  useCommand('previous-pane', () => travel(-1));
}
