import { articleContentSchema, type ArticleContent, type RemoteCover } from '../../../shared/portal-api/schemas.ts';
import { fold } from '../../../shared/text/fold.ts';
import { PAGE_SIZE } from '../limits.ts';
import type { Database } from './database.ts';

/** `focus`: what must stay in view; photos of articles that were published before there were covers do not say. */
export type CardPhoto = Omit<RemoteCover, 'focus'> & { readonly focus?: RemoteCover['focus'] };
/** What lists show of a published article. Times in ms since the epoch. */
export type Card = {
  readonly id: string;
  readonly path: string;
  readonly section: string;
  readonly headline: string;
  readonly lead: string;
  readonly photo: CardPhoto | null;
  readonly publishedAt: number;
  readonly updatedAt: number;
};
export type PublicArticle = Card & { readonly content: ArticleContent };
/** One page of a longer list; `pages` is at least 1. */
export type CardPage = { readonly cards: readonly Card[]; readonly total: number; readonly page: number; readonly pages: number };

/** The reading side of the public site: it sees published versions only. */
export type PublicReader = {
  readonly byPath: (path: string) => PublicArticle | null;
  readonly newest: (limit: number, section?: string) => readonly PublicArticle[];
  readonly latest: (limit: number, section?: string) => readonly Card[];
  /** Pages count from 1; null when there is no such page. */
  readonly inSection: (section: string, page: number) => CardPage | null;
  readonly mostRead: (limit: number) => readonly Card[];
  /** Others that share tags or the section: more shared tags first, then newer. */
  readonly related: (article: PublicArticle, limit: number) => readonly Card[];
  /** Every word must occur, whatever its marks; headline before lead before body. Null when there is no such page. */
  readonly search: (query: string, page: number) => CardPage | null;
  readonly addresses: () => readonly { readonly path: string; readonly updatedAt: number }[];
};

type Row = Omit<Card, 'photo'> & { readonly photo: string | null };
type FullRow = Row & { readonly content: string };
const columns = 'p.article_id AS id, p.path, p.section, p.headline, p.lead, p.photo, p.published_at AS publishedAt, p.updated_at AS updatedAt';
const newestFirst = 'ORDER BY p.published_at DESC, p.article_id DESC';
const inSectionIfGiven = "(:section = '' OR p.section = :section)";

export function createPublicReader(db: Database): PublicReader {
  const byPath = db.prepare<[string], FullRow>(`SELECT ${columns}, p.content FROM publications p WHERE p.path = ?`);
  const newest = db.prepare<[object], FullRow>(`SELECT ${columns}, p.content FROM publications p WHERE ${inSectionIfGiven} ${newestFirst} LIMIT :limit`);
  const latest = db.prepare<[object], Row>(`SELECT ${columns} FROM publications p WHERE ${inSectionIfGiven} ${newestFirst} LIMIT :limit OFFSET :offset`);
  const count = db.prepare<[object], { total: number }>(`SELECT count(*) AS total FROM publications p WHERE ${inSectionIfGiven}`);
  const mostRead = db.prepare<[number], Row>(`SELECT ${columns} FROM publications p WHERE p.views > 0 ORDER BY p.views DESC, p.published_at DESC LIMIT ?`);
  const related = db.prepare<[object], Row>(`
    SELECT ${columns} FROM publications p
    LEFT JOIN (SELECT other.article_id, count(*) AS shared FROM publication_tags mine JOIN publication_tags other ON other.tag = mine.tag
      WHERE mine.article_id = :id GROUP BY other.article_id) t ON t.article_id = p.article_id
    WHERE p.article_id <> :id AND (t.shared > 0 OR p.section = :section)
    ORDER BY coalesce(t.shared, 0) DESC, p.section = :section DESC, p.published_at DESC LIMIT :limit`);
  const found = db.prepare<[object], Row>(`
    SELECT ${columns} FROM publication_search s JOIN publications p ON p.article_id = s.article_id
    WHERE publication_search MATCH :match ORDER BY bm25(publication_search, 0, 8, 3, 1), p.published_at DESC LIMIT :limit OFFSET :offset`);
  const foundCount = db.prepare<[object], { total: number }>('SELECT count(*) AS total FROM publication_search WHERE publication_search MATCH :match');
  const addresses = db.prepare<[], { path: string; updatedAt: number }>(`SELECT p.path, p.updated_at AS updatedAt FROM publications p ${newestFirst} LIMIT 50000`);

  const paged = (page: number, total: number, rows: (offset: number) => readonly Row[]): CardPage | null => {
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    return page < 1 || page > pages ? null : { cards: rows((page - 1) * PAGE_SIZE).map(toCard), total, page, pages };
  };

  return {
    byPath: (path) => {
      const row = byPath.get(path);
      return row === undefined ? null : toArticle(row);
    },
    newest: (limit, section = '') => newest.all({ section, limit }).map(toArticle),
    latest: (limit, section = '') => latest.all({ section, limit, offset: 0 }).map(toCard),
    inSection: (section, page) => paged(page, count.get({ section })?.total ?? 0, (offset) => latest.all({ section, limit: PAGE_SIZE, offset })),
    mostRead: (limit) => mostRead.all(limit).map(toCard),
    related: (article, limit) => related.all({ id: article.id, section: article.section, limit }).map(toCard),
    search: (query, page) => {
      const match = matchOf(query);
      if (match === '') return { cards: [], total: 0, page: 1, pages: 1 };
      return paged(page, foundCount.get({ match })?.total ?? 0, (offset) => found.all({ match, limit: PAGE_SIZE, offset }));
    },
    addresses: () => addresses.all(),
  };
}

/** Folded words as quoted prefixes: nothing a reader types can act as search syntax. */
function matchOf(query: string): string {
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 20).map((word) => `"${word}"*`).join(' ');
}

function toCard(row: Row): Card {
  const { id, path, section, headline, lead, publishedAt, updatedAt } = row;
  const photo = row.photo === null ? null : (JSON.parse(row.photo) as CardPhoto);
  return { id, path, section, headline, lead, photo, publishedAt, updatedAt };
}

function toArticle(row: FullRow): PublicArticle {
  return { ...toCard(row), content: articleContentSchema.parse(JSON.parse(row.content)) };
}
