import type { DeskPhoto } from '../../../../shared/domain/desk-photo.ts';
import type { FigureInfo } from '../../article/editor-port.ts';
import type { DeskItem } from './desk-item.ts';

/** What is known of the open article beside its stored photos. */
export type DeskArticle = {
  readonly figures: readonly FigureInfo[];
  /** Asset of the cover, often an edited version; null without one. */
  readonly coverAssetId: string | null;
};

/** Groups photos of one moment: answers the name of the burst and whether a photo is its sharpest; null alone. */
export type BurstOf = (photo: DeskPhoto) => { readonly burst: string; readonly sharpest: boolean } | null;

/** Every photo of an article once for each place in the text, then those that are waiting in its tray, and its cover wherever it comes from. */
export function articleItems(photos: readonly DeskPhoto[], article: DeskArticle, burstOf: BurstOf): readonly DeskItem[] {
  const byAsset = new Map(photos.flatMap((photo) => idsOf(photo).map((id) => [id, photo] as const)));
  const standing = new Set(article.figures.map(({ assetId }) => byAsset.get(assetId)?.assetId ?? assetId));
  const figures = article.figures.map((figure, at) => figureItem(figure, at + 1, byAsset.get(figure.assetId), article, burstOf));
  const waiting = photos.filter((photo) => (photo.inTray || isCover(photo, article)) && !standing.has(photo.assetId));
  return withDuplicates([...figures, ...waiting.map((photo) => storedItem(photo, article, burstOf))]);
}

/** Photos of the whole store, each once; those of the open article as they stand there, at their first place. */
export function libraryItems(photos: readonly DeskPhoto[], article: DeskArticle, burstOf: BurstOf): readonly DeskItem[] {
  const places = new Map(article.figures.map(({ assetId }, at) => [assetId, at] as const).toReversed());
  return photos.map((photo) => {
    const at = Math.min(...idsOf(photo).map((id) => places.get(id) ?? Infinity));
    const figure = article.figures[at];
    return figure ? { ...figureItem(figure, at + 1, photo, article, burstOf), key: photo.assetId } : storedItem(photo, article, burstOf);
  });
}

function storedItem(photo: DeskPhoto, article: DeskArticle, burstOf: BurstOf): DeskItem {
  const { assetId: originId, name, caption, credit, alt, shown } = photo;
  const { assetId, width, height } = shown;
  return { key: originId, assetId, originId, name, width, height, caption, credit, alt, ...facts(photo), ...marks(photo, article, burstOf), sharedCaption: '', blockId: null, galleryId: null, number: null, own: { caption, credit, alt } };
}

function figureItem(figure: FigureInfo, number: number, photo: DeskPhoto | undefined, article: DeskArticle, burstOf: BurstOf): DeskItem {
  const { blockId, galleryId, assetId, caption, credit, alt, sharedCaption, width, height } = figure;
  const shared = { key: blockId, assetId, width, height, caption, credit, alt, sharedCaption, blockId, galleryId, number };
  if (photo) {
    const own = { caption: photo.caption, credit: photo.credit, alt: photo.alt };
    return { ...shared, originId: photo.assetId, name: photo.name, ...facts(photo), ...marks(photo, article, burstOf), own };
  }
  // Put in a moment ago: the store has not been asked yet.
  const unknown = { name: '', bytes: 0, takenAt: null, place: '', camera: '', burst: null, sharpest: false, duplicate: false };
  return { ...shared, ...unknown, originId: assetId, own: { caption: '', credit: '', alt: '' }, inTray: false, isCover: assetId === article.coverAssetId };
}

const facts = ({ bytes, takenAt, place, camera, inTray }: DeskPhoto) => ({ bytes, takenAt, place, camera, inTray });

const isCover = (photo: DeskPhoto, { coverAssetId }: DeskArticle): boolean => coverAssetId !== null && idsOf(photo).includes(coverAssetId);

function marks(photo: DeskPhoto, article: DeskArticle, burstOf: BurstOf) {
  return { isCover: isCover(photo, article), burst: null, sharpest: false, duplicate: false, ...burstOf(photo) };
}

/** The photo and its edited versions. */
const idsOf = ({ assetId, versions }: DeskPhoto): readonly string[] => [assetId, ...versions.map((version) => version.assetId)];

function withDuplicates(items: readonly DeskItem[]): readonly DeskItem[] {
  const count = Map.groupBy(items, ({ originId }) => originId);
  return items.map((item) => ((count.get(item.originId)?.length ?? 0) > 1 ? { ...item, duplicate: true } : item));
}
