import { useEffect, useState } from 'react';
import { useWorkspace } from '../../app/workspace.tsx';
import type { FigureInfo } from '../article/editor-port.ts';

/** A figure that was selected on the page, as it stands there at this moment. `saved`, as of the last save, until the page answers. */
export function useLiveFigure<Saved extends Pick<FigureInfo, 'blockId'>>(saved: Saved): Saved | FigureInfo {
  const { session } = useWorkspace();
  const [live, setLive] = useState<FigureInfo | null>(null);
  const { blockId } = saved;
  useEffect(() => session.editor()?.watchFigure(blockId, setLive), [session, blockId]);
  return live?.blockId === blockId ? live : saved;
}
