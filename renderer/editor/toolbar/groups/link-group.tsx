import { COMMAND_PRIORITY_LOW } from 'lexical';
import { useEffect, useState } from 'react';
import { link } from '../../commands/base-commands.ts';
import { EDIT_LINK_COMMAND } from '../../extensions/links/edit-link.ts';
import { CommandTool } from '../command-tool.tsx';
import { LinkDialog } from '../link-dialog.tsx';
import { useTools } from '../tools.ts';

/** The link at the caret, by button or key. */
export function LinkGroup() {
  const { editor, state } = useTools();
  const [editing, setEditing] = useState(false);
  useEffect(() => editor.registerCommand(EDIT_LINK_COMMAND, () => (setEditing(true), true), COMMAND_PRIORITY_LOW), [editor]);
  return (
    <>
      <CommandTool command={link} pressed={state.link !== null} />
      {editing ? <LinkDialog editor={editor} link={state.link} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
