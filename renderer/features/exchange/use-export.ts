import { useTranslation } from 'react-i18next';
import { newsroom } from '../../bridge/newsroom.ts';
import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { CopyForm } from '../../../shared/ipc/exchange-contract.ts';
import { usePrintSheet } from './use-print-sheet.ts';

export type ExportFormat = 'docx' | 'html' | 'text' | 'pdf';

type ExportActions = {
  /** True when a file was written. */
  readonly save: (format: ExportFormat) => Promise<boolean>;
  readonly print: () => Promise<boolean>;
  readonly copy: (form: CopyForm) => Promise<boolean>;
};

/** The open article out of the app. What leaves is what is saved: everything typed is saved first. */
export function useExport(): ExportActions {
  const { t } = useTranslation();
  const { session, notices, ui } = useWorkspace();
  const withSheet = usePrintSheet();

  /** Tells what became of it; nothing when the person changed their mind. */
  async function attempt(failed: string, run: (id: string) => Promise<string | null>): Promise<boolean> {
    const id = session.openId();
    // One at a time: while a sheet is being printed, the system's dialog is waiting for an answer.
    if (id === null || ui.printSheet.get() !== null) return false;
    try {
      if (!(await session.flush())) {
        notices.show({ tone: 'bad', text: t('export.notSaved') });
        return false;
      }
      const text = await run(id);
      if (text !== null) notices.show({ tone: 'ok', text });
      return text !== null;
    } catch (cause) {
      notices.show({ tone: 'bad', text: failed, error: failureOf(cause) });
      return false;
    }
  }

  return {
    save: (format) =>
      attempt(t('export.failed'), async (id) => {
        const saved = await (format === 'pdf' ? withSheet(() => unwrap(newsroom().exportPdf({ id }))) : unwrap(newsroom().exportFile({ id, format })));
        if (saved === null) return null;
        const { name, missing, unsupported } = saved;
        const without = [missing > 0 ? t('export.missing', { count: missing }) : '', unsupported > 0 ? t('export.unsupported') : ''];
        return [t('export.saved', { name }), ...without.filter((words) => words !== '')].join('. ');
      }),
    print: () =>
      attempt(t('export.printFailed'), async () => {
        const { printed } = await withSheet(() => unwrap(newsroom().exportPrint()));
        return printed ? t('export.printed') : null;
      }),
    copy: (form) =>
      attempt(t('export.copyFailed'), async (id) => {
        const { length } = await unwrap(newsroom().exportCopy({ id, form }));
        const size = Math.max(1, Math.round(length / 1024));
        return t(form.flavour === 'source' ? 'export.copiedSource' : 'export.copied', { size });
      }),
  };
}
