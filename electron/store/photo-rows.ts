import type { Database } from 'better-sqlite3';
import { type DeskPhoto, type DeskVersion, USED_IN_MAX } from '../../shared/domain/desk-photo.ts';

type Row = Omit<DeskPhoto, 'usedIn' | 'useCount' | 'versions' | 'shown' | 'inTray' | 'inText'> & { readonly shownId: string | null };
type Use = { readonly articleId: string; readonly headline: string; readonly trashed: number };

/** Where a photo stands for the article that was asked for. */
export type PhotoPlace = { readonly inTray: boolean; readonly inText: boolean };

/** Reads stored photos as the desk shows them; null for one that is not there or is an edited version. */
export function createPhotoRows(db: Database): (assetId: string, place: PhotoPlace) => DeskPhoto | null {
  const byId = db.prepare<[string], Row>(`
    SELECT id AS assetId, name, mime, bytes, width, height, caption, credit, alt, place, taken_at AS takenAt, camera,
      added_at AS addedAt, phash, sharpness, shown AS shownId
    FROM assets WHERE id = ? AND origin IS NULL`);
  const versions = db.prepare<[string], DeskVersion>('SELECT id AS assetId, width, height FROM assets WHERE origin = ? ORDER BY added_at, id');
  const uses = db.prepare<{ id: string }, Use>(`
    SELECT id AS articleId, headline, trashed_at IS NOT NULL AS trashed FROM articles WHERE id IN (
      SELECT article_id FROM photo_uses WHERE asset_id = @id
      UNION SELECT u.article_id FROM assets v JOIN photo_uses u ON u.asset_id = v.id WHERE v.origin = @id
      UNION SELECT article_id FROM article_photos WHERE asset_id = @id)
    ORDER BY trashed_at IS NOT NULL, saved_at DESC, id`);
  return (assetId, place) => {
    const found = byId.get(assetId);
    if (found === undefined) return null;
    const { shownId, ...row } = found;
    const { width, height } = row;
    const edited = versions.all(assetId);
    const usedIn = uses.all({ id: assetId });
    return {
      ...row,
      ...place,
      usedIn: usedIn.slice(0, USED_IN_MAX).map(({ articleId, headline, trashed }) => ({ articleId, headline, trashed: trashed === 1 })),
      useCount: usedIn.length,
      versions: edited,
      shown: edited.find((version) => version.assetId === shownId) ?? { assetId, width, height },
    };
  };
}
