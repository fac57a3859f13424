import type { ArticleContent } from '../../../shared/portal-api/schemas.ts';
import { fold } from '../../../shared/text/fold.ts';
import { slugify } from '../../../shared/text/slug.ts';
import { assetHashes, bodyText, mainPhoto } from '../content-parts.ts';
import type { Database } from './database.ts';

export type Publication = { readonly path: string; readonly contentHash: string; readonly publishedAt: number };

/** The writing side of what the public sees. Call it inside a transaction. */
export type Publications = {
  readonly of: (articleId: string) => Publication | null;
  /** Replaces the public version. The first time gives the article its path and `publishedAt`, for ever. */
  readonly show: (input: { readonly articleId: string; readonly content: ArticleContent; readonly contentHash: string; readonly at: number }) => void;
};

export function createPublications(db: Database): Publications {
  const select = db.prepare<[string], Publication>('SELECT path, content_hash AS contentHash, published_at AS publishedAt FROM publications WHERE article_id = ?');
  const pathTaken = db.prepare<[string]>('SELECT 1 FROM publications WHERE path = ?');
  const upsert = db.prepare(`
    INSERT INTO publications (article_id, path, content, content_hash, section, headline, lead, photo, published_at, updated_at)
    VALUES (:articleId, :path, :content, :contentHash, :section, :headline, :lead, :photo, :at, :at)
    ON CONFLICT (article_id) DO UPDATE SET content = excluded.content, content_hash = excluded.content_hash, section = excluded.section,
      headline = excluded.headline, lead = excluded.lead, photo = excluded.photo, updated_at = excluded.updated_at`);
  const dropParts = ['publication_tags', 'publication_assets', 'publication_search'].map((table) => db.prepare(`DELETE FROM ${table} WHERE article_id = ?`));
  const addTag = db.prepare('INSERT OR IGNORE INTO publication_tags (tag, article_id) VALUES (?, ?)');
  const addAsset = db.prepare('INSERT OR IGNORE INTO publication_assets (sha256, article_id) VALUES (?, ?)');
  const addText = db.prepare('INSERT INTO publication_search (article_id, headline, lead, body) VALUES (?, ?, ?, ?)');

  const newPath = (articleId: string, headline: string): string => {
    const short = pathFor(headline, articleId.replaceAll('-', '').slice(-12));
    return pathTaken.get(short) === undefined ? short : pathFor(headline, articleId);
  };

  return {
    of: (articleId) => select.get(articleId) ?? null,
    show: ({ articleId, content, contentHash, at }) => {
      const path = select.get(articleId)?.path ?? newPath(articleId, content.headline);
      const photo = mainPhoto(content);
      upsert.run({
        articleId,
        path,
        content: JSON.stringify(content),
        contentHash,
        section: content.section,
        headline: content.headline,
        lead: content.lead,
        photo: photo === null ? null : JSON.stringify(photo),
        at,
      });
      for (const statement of dropParts) statement.run(articleId);
      for (const tag of content.tags) addTag.run(fold(tag).trim(), articleId);
      for (const sha256 of assetHashes(content)) addAsset.run(sha256, articleId);
      addText.run(articleId, fold(content.headline), fold(content.lead), fold([bodyText(content.blocks), ...content.tags].join('\n')));
    },
  };
}

/** The public path; `tail` keeps it unique and stable when headlines repeat or change. */
function pathFor(headline: string, tail: string): string {
  const slug = slugify(headline);
  return `/bai/${slug === '' ? 'bai' : slug}-${tail}`;
}
