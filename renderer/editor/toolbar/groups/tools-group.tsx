import { pageCommands } from '../../commands/page-commands.ts';
import { CommandMenu } from '../command-menu.tsx';
import { useTools } from '../tools.ts';

const commands = pageCommands.filter(({ group }) => group === 'tools');

/** The menu of work on the whole text. */
export function ToolsGroup() {
  const { labels } = useTools();
  return <CommandMenu label={labels.pageTools} commands={commands} />;
}
