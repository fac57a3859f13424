import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { DESK_PAGE, type DeskPhoto } from '../../shared/domain/desk-photo.ts';
import { createAssetFiles } from './asset-files.ts';
import { removeAssets, sweepOrphans } from './asset-removal.ts';
import { assetUsage } from './asset-usage.ts';
import type { FileClaims } from './file-claims.ts';
import type { PhotoLibrary, PhotoPage } from './library-interface.ts';
import { createPhotoHolds } from './photo-holds.ts';
import { createPhotoRows } from './photo-rows.ts';
import { createPhotoTrays } from './photo-trays.ts';
import { createPhotoUses } from './photo-uses.ts';
import { createPhotoWords } from './photo-words.ts';

type Deps = { readonly db: Database; readonly dir: string; readonly clock: Clock; readonly claims: FileClaims };

/** So many articles out of date are brought up to date before a list is answered; more of them after it. */
const REFRESHED_AT_ONCE = 50;

/** The photo desk's view of the stored photos, and their going. */
export function createPhotoLibrary({ db, dir, clock, claims }: Deps): PhotoLibrary {
  const files = createAssetFiles({ db, dir, claims });
  const uses = createPhotoUses(db);
  const words = createPhotoWords(db);
  const toPhoto = createPhotoRows(db);
  const holds = createPhotoHolds({ db, clock });
  const article = db.prepare<[string], number>('SELECT 1 FROM articles WHERE id = ?').pluck();
  const inText = db.prepare<[string], string>(`
    SELECT coalesce(a.origin, a.id) AS id FROM photo_uses u JOIN assets a ON a.id = u.asset_id WHERE u.article_id = ? GROUP BY 1 ORDER BY min(u.place)`).pluck();
  const inTray = db.prepare<[string], string>('SELECT asset_id FROM article_photos WHERE article_id = ? ORDER BY added_at, rowid').pluck();
  const show = db.prepare<{ assetId: string; version: string | null }>(`
    UPDATE assets SET shown = @version WHERE id = @assetId AND origin IS NULL
    AND (@version IS NULL OR EXISTS (SELECT 1 FROM assets v WHERE v.id = @version AND v.origin = @assetId))`);
  // Scans share one connection, so they go one after the other; one that failed must not hold up the next.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn;
    return turn;
  };

  const ofArticle = (articleId: string, query: string): PhotoPage => {
    if (article.get(articleId) !== 1) fail('not-found', 'article');
    uses.refreshArticle(articleId);
    const [text, tray] = [new Set(inText.all(articleId)), new Set(inTray.all(articleId))];
    const matches = words.matches(query);
    const photos = [...new Set([...text, ...tray])].filter(matches).map((id) => toPhoto(id, { inTray: tray.has(id), inText: text.has(id) }));
    const found = photos.filter((photo): photo is DeskPhoto => photo !== null);
    return { photos: found, total: found.length, next: null };
  };
  const ofAll = async (query: string, offset: number): Promise<PhotoPage> => {
    if (uses.staleCount() <= REFRESHED_AT_ONCE) await uses.refresh();
    const { ids, total } = await words.find(query, offset, DESK_PAGE);
    const page = ids.map((id) => toPhoto(id, { inTray: false, inText: false }));
    return { photos: page.filter((photo) => photo !== null), total, next: offset + DESK_PAGE < total ? offset + DESK_PAGE : null };
  };

  return {
    list: async ({ articleId, query, offset }) => (articleId === null ? ofAll(query, offset) : ofArticle(articleId, query)),
    refreshUses: uses.refresh,
    describe: words.describe,
    tray: createPhotoTrays({ db, clock }),
    show: (assetId, version) => {
      if (show.run({ assetId, version }).changes === 0) fail('not-found', 'photo');
    },
    handedOut: holds.handedOut,
    usage: (otherTexts) => inTurn(() => assetUsage({ db, files, clock }, otherTexts)),
    remove: (assetIds, guard) => inTurn(() => removeAssets({ db, files, clock }, assetIds, guard)),
    sweep: () => inTurn(() => sweepOrphans({ db, files, clock })),
  };
}
