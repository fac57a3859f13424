import { bold, italic, underline } from '../../commands/base-commands.ts';
import { CommandTool } from '../command-tool.tsx';
import { useTools } from '../tools.ts';

/** How the letters look. */
export function MarksGroup() {
  const { state } = useTools();
  return (
    <>
      <CommandTool command={bold} pressed={state.bold} />
      <CommandTool command={italic} pressed={state.italic} />
      <CommandTool command={underline} pressed={state.underline} />
    </>
  );
}
