import Database from 'better-sqlite3';
import type { Database as Connection } from 'better-sqlite3';
import { uuidSchema } from '../../shared/domain/ids.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Every table with text or state in it, and the columns that say which rows are the same. The damaged database is
 * newer than the backup, so its rows win, except where rows never change: there a difference can only be damage.
 * `uuids` hold a UUID; a row with anything else in them was read from a damaged page.
 */
const tables = [
  { name: 'revisions', key: 'id', changes: false, uuids: ['id', 'article_id'] },
  { name: 'articles', key: 'id', changes: true, uuids: ['id', 'revision_id'] },
  { name: 'assets', key: 'id', changes: true, uuids: [] },
  { name: 'renditions', key: 'asset_id, purpose', changes: false, uuids: [] },
  { name: 'article_photos', key: 'article_id, asset_id', changes: false, uuids: ['article_id'] },
  { name: 'attachments', key: 'id', changes: false, uuids: [] },
  { name: 'portals', key: 'id', changes: true, uuids: [] },
  { name: 'portal_catalogues', key: 'portal_id', changes: true, uuids: [] },
  { name: 'snippets', key: 'id', changes: true, uuids: ['id'] },
  { name: 'templates', key: 'id', changes: true, uuids: ['id'] },
  { name: 'deliveries', key: 'id', changes: true, uuids: ['id', 'article_id', 'revision_id'] },
  { name: 'delivery_steps', key: 'delivery_id, seq', changes: true, uuids: ['delivery_id'] },
  { name: 'receipts', key: 'delivery_id', changes: true, uuids: ['delivery_id'] },
  { name: 'remote_bases', key: 'article_id, portal_id', changes: true, uuids: ['article_id'] },
] as const;
type Table = (typeof tables)[number];
/** The widest hole between two readable stretches that is searched row by row. */
const HOLE_MAX = 50_000;

/**
 * Copies every row that can still be read from a damaged database into a sound one of the current schema. What the
 * sound one had is kept where the damaged one has nothing. Foreign keys must be off; the caller mends references.
 * `path` is a scratch copy: reading may write to it. Never throws because of damage.
 */
export function salvageRows(path: string, into: Connection): void {
  let damaged: Connection | null = null;
  try {
    damaged = new Database(path, { fileMustExist: true });
    for (const table of tables) copyTable(damaged, into, table);
  } catch {
    // Not even the first page is readable: there is nothing to save beyond the backup.
  } finally {
    closeQuietly(damaged);
  }
}

function copyTable(from: Connection, into: Connection, { name, key, changes, uuids }: Table): void {
  const known = columnsOf(into, name);
  const present = columnsOf(from, name);
  const shared = known.filter((column) => present.includes(column));
  if (shared.length === 0) return;
  const conflict = changes ? `UPDATE SET ${shared.map((column) => `${column} = @${column}`).join(', ')}` : 'NOTHING';
  const insert = into.prepare(`
    INSERT INTO ${name} (${shared.join(', ')}) VALUES (${shared.map((column) => `@${column}`).join(', ')})
    ON CONFLICT (${key}) DO ${conflict}`);
  into.transaction(() => {
    for (const row of readableRows(from, name, shared)) {
      if (!uuids.every((column) => uuidSchema.safeParse(row[column]).success)) continue;
      try {
        insert.run(row);
      } catch {
        // A value that the table cannot hold, or a place that another row has: read from a damaged page, so lost.
      }
    }
  })();
}

function columnsOf(db: Connection, table: string): readonly string[] {
  try {
    return db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  } catch {
    return [];
  }
}

/** From both ends inwards until damage stops the scan, then what stands alone in between. */
function* readableRows(db: Connection, table: string, columns: readonly string[]): Generator<Row> {
  const select = `SELECT rowid AS "row id", ${columns.join(', ')} FROM ${table}`;
  const seen = new Set<number>();
  const scan = function* (order: 'ASC' | 'DESC'): Generator<Row, number | null> {
    let last: number | null = null;
    try {
      for (const row of db.prepare<[], Row>(`${select} ORDER BY rowid ${order}`).iterate()) {
        last = Number(row['row id']);
        if (seen.has(last)) return null;
        seen.add(last);
        yield row;
      }
      return null;
    } catch {
      return last ?? (order === 'ASC' ? 0 : null);
    }
  };
  const low = yield* scan('ASC');
  if (low === null) return;
  const high = yield* scan('DESC');
  const end = Math.min(high ?? low + HOLE_MAX, low + HOLE_MAX);
  const single = db.prepare<[number], Row>(`${select} WHERE rowid = ?`);
  for (let rowid = low + 1; rowid < end; rowid += 1) {
    try {
      const row = single.get(rowid);
      if (row !== undefined) yield row;
    } catch {
      // This row is on the damaged page.
    }
  }
}

function closeQuietly(db: Connection | null): void {
  try {
    db?.close();
  } catch {
    // A damaged database may fail to write its last page; it is only a scratch copy.
  }
}
