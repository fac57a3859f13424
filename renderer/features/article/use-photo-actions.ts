import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../app/workspace.tsx';
import { newsroom } from '../../bridge/newsroom.ts';
import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import type { PhotoActions } from '../../editor/host.ts';
import type { Photo } from '../../../shared/domain/asset.ts';
import { usePhotoEditing } from '../photos/editor/use-photo-editing.ts';
import { putVersions } from '../photos/put-versions.ts';
import type { FigureInfo } from './editor-port.ts';

/** What the tools of a photo on the page lead to: the photo editor, the photo desk, the viewer. */
export function usePhotoActions(): PhotoActions {
  const { t } = useTranslation();
  const { session, notices, ui } = useWorkspace();
  const editing = usePhotoEditing();
  return useMemo(() => {
    const figures = (): readonly FigureInfo[] => session.editor()?.figures() ?? [];
    const figureOf = (blockId: string): FigureInfo | undefined => figures().find((figure) => figure.blockId === blockId);

    const changedHands = (): void => void notices.show({ tone: 'bad', text: t('desk.changedHands') });

    /** Making the photo may take long: whatever stands there by then gets it only if it is still the same. */
    const exchange = async (blockId: string, make: (assetId: string) => Promise<Photo | null>): Promise<void> => {
      const before = figureOf(blockId);
      const article = session.openId();
      const photo = before && session.isWritable() ? await make(before.assetId) : null;
      if (!before || photo === null) return;
      if (session.openId() !== article || !session.isWritable() || figureOf(blockId)?.assetId !== before.assetId) return changedHands();
      await putVersions(session, article, [{ blockId, before: before.assetId, photo }]);
    };
    const told = (work: Promise<void>): void => void work.catch((cause: unknown) => notices.show({ tone: 'bad', text: t('desk.notEdited'), error: failureOf(cause) }));

    const makeCover = async (blockId: string): Promise<void> => {
      const article = session.openId();
      const assetId = figureOf(blockId)?.assetId;
      const photo = assetId === undefined ? null : await editing.edit(assetId, { asCover: true });
      if (photo === null) return;
      if (session.openId() !== article || !session.isWritable()) return changedHands();
      const recipe = await unwrap(newsroom().photoRecipe({ assetId: photo.assetId }));
      session.changeDetail('cover', { assetId: photo.assetId, focus: recipe.edit?.focus ?? null });
    };

    return {
      edit: (blockId) => told(exchange(blockId, editing.edit)),
      restore: (blockId) => told(exchange(blockId, editing.restore)),
      isEdited: editing.isEdited,
      // The desk shows what there is to choose from.
      replace: (blockId) => {
        // The photo may be newer than the last save.
        session.refreshOutline();
        ui.deskView.update((now) => ({ ...now, replacing: blockId }));
        ui.photoDesk.set(true);
      },
      makeCover: (blockId) => told(makeCover(blockId)),
      fullScreen: (blockId) => {
        const all = figures();
        editing.show(all, all.findIndex((figure) => figure.blockId === blockId));
      },
    };
  }, [session, notices, ui, editing, t]);
}
