import { COMMAND_PRIORITY_LOW } from 'lexical';
import { ALargeSmall } from 'lucide-react';
import { useEffect, useState } from 'react';
import { alignments, clear, moreMarks } from '../../commands/format-commands.ts';
import { CHOOSE_SIGN_COMMAND } from '../../extensions/signs/insert-sign.ts';
import { CommandMenu } from '../command-menu.tsx';
import { CommandTool } from '../command-tool.tsx';
import { SignDialog } from '../sign-dialog.tsx';
import { useTools } from '../tools.ts';

/** Marks used now and then, how lines are set, and the choice of signs. */
export function FormatGroup() {
  const { editor, labels, state } = useTools();
  const [choosing, setChoosing] = useState(false);
  useEffect(() => editor.registerCommand(CHOOSE_SIGN_COMMAND, () => (setChoosing(true), true), COMMAND_PRIORITY_LOW), [editor]);
  const Alignment = alignments.find(({ pressed }) => pressed?.(state))?.icon ?? alignments[0]?.icon;
  return (
    <>
      <CommandMenu label={labels.moreMarks} commands={moreMarks}>
        <ALargeSmall size={17} aria-hidden />
      </CommandMenu>
      <CommandTool command={clear} />
      <CommandMenu label={labels.alignment} commands={alignments}>
        {Alignment ? <Alignment size={16} aria-hidden /> : null}
      </CommandMenu>
      {choosing ? <SignDialog editor={editor} onClose={() => setChoosing(false)} /> : null}
    </>
  );
}
