import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import { emptyFields } from '../../shared/domain/article.ts';
import type { ArticleFields } from '../../shared/domain/article.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { IdSource } from '../../shared/domain/ids.ts';
import type { Envelope } from '../../shared/document/envelope.ts';
import { emptyDocument } from '../../shared/document/empty.ts';
import { SUMMARY_COLUMNS, toArticle, toRevision, toSummary } from './article-rows.ts';
import type { RevisionRow, SummaryRow, TextRow } from './article-rows.ts';
import { readDocument, readFields, writeDocument, writeFields } from './document-text.ts';
import { shownPhoto } from './first-photo.ts';
import type { ArticleStore, SaveInput, SaveReceipt } from './interfaces.ts';
import { createPhotoHolds } from './photo-holds.ts';
import { createRevisionLog } from './revision-log.ts';
import { createSearchIndex, matchExpression } from './search-index.ts';

type Deps = { readonly db: Database; readonly clock: Clock; readonly ids: IdSource };

/** Articles and their revisions. */
export function createArticleStore({ db, clock, ids }: Deps): ArticleStore {
  const log = createRevisionLog({ db, clock, ids });
  const holds = createPhotoHolds({ db, clock });
  const index = createSearchIndex(db);
  const inTrash = (trash: boolean) => `a.trashed_at IS ${trash ? 'NOT ' : ''}NULL`;
  const order = (trash: boolean) => (trash ? 'a.trashed_at DESC, a.key DESC' : 'a.saved_at DESC, a.key DESC');
  const everyRow = (trash: boolean) => db.prepare<[], SummaryRow>(`SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE ${inTrash(trash)} ORDER BY ${order(trash)}`);
  const foundRow = (trash: boolean) =>
    db.prepare<[string], SummaryRow>(`
      SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE ${inTrash(trash)}
      AND a.key IN (SELECT rowid FROM article_search WHERE article_search MATCH ?) ORDER BY ${order(trash)}`);
  const every = { live: everyRow(false), trash: everyRow(true) };
  const found = { live: foundRow(false), trash: foundRow(true) };
  const byId = db.prepare<[string], SummaryRow>(`SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE a.id = ?`);
  const whole = db.prepare<[string], SummaryRow & TextRow>(`
    SELECT ${SUMMARY_COLUMNS}, r.fields, r.document FROM articles a JOIN revisions r ON r.id = a.revision_id WHERE a.id = ?`);
  const revisionById = db.prepare<[string], RevisionRow>('SELECT * FROM revisions WHERE id = ?');
  const revisionsOf = db.prepare<[string], RevisionRow>('SELECT * FROM revisions WHERE article_id = ? ORDER BY seq DESC');
  const insert = db.prepare(`
    INSERT INTO articles (id, revision_id, headline, section, first_photo, state, sample, created_at, saved_at)
    VALUES (@id, '', @headline, @section, @photo, 'draft', @sample, @now, @now)`);
  const moveTo = db.prepare(`
    UPDATE articles SET revision_id = @revisionId, headline = @headline, section = @section, first_photo = @photo,
    saved_at = @now, search_stale = 1 WHERE id = @id`);
  const setTrashed = db.prepare<[number | null, string]>('UPDATE articles SET trashed_at = ? WHERE id = ?');

  const existing = (id: string): SummaryRow => byId.get(id) ?? fail('not-found', 'article');
  const shownInLibrary = (fields: ArticleFields, document: Envelope) => ({ headline: fields.headline, section: fields.section, photo: shownPhoto(fields, document) });
  const textOf = (input: SaveInput): TextRow => ({ fields: writeFields(input.fields), document: writeDocument(input.document) });

  const insertArticle = (text: TextRow, sample: boolean): string => {
    const [id, now] = [ids.next(), clock.now()];
    const shown = shownInLibrary(readFields(text.fields), readDocument(text.document));
    insert.run({ ...shown, id, now, sample: sample ? 1 : 0 });
    const revisionId = log.append({ ...text, articleId: id, parentId: null, side: false, createdAt: now });
    moveTo.run({ ...shown, id, now, revisionId });
    return id;
  };
  const aside = (input: SaveInput, text: TextRow): string => {
    const kept = [existing(input.id).revision_id, log.newestSide(input.id)].find((id) => id !== null && log.sameText(id, text));
    return kept ?? log.append({ ...text, articleId: input.id, parentId: input.baseRevisionId, side: true, createdAt: clock.now() });
  };
  const saveOrKeep = (input: SaveInput): SaveReceipt | null => {
    const text = textOf(input);
    const current = existing(input.id);
    if (log.sameText(current.revision_id, text)) return { revisionId: current.revision_id, savedAt: current.saved_at };
    if (input.baseRevisionId !== current.revision_id) {
      aside(input, text);
      return null;
    }
    const now = clock.now();
    log.keepOpened(input.id, current.revision_id);
    const revisionId = log.append({ ...text, articleId: input.id, parentId: current.revision_id, side: false, createdAt: now });
    moveTo.run({ ...shownInLibrary(input.fields, input.document), id: input.id, now, revisionId });
    holds.replaced({ articleId: input.id, revisionId: current.revision_id }, { ...text, revisionId });
    log.thin(input.id, revisionId);
    return { revisionId, savedAt: now };
  };
  const inTransaction = <T>(work: () => T): T => db.transaction(work).immediate();
  const get: ArticleStore['get'] = (id) => {
    const row = whole.get(id);
    return row === undefined ? null : toArticle(row);
  };

  return {
    list: ({ trash, query }) => {
      const match = matchExpression(query);
      const place = trash ? 'trash' : 'live';
      if (match === null) return every[place].all().map(toSummary);
      if (match === '') return [];
      index.refresh();
      return found[place].all(match).map(toSummary);
    },
    summary: (id) => {
      const row = byId.get(id);
      return row === undefined ? null : toSummary(row);
    },
    get,
    create: (seed) => {
      const fields = writeFields(seed?.fields ?? emptyFields);
      const document = writeDocument(seed?.document ?? emptyDocument(() => ids.next().slice(-12)));
      const id = inTransaction(() => insertArticle({ fields, document }, seed?.sample ?? false));
      return get(id) ?? fail('internal', 'created article');
    },
    save: (input) => {
      const receipt = inTransaction(() => saveOrKeep(input)) ?? fail('conflict', 'a newer revision exists');
      log.sessionBegun(input.id);
      return receipt;
    },
    keepAside: (input) => inTransaction(() => aside(input, textOf(input))),
    duplicate: (id) =>
      inTransaction(() => {
        const row = whole.get(id) ?? fail('not-found', 'article');
        return toSummary(existing(insertArticle(row, false)));
      }),
    trash: (id) => inTransaction(() => void setTrashed.run(existing(id).trashed_at ?? clock.now(), id)),
    restore: (id) => inTransaction(() => void setTrashed.run(null, existing(id).id)),
    revision: (id) => {
      const row = revisionById.get(id);
      return row === undefined ? null : toRevision(row);
    },
    revisions: (articleId) => revisionsOf.all(articleId).map(toRevision),
  };
}
