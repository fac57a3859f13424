import { ArrowLeft, FolderInput, HardDrive, ImagePlus, Search, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Segments } from '../../../ui/segments.tsx';
import type { Desk } from './use-desk.ts';
import type { DeskImport } from './use-desk-import.ts';

/** How long after the last key photos are searched, in ms. */
const SEARCH_AFTER_MS = 200;

type DeskHeadProps = { readonly desk: Desk; readonly importing: DeskImport; readonly onLeave: () => void };

/** Which photos are looked at, where more come from, and the way back. */
export function DeskHead({ desk, importing, onLeave }: DeskHeadProps) {
  const { t } = useTranslation();
  const { view, setView, counts, articleId } = desk;
  return (
    <header className="desk-head">
      <Button look="plain" onPress={onLeave}>
        <ArrowLeft size={16} aria-hidden />
        {t(articleId === null ? 'app.close' : 'desk.back')}
      </Button>
      <h1 className="desk-title">{t('desk.label')}</h1>
      <Segments
        label={t('desk.scopes')}
        choices={[
          { key: 'article', label: t('desk.scope.article'), count: counts.article },
          { key: 'library', label: t('desk.scope.library'), count: counts.library },
        ]}
        value={view.scope}
        onChange={(scope) => setView({ scope })}
      />
      {view.scope === 'library' ? <DeskSearch query={view.query} onQuery={(query) => setView({ query })} /> : <span className="bar-space" />}
      <Button onPress={() => importing.choose('files')}>
        <ImagePlus size={16} aria-hidden />
        {t('desk.addFiles')}
      </Button>
      <Button onPress={() => importing.choose('folder')}>
        <FolderInput size={16} aria-hidden />
        {t('desk.addFolder')}
      </Button>
      <IconButton label={t('desk.storage')} onPress={() => desk.show({ kind: 'storage' })}>
        <HardDrive size={17} aria-hidden />
      </IconButton>
    </header>
  );
}

function DeskSearch({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const { t } = useTranslation();
  const { timers } = useWorkspace();
  const [typed, setTyped] = useState(query);
  useEffect(() => {
    if (typed === query) return undefined;
    const handle = timers.set(() => onQuery(typed), SEARCH_AFTER_MS);
    return () => timers.clear(handle);
  }, [typed, query, onQuery, timers]);
  return (
    <div className="desk-search" data-undo="box">
      <Search size={15} aria-hidden />
      <input type="text" role="searchbox" aria-label={t('desk.search')} placeholder={t('desk.searchHint')} value={typed} maxLength={200} spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
      {typed === '' ? null : (
        <IconButton
          label={t('library.clear')}
          size="s"
          onPress={() => {
            setTyped('');
            onQuery('');
          }}
        >
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
