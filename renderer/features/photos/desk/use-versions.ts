import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { newsroom } from '../../../bridge/newsroom.ts';
import { readPhotosAgain } from '../../../bridge/photo-queries.ts';
import { failureOf, unwrap } from '../../../bridge/unwrap.ts';
import { isNoEdit, noEdit } from '../../../../shared/domain/photo-edit.ts';
import { usePhotoEditing } from '../editor/use-photo-editing.ts';
import { putVersions } from '../put-versions.ts';
import { isEdited, type DeskItem } from './desk-item.ts';
import type { ShownPhoto } from './shown-photo.ts';
import type { Desk } from './use-desk.ts';

type Version = { readonly item: DeskItem; readonly photo: ShownPhoto };

export type Versions = ReturnType<typeof useVersions>;

/** Edited versions of photos: in the text they are one step of undo, elsewhere the store notes which one is meant. */
export function useVersions({ articleId, writable, items, chosen }: Desk) {
  const { t } = useTranslation();
  const { session, notices } = useWorkspace();
  const client = useQueryClient();
  const editing = usePhotoEditing();

  const changedHands = (): void => void notices.show({ tone: 'bad', text: t('desk.changedHands') });
  const put = async (versions: readonly Version[]): Promise<void> => {
    const standing = new Map(session.openId() === articleId && session.isWritable() ? session.editor()?.figures().map(({ blockId, assetId }) => [blockId, assetId]) : []);
    if (versions.some(({ item: { blockId, assetId } }) => blockId !== null && standing.get(blockId) !== assetId)) changedHands();
    const isOpen = session.openId() === articleId && session.isWritable();
    if (!isOpen && versions.some(({ item }) => item.blockId !== null)) notices.show({ tone: 'bad', text: t('desk.changedHands') });
    try {
      await putVersions(session, articleId, versions.map(({ item, photo }) => ({ blockId: item.blockId, before: item.assetId, photo })));
    } finally {
      void readPhotosAgain(client);
    }
  };

  /** One photo that cannot be made does not keep the others back. */
  const putAll = async (making: readonly Promise<Version>[]): Promise<void> => {
    const made = await Promise.allSettled(making);
    await put(made.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
    const failed = made.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  };

  /** The editor may be open for long; the article or the photo may have gone meanwhile. */
  const edit = async (item: DeskItem): Promise<void> => {
    const photo = await editing.edit(item.assetId);
    if (photo) await put([{ item, photo }]);
  };
  /** *Ảnh đại diện*, in the shape of the portal's cards. Part of the article's undo like any field. */
  const cover = async (item: DeskItem): Promise<void> => {
    const photo = await editing.edit(item.assetId, { asCover: true });
    if (!photo) return;
    if (session.openId() !== articleId || !session.isWritable()) return changedHands();
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
      void told(() => putAll(changeable.filter(isEdited).map(async (item) => ({ item, photo: await unwrap(newsroom().photoEdit({ assetId: item.originId, edit: null })) })))),
    /** Light and logo of one photo for all others that are chosen; what was cut or covered stays with each. */
    copyLook: (from: DeskItem) =>
      void told(async () => {
        const { edit: look } = await unwrap(newsroom().photoRecipe({ assetId: from.assetId }));
        const { auto, brightness, contrast, mark } = look ?? noEdit;
        const others = changeable.filter(({ key }) => key !== from.key);
        await putAll(
          others.map(async (item) => {
            const own = await unwrap(newsroom().photoRecipe({ assetId: item.assetId }));
            const next = { ...(own.edit ?? noEdit), auto, brightness, contrast, mark };
            return { item, photo: await unwrap(newsroom().photoEdit({ assetId: item.originId, edit: isNoEdit(next) ? null : next })) };
          }),
        );
      }),
  };
}
