import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { newsroom } from '../../../bridge/newsroom.ts';
import { readPhotosAgain } from '../../../bridge/photo-queries.ts';
import { failureOf, unwrap } from '../../../bridge/unwrap.ts';
import { isNoEdit, noEdit } from '../../../../shared/domain/photo-edit.ts';
import { usePhotoEditing } from '../editor/use-photo-editing.ts';
import { isEdited, type DeskItem } from './desk-item.ts';
import type { ShownPhoto } from './shown-photo.ts';
import type { Desk } from './use-desk.ts';

type Version = { readonly item: DeskItem; readonly photo: ShownPhoto };

export type Versions = ReturnType<typeof useVersions>;

/** Edited versions of photos: in the text they are one step of undo, elsewhere the desk notes which one is meant. */
export function useVersions({ articleId, writable, items, chosen, notes, note }: Desk) {
  const { t } = useTranslation();
  const { session, notices } = useWorkspace();
  const client = useQueryClient();
  const editing = usePhotoEditing();

  const put = (versions: readonly Version[]): void => {
    if (session.openId() !== articleId) return;
    const figures = versions.flatMap(({ item: { blockId }, photo: { assetId, width, height } }) => (blockId === null ? [] : [{ blockId, photo: { assetId, width, height } }]));
    if (figures.length > 0) {
      session.editor()?.changeFigures(figures);
      session.refreshOutline();
    }
    const waiting = versions.filter(({ item }) => item.blockId === null);
    if (waiting.length > 0) note({ versions: new Map([...notes.versions, ...waiting.map(({ item, photo }) => [item.originId, photo.assetId] as const)]) });
    void readPhotosAgain(client);
  };

  /** The editor may be open for long; the article or the photo may have gone meanwhile. */
  const edit = async (item: DeskItem): Promise<void> => {
    const photo = await editing.edit(item.assetId);
    if (photo) put([{ item, photo }]);
  };
  /** *Ảnh đại diện*, in the shape of the portal's cards. Part of the article's undo like any field. */
  const cover = async (item: DeskItem): Promise<void> => {
    const photo = await editing.edit(item.assetId, { asCover: true });
    if (!photo || session.openId() !== articleId) return;
    const { edit: recipe } = await unwrap(newsroom().photoRecipe({ assetId: photo.assetId }));
    session.changeDetail('cover', { assetId: photo.assetId, focus: recipe?.focus ?? null });
    void readPhotosAgain(client);
  };
  const view = (item: DeskItem): void => {
    const shown = chosen.length > 1 && chosen.includes(item) ? chosen : items;
    editing.show(shown, shown.indexOf(item));
  };

  const told = async (run: () => Promise<void>): Promise<void> => {
    try {
      await run();
    } catch (cause) {
      notices.show({ tone: 'bad', text: t('desk.notEdited'), error: failureOf(cause) });
    }
  };
  /** Photos whose version may be changed here: those in the text only while it may be written. */
  const changeable = chosen.filter(({ blockId }) => blockId === null || writable);

  return {
    edit: (item: DeskItem) => void told(() => edit(item)),
    cover: (item: DeskItem) => void told(() => cover(item)),
    view,
    canRestore: changeable.some(isEdited),
    restore: () =>
      void told(async () =>
        put(await Promise.all(changeable.filter(isEdited).map(async (item) => ({ item, photo: await unwrap(newsroom().photoEdit({ assetId: item.originId, edit: null })) })))),
      ),
    /** Light and logo of one photo for all others that are chosen; what was cut or covered stays with each. */
    copyLook: (from: DeskItem) =>
      void told(async () => {
        const { edit: look } = await unwrap(newsroom().photoRecipe({ assetId: from.assetId }));
        const { auto, brightness, contrast, mark } = look ?? noEdit;
        const others = changeable.filter(({ key }) => key !== from.key);
        put(
          await Promise.all(
            others.map(async (item) => {
              const own = await unwrap(newsroom().photoRecipe({ assetId: item.assetId }));
              const next = { ...(own.edit ?? noEdit), auto, brightness, contrast, mark };
              return { item, photo: await unwrap(newsroom().photoEdit({ assetId: item.originId, edit: isNoEdit(next) ? null : next })) };
            }),
          ),
        );
      }),
  };
}
