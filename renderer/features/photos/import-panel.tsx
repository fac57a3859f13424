import { useVirtualizer } from '@tanstack/react-virtual';
import type { TFunction } from 'i18next';
import { Check, CircleAlert, CircleSlash, Ellipsis, LoaderCircle, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorWords } from '../../app/errors/error-words.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { listedLines, type ImportLine, type ImportRound } from './import-round.ts';
import { photoUrl } from './photo-url.ts';
import { usePhotos } from './use-photos.ts';
import './import-panel.css';

const icons = { waiting: Ellipsis, working: LoaderCircle, ok: Check, failed: CircleAlert, stopped: CircleSlash } as const;

/** How long a round without trouble stays in view, in ms; trouble stays until it is closed. */
const DONE_MS = 4_000;
/** Height of a line without an error, in pixels. */
const LINE_HEIGHT = 40;

/** How far a round of photos is, one line per photo; writing goes on meanwhile. */
export function ImportPanel() {
  const { t } = useTranslation();
  const { importer, timers } = useWorkspace();
  const { retry } = usePhotos();
  const round = useStore(importer.round);
  const finished = round !== null && !round.running && round.left === 0 && round.lines.every(({ state }) => state === 'ok');
  useEffect(() => {
    if (!finished) return undefined;
    const handle = timers.set(importer.close, DONE_MS);
    return () => timers.clear(handle);
  }, [finished, importer, timers]);
  if (!round) return null;
  const label = t(round.what === 'photos' ? 'import.label' : 'attachment.label');
  const remark = remarkOf(round, t);
  return (
    <section className="import" aria-label={label}>
      <header className="import-head">
        <strong>{titleOf(round, t)}</strong>
        {round.running && round.what === 'photos' && round.total > 0 ? (
          <Button size="s" look="line" onPress={importer.cancel}>
            {t('import.cancel')}
          </Button>
        ) : null}
        {round.canRetry ? (
          <Button size="s" look="line" onPress={retry}>
            {t('import.retry')}
          </Button>
        ) : null}
        {round.running ? null : (
          <IconButton label={t('import.close')} size="s" onPress={importer.close}>
            <X size={15} aria-hidden />
          </IconButton>
        )}
      </header>
      <p className="visually-hidden" role="status">
        {spokenOf(round, t)}
      </p>
      {round.running ? <Progress label={label} value={round.total === 0 ? null : round.done / round.total} /> : null}
      {remark === '' ? null : <p className="import-remark">{remark}</p>}
      {round.lines.length > 0 ? <Lines lines={listedLines(round)} label={label} /> : null}
    </section>
  );
}

/** Hundreds of lines, of which those in view exist. */
function Lines({ lines, label }: { readonly lines: readonly ImportLine[]; readonly label: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({ count: lines.length, getScrollElement: () => scroller.current, estimateSize: () => LINE_HEIGHT, overscan: 4 });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="import-lines" ref={scroller} tabIndex={0} role="group" aria-label={label}>
      <ul style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          return line ? (
            <li key={key} ref={list.measureElement} data-index={index} aria-setsize={lines.length} aria-posinset={index + 1} className={`import-line import-${line.state}`} style={{ transform: `translateY(${String(start)}px)` }}>
              <LineContent line={line} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

function LineContent({ line: { name, state, error, assetId, notes } }: { readonly line: ImportLine }) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <>
      {assetId === null ? <span className="import-thumb" /> : <img className="import-thumb" src={photoUrl(assetId, 'thumb')} alt="" loading="lazy" decoding="async" />}
      <Icon size={15} aria-hidden />
      <div>
        <span className="import-name">{name}</span>
        {error ? (
          <p className="import-error">
            <ErrorWords error={error} brief />
          </p>
        ) : (
          <span className={state === 'stopped' ? 'import-note' : 'visually-hidden'}>{t(`import.${state === 'failed' ? 'none' : state}`)}</span>
        )}
        {notes.map((note) => (
          <span key={note} className="import-note">
            {t(`import.note.${note}`)}
          </span>
        ))}
      </div>
    </>
  );
}

function titleOf({ what, running, lines, done, total }: ImportRound, t: TFunction): string {
  const photos = what === 'photos';
  if (running && total === 0) return photos ? t('import.choosing') : t('attachment.choosing');
  if (running) return photos ? t('import.running', { done, total }) : t('attachment.running', { done, total });
  const good = lines.filter(({ state }) => state === 'ok').length;
  if (good === 0) return photos ? t('import.none') : t('attachment.none');
  if (good < lines.length) return photos ? t('import.partly', { done: good, total: lines.length }) : t('attachment.partly', { done: good, total: lines.length });
  return photos ? t('import.done', { count: good }) : t('attachment.done', { count: good });
}

/** What is read aloud: the beginning, each quarter of a long round, and the end, not every photo. */
function spokenOf(round: ImportRound, t: TFunction): string {
  if (!round.running || round.total === 0) return titleOf(round, t);
  const step = Math.max(1, Math.ceil(round.total / 4));
  return titleOf({ ...round, done: Math.floor(round.done / step) * step }, t);
}

function remarkOf({ stopped, left, running, as, lines }: ImportRound, t: TFunction): string {
  const why = stopped === 'storage-full' ? t('import.diskFull') : stopped === 'cancelled' ? t('import.cancelled') : '';
  const good = running ? 0 : lines.filter(({ state }) => state === 'ok').length;
  // Where to look for what is in; photos in the text are seen there.
  const where = good > 0 && (as === 'tray' || as === 'library') ? t(`import.where.${as}`) : '';
  return [why, where, left > 0 ? t('import.left', { count: left }) : ''].filter(Boolean).join(' ');
}
