import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createAutosave, type SaveState } from '../../app/autosave.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { createStore, useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { newsroom } from '../../bridge/newsroom.ts';
import { unwrap } from '../../bridge/unwrap.ts';
import { useNewsroomEvent } from '../../bridge/events.ts';
import { useLatest } from '../../editor/latest.ts';
import { PageEditor } from '../../editor/page-editor.tsx';
import type { PagePort } from '../../editor/port.ts';
import type { Photo } from '../../../shared/domain/asset.ts';
import { useEditorLabels } from '../article/use-editor-labels.ts';
import { usePaste } from '../article/use-paste.ts';
import { photoUrl } from '../photos/photo-url.ts';
import { ItemBar } from './item-bar.tsx';
import { draftOf, pageOf, snippetToStore, templateToStore, type Draft, type ShelfEntry } from './item-draft.ts';
import { ItemFields } from './item-fields.tsx';
import type { Told } from './shelf-told.tsx';

type ItemEditorProps = {
  readonly entry: ShelfEntry;
  /** Gets what saves this item now; null when it goes. */
  readonly onFlush: (flush: (() => Promise<boolean>) | null) => void;
  readonly onReload: () => void;
  readonly onTold: (told: Told) => void;
  readonly onAttempt: (run: () => Promise<unknown>) => void;
  readonly onClose: () => void;
};

const portalSize = (assetId: string): string => photoUrl(assetId, 'portal');

/** One item: its boxes, and its text on the same page as an article. Saved while it is written, like an article. */
export function ItemEditor({ entry, onFlush, onReload, onTold, onAttempt, onClose }: ItemEditorProps) {
  const { t } = useTranslation();
  const { importer, timers, ui, newBlockId } = useWorkspace();
  const paste = usePaste(onTold);
  const { smartSigns } = usePreferences().preferences;
  const labels = useEditorLabels();
  const [opened] = useState(entry);
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [save] = useState(() => createStore<SaveState>({ kind: 'saved', savedAt: opened.item.updatedAt }));
  const [port] = useState(() => createStore<PagePort | null>(null));
  /** When the version on the page was written; another one in the list comes from another window. */
  const [known] = useState(() => createStore(opened.item.updatedAt));
  const latest = useLatest({ draft, entry });
  const initial = useMemo(() => pageOf(opened), [opened]);
  const [autosave] = useState(() =>
    createAutosave({
      timers,
      savedAt: opened.item.updatedAt,
      take: () => ({ ...latest(), page: port.get()?.snapshot() ?? initial }),
      save: async ({ draft: now, entry: { kind, item }, page }) => {
        const saved = await (kind === 'templates' ? unwrap(newsroom().templateSave(templateToStore(item, now, page))) : unwrap(newsroom().snippetSave(snippetToStore(item, now, page))));
        known.set(saved.updatedAt);
        return saved.updatedAt;
      },
      onState: save.set,
    }),
  );
  const state = useStore(save);

  useEffect(() => {
    onFlush(autosave.flush);
    return () => {
      onFlush(null);
      autosave.dispose();
    };
  }, [autosave, onFlush]);
  useNewsroomEvent('flush', () => void autosave.flush());
  const { updatedAt } = entry.item;
  useEffect(() => {
    if (updatedAt !== known.get() && !autosave.dirty()) onReload();
  }, [updatedAt, known, autosave, onReload]);

  const change = (patch: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...patch }));
    autosave.touch();
  };
  const insertPhotos = (bring: () => Promise<readonly Photo[]>): void => onAttempt(async () => port.get()?.insertPhotos(await bring()));
  // The same function all along: with another one the page would make its port afresh.
  const onPort = useCallback(
    (next: PagePort | null) => {
      if (next) port.set(next);
      ui.shelfPage.set(next);
    },
    [port, ui],
  );
  return (
    <>
      <ItemFields entry={entry} draft={draft} onChange={change} />
      <div className="shelf-page">
        <PageEditor
          initial={initial}
          readOnly={false}
          smartSigns={smartSigns}
          bodyOnly={entry.kind === 'snippets'}
          kicker=""
          byline=""
          labels={useMemo(() => ({ ...labels, body: t('templates.body') }), [labels, t])}
          photoUrl={portalSize}
          newBlockId={newBlockId}
          onPort={onPort}
          onTouch={autosave.touch}
          onCurrentFigure={() => undefined}
          onInsertPhoto={() => insertPhotos(() => importer.choose('files', null))}
          onSnippets={ui.snippetPlace.set}
          onFiles={(files) => insertPhotos(() => importer.files(files, null))}
          onOpenLink={(url) => void newsroom().shellOpen({ url })}
          {...paste}
        />
      </div>
      <ItemBar entry={entry} state={state} flush={autosave.flush} onTold={onTold} onAttempt={onAttempt} onClose={onClose} />
    </>
  );
}
