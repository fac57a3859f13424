import { useSyncExternalStore } from 'react';
import { redo, undo } from '../../commands/base-commands.ts';
import { CommandTool } from '../command-tool.tsx';
import { useTools } from '../tools.ts';

/** Taking back and doing again. */
export function HistoryGroup() {
  const { history } = useTools().host;
  useSyncExternalStore(history.subscribe, history.canUndo);
  useSyncExternalStore(history.subscribe, history.canRedo);
  return (
    <>
      <CommandTool command={undo} />
      <CommandTool command={redo} />
    </>
  );
}
