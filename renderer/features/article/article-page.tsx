import { useCallback, useMemo } from 'react';
import { usePreferences } from '../../app/preferences.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { newsroom } from '../../bridge/newsroom.ts';
import { PageEditor } from '../../editor/page-editor.tsx';
import { printedByline } from '../../../shared/domain/byline.ts';
import { useAttachments } from '../attachments/use-attachments.ts';
import { useWordDrop } from '../exchange/use-word-drop.ts';
import { photoUrl } from '../photos/photo-url.ts';
import { usePhotos } from '../photos/use-photos.ts';
import { useSectionName } from '../portals/use-section-name.ts';
import { useScrollKept } from './use-scroll-kept.ts';
import { usePhotoActions } from './use-photo-actions.ts';
import { usePaste } from './use-paste.ts';
import { useEditorLabels } from './use-editor-labels.ts';
import type { View } from './session.ts';

const portalSize = (assetId: string): string => photoUrl(assetId, 'portal');

/** The editor, joined to the article that is open. Mounted afresh for every opening. */
export function ArticlePage({ view }: { readonly view: Extract<View, { readonly phase: 'open' }> }) {
  const { session, ui, newBlockId } = useWorkspace();
  const { choose, chooseGallery, insertFiles } = usePhotos();
  const photoActions = usePhotoActions();
  const { take: takeWord } = useWordDrop();
  const attachments = useAttachments();
  const paste = usePaste();
  const labels = useEditorLabels();
  const { preferences } = usePreferences();
  const { opened } = view;
  const initial = useMemo(() => {
    const { fields, document } = opened.article;
    return { headline: fields.headline, lead: fields.lead, document };
  }, [opened]);
  const section = useStore(session.details, (details) => details.section);
  const byline = useStore(session.details, (details) => printedByline(details.byline.filter(({ name }) => name.trim() !== '')));
  const kicker = useSectionName(section);
  const onCurrentFigure = useCallback(
    (blockId: string | null) => {
      if (blockId !== null && blockId !== session.selected.get()) {
        // The photo may be newer than the last save, which is where the inspector knows photos from.
        session.refreshOutline();
        ui.inspectorTab.set('photos');
      }
      session.selected.set(blockId);
    },
    [session, ui],
  );
  const focusMode = useStore(ui.focusMode);
  const host = useScrollKept(opened.article.id);
  return (
    <div ref={host} className="page-host">
      <PageEditor
        initial={initial}
        readOnly={view.readOnly !== null}
        smartSigns={preferences.smartSigns}
        kicker={kicker}
        byline={byline}
        labels={labels}
        photoUrl={portalSize}
        newBlockId={newBlockId}
        onPort={session.attach}
        onTouch={session.touch}
        onCurrentFigure={onCurrentFigure}
        onInsertPhoto={choose}
        onInsertGallery={chooseGallery}
        photoActions={photoActions}
        onInsertFiles={attachments.choose}
        files={attachments.files}
        onSnippets={ui.snippetPlace.set}
        onFiles={(files) => insertFiles(attachments.take(takeWord(files)))}
        focusMode={focusMode}
        typewriter={preferences.typewriter}
        onOpenLink={(url) => void newsroom().shellOpen({ url })}
        {...paste}
      />
    </div>
  );
}
