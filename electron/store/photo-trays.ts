import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { PhotoLibrary, TrayChange } from './library-interface.ts';

/** Photos that were brought in for an article and may not stand in it yet. */
export function createPhotoTrays({ db, clock }: { readonly db: Database; readonly clock: Clock }): PhotoLibrary['tray'] {
  const article = db.prepare<[string], number>('SELECT 1 FROM articles WHERE id = ?').pluck();
  const original = db.prepare<[string], string>('SELECT coalesce(origin, id) FROM assets WHERE id = ?').pluck();
  const put = db.prepare<[string, string, number]>('INSERT OR IGNORE INTO article_photos (article_id, asset_id, added_at) VALUES (?, ?, ?)');
  const take = db.prepare<[string, string]>('DELETE FROM article_photos WHERE article_id = ? AND asset_id = ?');
  const change = db.transaction((articleId: string, { add = [], remove = [] }: TrayChange) => {
    if (article.get(articleId) !== 1) fail('not-found', 'article');
    for (const assetId of remove) take.run(articleId, original.get(assetId) ?? assetId);
    for (const assetId of add) put.run(articleId, original.get(assetId) ?? fail('not-found', 'photo'), clock.now());
  });
  return (articleId, changes) => change.immediate(articleId, changes);
}
