import { Code2, FileText, FileType2, Printer, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import { defaultCopy } from './default-copy.ts';
import { useExport, type ExportFormat } from './use-export.ts';
import './exchange.css';

const formats: readonly { readonly key: ExportFormat; readonly icon: LucideIcon }[] = [
  { key: 'docx', icon: FileType2 },
  { key: 'pdf', icon: FileText },
  { key: 'html', icon: Code2 },
  { key: 'text', icon: FileText },
];
const parts = ['photos', 'captions', 'frame'] as const;

/** *Xuất bài*: every way out of the app that is not the portal. */
export function ExportDialog() {
  const { t } = useTranslation();
  const { ui } = useWorkspace();
  const open = useStore(ui.exportOpen);
  const { save, print, copy } = useExport();
  const [form, setForm] = useState(defaultCopy);
  const [busy, setBusy] = useState(false);
  const close = (): void => ui.exportOpen.set(false);
  /** Stays open when nothing came of it: the person may want another way. */
  const run = (action: () => Promise<boolean>): void => {
    setBusy(true);
    void action()
      .then((done) => done && close())
      .finally(() => setBusy(false));
  };
  return (
    <Dialog title={t('export.title')} closeLabel={t('app.close')} open={open} onClose={close}>
      <div className="exchange-body">
        <ul className="exchange-choices">
          {formats.map(({ key, icon: Icon }) => (
            <li key={key} className="exchange-choice">
              <Icon size={19} aria-hidden />
              <p id={`export-${key}`}>{t(`export.about.${key}`)}</p>
              <Button aria-describedby={`export-${key}`} isDisabled={busy} onPress={() => run(() => save(key))}>
                {t(`export.format.${key}`)}
              </Button>
            </li>
          ))}
          <li className="exchange-choice">
            <Printer size={19} aria-hidden />
            <p id="export-print">{t('export.about.print')}</p>
            <Button
              aria-describedby="export-print"
              isDisabled={busy}
              onPress={() => {
                // The system's print dialog may take the place of this one.
                close();
                void print();
              }}
            >
              {t('export.format.print')}
            </Button>
          </li>
        </ul>
        <section className="exchange-part" aria-labelledby="export-copy">
          <h3 id="export-copy">{t('export.copyTitle')}</h3>
          <p className="exchange-note">{t('export.copyText')}</p>
          <div className="exchange-row">
            {parts.map((part) => (
              <Switch key={part} label={t(`export.part.${part}`)} on={form[part]} onChange={(on) => setForm((before) => ({ ...before, [part]: on }))} />
            ))}
          </div>
          <div className="exchange-row">
            <Button isDisabled={busy} onPress={() => run(() => copy({ ...form, flavour: 'rich' }))}>
              {t('export.copyRich')}
            </Button>
            <Button isDisabled={busy} onPress={() => run(() => copy({ ...form, flavour: 'source' }))}>
              {t('export.copySource')}
            </Button>
          </div>
        </section>
        <p className="exchange-note" role="status">
          {busy ? t('export.working') : ''}
        </p>
      </div>
    </Dialog>
  );
}
