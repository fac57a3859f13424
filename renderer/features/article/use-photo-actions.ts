import { useMemo } from 'react';
import { useWorkspace } from '../../app/workspace.tsx';
import { newsroom } from '../../bridge/newsroom.ts';
import { unwrap } from '../../bridge/unwrap.ts';
import type { PhotoActions } from '../../editor/host.ts';
import type { Photo } from '../../../shared/domain/asset.ts';
import { usePhotoEditing } from '../photos/editor/use-photo-editing.ts';
import type { FigureInfo } from './editor-port.ts';

/** What the tools of a photo on the page lead to: the photo editor, the photo desk, the viewer. */
export function usePhotoActions(): PhotoActions {
  const { session, ui } = useWorkspace();
  const editing = usePhotoEditing();
  return useMemo(() => {
    const figures = (): readonly FigureInfo[] => session.editor()?.figures() ?? [];
    const figureOf = (blockId: string): FigureInfo | undefined => figures().find((figure) => figure.blockId === blockId);

    /** Making the photo may take long: whatever stands there by then gets it only if it is still the same. */
    const exchange = async (blockId: string, make: (assetId: string) => Promise<Photo | null>): Promise<void> => {
      const before = figureOf(blockId);
      const article = session.openId();
      const photo = before && session.isWritable() ? await make(before.assetId) : null;
      if (!before || photo === null || session.openId() !== article || !session.isWritable() || figureOf(blockId)?.assetId !== before.assetId) return;
      session.editor()?.changeFigures([{ blockId, photo }]);
      session.refreshOutline();
    };

    const makeCover = async (blockId: string): Promise<void> => {
      const article = session.openId();
      const assetId = figureOf(blockId)?.assetId;
      const photo = assetId === undefined ? null : await editing.edit(assetId, { asCover: true });
      if (photo === null || session.openId() !== article) return;
      const recipe = await unwrap(newsroom().photoRecipe({ assetId: photo.assetId }));
      session.changeDetail('cover', { assetId: photo.assetId, focus: recipe.edit?.focus ?? null });
    };

    return {
      edit: (blockId) => void exchange(blockId, editing.edit),
      restore: (blockId) => void exchange(blockId, editing.restore),
      isEdited: editing.isEdited,
      // The desk shows what there is to choose from.
      replace: (blockId) => {
        ui.deskView.update((now) => ({ ...now, replacing: blockId }));
        ui.photoDesk.set(true);
      },
      makeCover: (blockId) => void makeCover(blockId),
      fullScreen: (blockId) => {
        const all = figures();
        editing.show(all, all.findIndex((figure) => figure.blockId === blockId));
      },
    };
  }, [session, ui, editing]);
}
