import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorWords } from '../../../app/errors/error-words.tsx';
import { useWorkspace } from '../../../app/workspace.tsx';
import { newsroom } from '../../../bridge/newsroom.ts';
import { useNewsroomEvent } from '../../../bridge/events.ts';
import { failureOf, unwrap } from '../../../bridge/unwrap.ts';
import type { AppError } from '../../../../shared/domain/app-error.ts';
import { EXPORT_MAX, exportSizes, NAME_PATTERN_MAX, type ExportSize, type PhotoExported } from '../../../../shared/domain/photo-export.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { Switch } from '../../../ui/switch.tsx';
import type { DeskItem } from './desk-item.ts';

type ExportPhotosProps = { readonly items: readonly DeskItem[]; readonly onClose: () => void };
type Done = Extract<PhotoExported, { kind: 'done' }>;

/** Chosen photos as files, with their words in them, into a folder of the person's choice. */
export function ExportPhotos({ items, onClose }: ExportPhotosProps) {
  const { t } = useTranslation();
  const { newId } = useWorkspace();
  const [size, setSize] = useState<ExportSize>('portal');
  const [renames, setRenames] = useState(false);
  const [pattern, setPattern] = useState(() => t('photoExport.patternFirst'));
  const [position, setPosition] = useState(false);
  const [batch, setBatch] = useState<string | null>(null);
  const [progress, setProgress] = useState({ done: 0, total: items.length });
  const [done, setDone] = useState<Done | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useNewsroomEvent('photo:progress', (event) => {
    if (event.batch === batch) setProgress({ done: event.done, total: event.total });
  });
  const photos = items.slice(0, EXPORT_MAX);
  const stop = (): void => {
    if (batch !== null) void newsroom().photoExportStop({ batch });
  };

  const run = async (): Promise<void> => {
    const mine = newId();
    setBatch(mine);
    setError(null);
    try {
      const result = await unwrap(
        newsroom().photoExport({
          batch: mine,
          photos: photos.map(({ assetId, caption, credit, alt, place }) => ({ assetId, caption, credit, alt, place })),
          size,
          pattern: renames ? pattern : null,
          position,
        }),
      );
      if (result.kind === 'done') setDone(result);
    } catch (cause) {
      setError(failureOf(cause));
    } finally {
      setBatch(null);
    }
  };

  return (
    <Dialog title={t('photoExport.title', { count: photos.length })} closeLabel={t('app.close')} open closesOutside={batch === null} onClose={batch === null ? onClose : stop}>
      <div className="photo-export">
        {done ? (
          <ExportReport done={done} />
        ) : (
          <>
            <Radios label={t('photoExport.size')} choices={exportSizes.map((key) => ({ key, label: t(`photoExport.sizes.${key}`) }))} value={size} onChange={setSize} />
            <p className="panel-hint">{t(`photoExport.sizeHint.${size}`)}</p>
            <Switch label={t('photoExport.rename')} on={renames} onChange={setRenames} />
            {renames ? <Field label={t('photoExport.pattern')} hint={t('photoExport.patternHint')} value={pattern} maxLength={NAME_PATTERN_MAX} onChange={setPattern} /> : null}
            <Switch label={t('photoExport.position')} on={position} onChange={setPosition} />
            <p className="panel-hint">{t('photoExport.positionHint')}</p>
          </>
        )}
        {batch === null ? null : <Progress label={t('photoExport.running', progress)} value={progress.total === 0 ? null : progress.done / progress.total} />}
        {error ? (
          <Callout tone="bad" title={t('photoExport.failed')}>
            <ErrorWords error={error} />
          </Callout>
        ) : null}
      </div>
      <footer className="photo-export-foot">
        {done ? (
          <Button look="go" onPress={onClose} autoFocus>
            {t('app.close')}
          </Button>
        ) : batch === null ? (
          <Button look="go" isDisabled={renames && pattern.trim() === ''} onPress={() => void run()}>
            {t('photoExport.chooseFolder')}
          </Button>
        ) : (
          <Button onPress={stop}>{t('photoExport.stop')}</Button>
        )}
      </footer>
    </Dialog>
  );
}

function ExportReport({ done }: { readonly done: Done }) {
  const { t } = useTranslation();
  const good = done.photos.filter(({ ok }) => ok).length;
  return (
    <>
      <Callout tone={good === done.photos.length && !done.stopped ? 'ok' : 'wait'} title={t(done.stopped ? 'photoExport.stopped' : 'photoExport.done', { count: good, folder: done.folder })} />
      <ul className="photo-export-lines">
        {done.photos.map((photo, at) =>
          photo.ok ? null : (
            <li key={at}>
              <strong>{photo.name}</strong> <ErrorWords error={photo.error} brief />
            </li>
          ),
        )}
      </ul>
    </>
  );
}
