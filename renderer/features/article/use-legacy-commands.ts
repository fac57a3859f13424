import { useCommand } from '../../app/commands.ts';
import { useWorkspace } from '../../app/workspace.tsx';

/** The menu's conversions of old text, each a command of the page. */
export function useLegacyCommands(): void {
  const { session, ui } = useWorkspace();
  const convert = (id: string): void => (ui.shelfPage.get() ?? session.editor())?.commands().find((command) => command.id === id && command.available)?.run();
  useCommand('convert-auto', () => convert('tools.legacy-auto'));
  useCommand('convert-tcvn3', () => convert('tools.legacy-tcvn3'));
  useCommand('convert-tcvn3-upper', () => convert('tools.legacy-tcvn3-upper'));
  useCommand('convert-vni', () => convert('tools.legacy-vni'));
  useCommand('convert-viqr', () => convert('tools.legacy-viqr'));
}
