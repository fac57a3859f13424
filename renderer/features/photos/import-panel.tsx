import type { TFunction } from 'i18next';
import { Check, CircleAlert, Ellipsis, LoaderCircle, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorWords } from '../../app/errors/error-words.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { ImportLine, ImportRound } from './importer.ts';
import './import-panel.css';

const icons = { waiting: Ellipsis, working: LoaderCircle, ok: Check, failed: CircleAlert } as const;

/** How long a round without trouble stays in view, in ms; trouble stays until it is closed. */
const DONE_MS = 4_000;

/** How far a round of photos is, one line per photo; writing goes on meanwhile. */
export function ImportPanel() {
  const { t } = useTranslation();
  const { importer, timers } = useWorkspace();
  const round = useStore(importer.round);
  const finished = round !== null && !round.running && round.lines.every(({ state }) => state === 'ok');
  useEffect(() => {
    if (!finished) return undefined;
    const handle = timers.set(importer.close, DONE_MS);
    return () => timers.clear(handle);
  }, [finished, importer, timers]);
  if (!round) return null;
  const label = t(round.what === 'photos' ? 'import.label' : 'attachment.label');
  return (
    <section className="import" aria-label={label}>
      <header className="import-head">
        <strong role="status">{titleOf(round, t)}</strong>
        {round.running ? null : (
          <IconButton label={t('import.close')} size="s" onPress={importer.close}>
            <X size={15} aria-hidden />
          </IconButton>
        )}
      </header>
      {round.running ? <Progress label={label} value={round.total === 0 ? null : round.done / round.total} /> : null}
      <ul className="import-lines">
        {round.lines.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line }: { readonly line: ImportLine }) {
  const { t } = useTranslation();
  const Icon = icons[line.state];
  return (
    <li className={`import-line import-${line.state}`}>
      <Icon size={15} aria-hidden />
      <div>
        <span className="import-name">{line.name}</span>
        {line.error ? (
          <p className="import-error">
            <ErrorWords error={line.error} brief />
          </p>
        ) : (
          <span className="visually-hidden">{t(`import.${line.state === 'failed' ? 'none' : line.state}`)}</span>
        )}
      </div>
    </li>
  );
}

function titleOf({ what, running, lines, done, total }: ImportRound, t: TFunction): string {
  if (what === 'files') return fileTitle({ running, lines, done, total }, t);
  if (running) return total === 0 ? t('import.choosing') : t('import.running', { done, total });
  const good = lines.filter(({ state }) => state === 'ok').length;
  if (good === 0) return t('import.none');
  return good < lines.length ? t('import.partly', { done: good, total: lines.length }) : t('import.done', { count: good });
}

function fileTitle({ running, lines, done, total }: Pick<ImportRound, 'running' | 'lines' | 'done' | 'total'>, t: TFunction): string {
  if (running) return total === 0 ? t('attachment.choosing') : t('attachment.running', { done, total });
  const good = lines.filter(({ state }) => state === 'ok').length;
  if (good === 0) return t('attachment.none');
  return good < lines.length ? t('attachment.partly', { done: good, total: lines.length }) : t('attachment.done', { count: good });
}
