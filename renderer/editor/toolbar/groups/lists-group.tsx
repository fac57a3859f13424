import { bullets, numbers, quote } from '../../commands/base-commands.ts';
import { CommandTool } from '../command-tool.tsx';
import { useTools } from '../tools.ts';

/** Lists and quotations. */
export function ListsGroup() {
  const { state } = useTools();
  return (
    <>
      <CommandTool command={bullets} pressed={state.block === 'bullet'} />
      <CommandTool command={numbers} pressed={state.block === 'number'} />
      <CommandTool command={quote} pressed={state.block === 'quote'} />
    </>
  );
}
