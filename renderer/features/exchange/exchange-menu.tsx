import { FileDown, FileInput, FileText, FileType2, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { runCommand, type Command } from '../../app/commands.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { chordText } from '../../ui/chord.ts';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';

/** In the title bar: files in and out, for those who do not look for them in the menus of the window. */
export function ExchangeMenu() {
  const { t } = useTranslation();
  const { session } = useWorkspace();
  const noArticle = useStore(session.view, (view) => view.phase !== 'open');
  const entry = (key: Command, label: string, Icon: typeof Printer, more: { readonly keys?: string; readonly needs?: 'article' } = {}): MenuEntry => ({
    key,
    label,
    icon: <Icon size={15} aria-hidden />,
    keys: more.keys,
    disabled: more.needs === 'article' && noArticle,
    run: () => runCommand(key),
  });
  const entries: readonly MenuEntry[] = [
    entry('import-word', t('commands.importWord'), FileInput),
    'line',
    entry('export-docx', t('commands.exportDocx'), FileType2, { needs: 'article' }),
    entry('export-pdf', t('commands.exportPdf'), FileText, { needs: 'article' }),
    entry('export', t('commands.export'), FileDown, { needs: 'article', keys: chordText('Mod+Shift+S') }),
    'line',
    entry('print', t('commands.print'), Printer, { needs: 'article', keys: chordText('Mod+P') }),
  ];
  return (
    <MenuButton className="button button-plain button-icon button-m" label={t('export.menu')} entries={entries}>
      <FileDown size={17} aria-hidden />
    </MenuButton>
  );
}
