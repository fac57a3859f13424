import Database from 'better-sqlite3';
import type { Database as Connection } from 'better-sqlite3';

type Row = Readonly<Record<string, unknown>>;

/** In this order: later tables refer to earlier ones. `id` decides which rows are the same. */
const tables = ['revisions', 'articles', 'assets', 'renditions', 'portals', 'portal_catalogues', 'deliveries', 'delivery_steps', 'receipts', 'remote_bases'] as const;
/** Rows that never change: the sound copy's own version wins over what a damaged page may say. */
const unchanging: ReadonlySet<string> = new Set(['revisions', 'assets', 'renditions']);
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

function copyTable(from: Connection, into: Connection, table: string): void {
  const known = columnsOf(into, table);
  const present = columnsOf(from, table);
  const shared = known.filter((column) => present.includes(column));
  if (shared.length === 0) return;
  const insert = into.prepare(`
    INSERT OR ${unchanging.has(table) ? 'IGNORE' : 'REPLACE'} INTO ${table} (${shared.join(', ')})
    VALUES (${shared.map((column) => `@${column}`).join(', ')})`);
  into.transaction(() => {
    for (const row of readableRows(from, table, shared)) {
      try {
        insert.run(row);
      } catch {
        // A value that the table cannot hold was read from a damaged page: this row is lost.
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
  for (let rowid = low + 1; rowid < end; rowid += 1) {
    try {
      const row = db.prepare<[number], Row>(`${select} WHERE rowid = ?`).get(rowid);
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
