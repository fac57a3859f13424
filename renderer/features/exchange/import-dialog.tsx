import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorWords } from '../../app/errors/error-words.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Radios } from '../../ui/radios.tsx';
import type { ImportedDocument } from '../../../shared/domain/imported.ts';
import { allTaken, type Taken } from './from-word.ts';
import { GuessList } from './guess-list.tsx';
import { ImportReport } from './import-report.tsx';
import { useWordImport } from './use-word-import.ts';
import './exchange.css';

/** A Word file on its way in: being read, what was found in it and where it goes, or why it could not be read. */
export function ImportDialog() {
  const { t } = useTranslation();
  const { wordImport } = useWorkspace();
  const view = useStore(wordImport.view);
  return (
    <Dialog title={t('wordImport.title')} closeLabel={t('app.close')} size="l" open={view !== null} onClose={wordImport.close}>
      {view?.phase === 'report' ? (
        <Report found={view.found} />
      ) : (
        <>
          <div className="exchange-body">
            <p className="exchange-file">{view?.name}</p>
            {view?.phase === 'failed' ? (
              <Callout tone="bad">
                <p role="alert">
                  <ErrorWords error={view.error} />
                </p>
              </Callout>
            ) : (
              <>
                <p className="exchange-note" role="status">
                  {t('wordImport.reading')}
                </p>
                <Progress label={t('wordImport.reading')} value={null} />
              </>
            )}
          </div>
          <footer className="exchange-foot">
            <Button onPress={wordImport.close}>{t('wordImport.cancel')}</Button>
            {view?.phase === 'failed' ? (
              <Button look="go" onPress={() => void wordImport.choose()}>
                {t('wordImport.another')}
              </Button>
            ) : null}
          </footer>
        </>
      )}
    </Dialog>
  );
}

function Report({ found }: { readonly found: ImportedDocument }) {
  const { t } = useTranslation();
  const { session, wordImport } = useWorkspace();
  const { create, insert } = useWordImport();
  const [taken, setTaken] = useState<Taken>(() => allTaken(found));
  const [place, setPlace] = useState<'new' | 'here'>('new');
  const [busy, setBusy] = useState(false);
  const go = (): void => {
    setBusy(true);
    void (place === 'new' ? create(found, taken) : insert(found)).finally(() => setBusy(false));
  };
  return (
    <>
      <div className="exchange-body">
        <p className="exchange-file">{found.name}</p>
        {session.isWritable() ? (
          <Radios
            label={t('wordImport.place')}
            value={place}
            onChange={setPlace}
            choices={[
              { key: 'new', label: t('wordImport.asNew') },
              { key: 'here', label: t('wordImport.here') },
            ]}
          />
        ) : null}
        {place === 'new' ? <GuessList found={found} taken={taken} onChange={setTaken} /> : <p className="exchange-note">{t('wordImport.hereText')}</p>}
        <ImportReport found={found} />
      </div>
      <footer className="exchange-foot">
        <Button onPress={wordImport.close}>{t('wordImport.cancel')}</Button>
        <Button look="go" onPress={go} isDisabled={busy}>
          {t(place === 'new' ? 'wordImport.create' : 'wordImport.insert')}
        </Button>
      </footer>
    </>
  );
}
