import type { Database, Statement } from 'better-sqlite3';
import { createHolders, type Holder, type HolderRow } from './asset-holders.ts';
import { assetNames } from './asset-names.ts';
import { shortTurns, type ShortTurns } from './short-turns.ts';

/** Everything that names stored files. */
export type Found = { readonly has: (name: string) => boolean; readonly holders: (name: string) => readonly Holder[] };

export type AssetScan = {
  /** Reads what was written since the scan began or since the last `catchUp`; short when nothing much was. */
  readonly catchUp: () => Promise<void>;
  /**
   * The last look: reads what was written since, in one go, and answers everything found. Call it inside the
   * transaction that acts on the answer. Null when somebody other than this connection has written: begin again.
   */
  readonly finish: () => Found | null;
  /** Ends the watch over writes. */
  readonly close: () => void;
};

type Table = { readonly name: string; readonly read: Statement<[number], HolderRow>; readonly readOne: Statement<[number], HolderRow> };

/**
 * Not asked: the photos themselves (their recipes are weighed one by one by whoever removes), attachments, what is
 * only made from other rows.
 */
const NOT_ASKED: ReadonlySet<string> = new Set(['assets', 'renditions', 'attachments', 'photo_uses', 'photo_uses_stale', 'photo_words']);
/** Longest text that is read in one piece, in bytes. */
const PIECE = 1_000_000;
/** A name may lie across two pieces. */
const OVERLAP = 64;
const ROW = 'row id';

/**
 * Looks through every text column of every table, in short turns. New tables and columns are found by themselves: what
 * is not known about yet must never make a photo look unused. Temporary triggers note every row that is written
 * meanwhile, and `finish` reads those again. One scan at a time per connection.
 */
export async function scanAssets(db: Database, turns: ShortTurns = shortTurns()): Promise<AssetScan> {
  const tables = tablesOf(db);
  const holderOf = createHolders(db);
  const found = new Map<string, Map<string, Holder>>();
  const version = (): unknown => db.pragma('data_version', { simple: true });

  const note = (table: string, row: HolderRow, text: string): void => {
    for (const name of assetNames(text)) {
      const holder = holderOf(table, row);
      const holders = found.get(name) ?? new Map<string, Holder>();
      found.set(name, holders.set(`${holder.kind} ${holder.id}`, holder));
    }
  };
  const textOf = (row: HolderRow): string => Object.values(row).filter((value) => typeof value === 'string').join('\n');
  const answer: Found = { has: (name) => found.has(name), holders: (name) => [...(found.get(name)?.values() ?? [])] };

  const watch = watchWrites(db, tables);
  try {
    const begun = version();
    for (const table of tables) {
      let last = -1;
      for (let row = table.read.get(last); row !== undefined; row = table.read.get(last)) {
        last = Number(row[ROW]);
        const text = textOf(row);
        for (let at = 0; at < text.length; at += PIECE) {
          const piece = text.slice(Math.max(0, at - OVERLAP), at + PIECE + OVERLAP);
          note(table.name, row, piece);
          await turns.done(piece.length);
        }
      }
    }
    const readAgain = ({ name, rowid }: Written): number => {
      const row = tables.find((table) => table.name === name)?.readOne.get(rowid);
      if (row === undefined) return 0;
      const text = textOf(row);
      note(name, row, text);
      return text.length;
    };
    return {
      catchUp: async () => {
        for (const written of watch.take()) await turns.done(readAgain(written));
      },
      finish: () => {
        for (const written of watch.take()) readAgain(written);
        return version() === begun ? answer : null;
      },
      close: watch.close,
    };
  } catch (error) {
    watch.close();
    throw error;
  }
}

function tablesOf(db: Database): readonly Table[] {
  const names = db.prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name").pluck().all();
  // Tables of the search index belong to SQLite and hold folded text, in which no name of a file is kept apart.
  const asked = names.filter((name) => !NOT_ASKED.has(name) && !name.startsWith('article_search'));
  return asked.flatMap((name) => {
    const columns = db.prepare<[string], string>("SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'").pluck().all(name);
    if (columns.length === 0) return [];
    const select = `SELECT rowid AS "${ROW}", ${columns.map((column) => `"${column}"`).join(', ')} FROM "${name}"`;
    return [{ name, read: db.prepare<[number], HolderRow>(`${select} WHERE rowid > ? ORDER BY rowid LIMIT 1`), readOne: db.prepare<[number], HolderRow>(`${select} WHERE rowid = ?`) }];
  });
}

type Written = { readonly name: string; readonly rowid: number };

/** Temporary triggers: of this connection only, gone with it, and never in the file. */
function watchWrites(db: Database, tables: readonly Table[]): { readonly take: () => readonly Written[]; readonly close: () => void } {
  const triggers = tables.flatMap(({ name }) => ['INSERT', 'UPDATE'].map((write) => ({ name, write, trigger: `asset_scan_${name}_${write}` })));
  const close = (): void => {
    for (const { trigger } of triggers) db.exec(`DROP TRIGGER IF EXISTS temp."${trigger}"`);
    db.exec('DROP TABLE IF EXISTS temp.asset_scan');
  };
  // In memory, or a full disk would make saves fail while the scan runs.
  db.pragma('temp_store = MEMORY');
  close();
  db.exec('CREATE TEMP TABLE asset_scan (name TEXT NOT NULL, row INTEGER NOT NULL)');
  for (const { name, write, trigger } of triggers) {
    db.exec(`CREATE TEMP TRIGGER "${trigger}" AFTER ${write} ON main."${name}" BEGIN INSERT INTO asset_scan VALUES ('${name}', NEW.rowid); END`);
  }
  const written = db.prepare<[], Written>('SELECT DISTINCT name, row AS rowid FROM temp.asset_scan');
  const forget = db.prepare('DELETE FROM temp.asset_scan');
  return {
    take: () => {
      const rows = written.all();
      if (rows.length > 0) forget.run();
      return rows;
    },
    close,
  };
}
