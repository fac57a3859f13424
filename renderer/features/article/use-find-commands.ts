import { runCommand, useCommand } from '../../app/commands.ts';
import { useWorkspace } from '../../app/workspace.tsx';

/** Finding and replacing in the open article, wherever the focus is. With no page to search, articles are searched. */
export function useFindCommands(): void {
  const { session } = useWorkspace();
  const find = (replacing: boolean): void => {
    const page = session.editor();
    if (page) page.find(replacing ? 'replace' : 'find');
    else runCommand('find-article');
  };
  useCommand('find', () => find(false));
  useCommand('replace', () => find(true));
  useCommand('find-next', () => session.editor()?.find('next'));
  useCommand('find-previous', () => session.editor()?.find('previous'));
}
