import { newsroom } from '../../../bridge/newsroom.ts';
import { unwrap } from '../../../bridge/unwrap.ts';
import { isEdited, type DeskItem } from './desk-item.ts';

export type ShownPhoto = { readonly assetId: string; readonly width: number; readonly height: number };

/** What is shown of a photo, with its size in pixels. A version that waits is asked for again: it is kept from removal then, and mended where its files were lost. */
export async function shownPhoto(item: DeskItem): Promise<ShownPhoto> {
  const { assetId, width, height } = item;
  if (!isEdited(item) || item.blockId !== null) return { assetId, width, height };
  const { origin, edit } = await unwrap(newsroom().photoRecipe({ assetId }));
  const photo = await unwrap(newsroom().photoEdit({ assetId: origin, edit }));
  return { assetId: photo.assetId, width: photo.width, height: photo.height };
}
