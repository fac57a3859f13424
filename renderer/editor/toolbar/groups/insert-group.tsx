import { Plus } from 'lucide-react';
import { photo } from '../../commands/base-commands.ts';
import { pageCommands } from '../../commands/page-commands.ts';
import { CommandMenu } from '../command-menu.tsx';
import { CommandTool } from '../command-tool.tsx';
import { useTools } from '../tools.ts';

/** What is put in most often comes first; what is not named here comes last. */
const order = ['photo', 'gallery', 'table', 'file', 'video', 'pull-quote', 'info-box', 'snippet', 'rule', 'sign', 'no-break-space', 'blank'];
const rank = (id: string): number => (order.indexOf(id.replace('insert.', '')) + order.length + 1) % (order.length + 1);
const commands = pageCommands.filter(({ group }) => group === 'insert').toSorted((a, b) => rank(a.id) - rank(b.id));

/** The menu of everything that can be put into the text, and the photo button, which always shows. */
export function InsertGroup() {
  const { labels } = useTools();
  return (
    <>
      <CommandMenu label={labels.insert} commands={commands}>
        <Plus size={16} aria-hidden />
        {labels.insert}
      </CommandMenu>
      <CommandTool command={photo} wide />
    </>
  );
}
