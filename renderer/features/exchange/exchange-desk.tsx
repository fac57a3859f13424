import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/commands.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { failureOf } from '../../bridge/unwrap.ts';
import { defaultCopy } from './default-copy.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { useExport } from './use-export.ts';

/** Import and export: their commands, their dialogs, and the sheet that goes on paper. */
export function ExchangeDesk() {
  const { t } = useTranslation();
  const { ui, wordImport, notices } = useWorkspace();
  const { save, print, copy } = useExport();
  useCommand('import-word', () => void wordImport.choose().catch((cause: unknown) => notices.show({ tone: 'bad', text: t('wordImport.title'), error: failureOf(cause) })));
  useCommand('export', () => ui.exportOpen.set(true));
  useCommand('export-docx', () => void save('docx'));
  useCommand('export-pdf', () => void save('pdf'));
  useCommand('export-html', () => void save('html'));
  useCommand('export-text', () => void save('text'));
  useCommand('print', () => void print());
  useCommand('copy-html', () => void copy(defaultCopy));
  useCommand('copy-html-source', () => void copy({ ...defaultCopy, flavour: 'source' }));
  return (
    <>
      <ImportDialog />
      <ExportDialog />
      <PrintSheet />
    </>
  );
}
