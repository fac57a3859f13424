import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import { plainWords, type PhotoWordsChange } from '../../shared/domain/desk-photo.ts';
import { fold } from '../../shared/text/fold.ts';
import { shortTurns } from './short-turns.ts';

type Words = { readonly id: string; readonly name: string; readonly caption: string; readonly credit: string; readonly alt: string; readonly place: string };

export type PhotoWordsStore = {
  /** All or none. Throws AppFailure `not-found`. */
  readonly describe: (changes: readonly PhotoWordsChange[]) => void;
  /** Originals, newest first, in whose words every word of the query occurs (all when it is blank): one page, and how many there are. */
  readonly find: (query: string, offset: number, limit: number) => Promise<{ readonly ids: readonly string[]; readonly total: number }>;
  /** Whether every word of the query occurs in the words of this photo. */
  readonly matches: (query: string) => (assetId: string) => boolean;
};

/** Most words of a query; more of them only make it slower. */
const QUERY_WORDS = 12;

/** Words of stored photos, and the folded form in which they are searched: made when somebody searches. */
export function createPhotoWords(db: Database): PhotoWordsStore {
  const update = db.prepare(`
    UPDATE assets SET caption = coalesce(@caption, caption), credit = coalesce(@credit, credit), alt = coalesce(@alt, alt), place = coalesce(@place, place)
    WHERE id = coalesce((SELECT origin FROM assets WHERE id = @assetId), @assetId)`);
  const describe = db.transaction((changes: readonly PhotoWordsChange[]) => {
    for (const { assetId, ...words } of changes) {
      const changed = update.run({ assetId, ...Object.fromEntries((['caption', 'credit', 'alt', 'place'] as const).map((name) => [name, words[name] === undefined ? null : plainWords(words[name])])) }).changes;
      if (changed === 0) fail('not-found', 'photo');
    }
  });
  const unfolded = db.prepare<[], Words>(`
    SELECT id, name, caption, credit, alt, place FROM assets a
    WHERE origin IS NULL AND NOT EXISTS (SELECT 1 FROM photo_words w WHERE w.asset_id = a.id) LIMIT 250`);
  const insert = db.prepare<[string, string]>('INSERT OR REPLACE INTO photo_words (asset_id, folded) VALUES (?, ?)');
  const insertAll = db.transaction((rows: readonly Words[]) => {
    for (const { id, name, caption, credit, alt, place } of rows) insert.run(id, fold([name, caption, credit, alt, place].join('\n')));
  });
  const every = db.prepare<[number, number], string>('SELECT id FROM assets WHERE origin IS NULL ORDER BY added_at DESC, id LIMIT ? OFFSET ?').pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM assets WHERE origin IS NULL').pluck();
  const foldedOf = db.prepare<[string], Words>('SELECT id, name, caption, credit, alt, place FROM assets WHERE id = ?');
  const wordsOf = (query: string): readonly string[] => [...new Set(fold(query).split(' ').filter((word) => word !== ''))].slice(0, QUERY_WORDS);

  return {
    describe: (changes) => describe.immediate(changes),
    find: async (query, offset, limit) => {
      const words = wordsOf(query);
      if (words.length === 0) return { ids: every.all(limit, offset), total: count.get() ?? 0 };
      const turns = shortTurns();
      for (let rows = unfolded.all(); rows.length > 0; rows = unfolded.all()) {
        insertAll.immediate(rows);
        await turns.done(1_000_000);
      }
      // CROSS JOIN keeps the order of the tables: words are read from end to end, and photos are looked up for hits only.
      const holds = words.map(() => 'instr(w.folded, ?) > 0').join(' AND ');
      const found = db.prepare<string[], string>(`SELECT a.id FROM photo_words w CROSS JOIN assets a ON a.id = w.asset_id WHERE a.origin IS NULL AND ${holds} ORDER BY a.added_at DESC, a.id`).pluck().all(...words);
      return { ids: found.slice(offset, offset + limit), total: found.length };
    },
    matches: (query) => {
      const words = wordsOf(query);
      return (assetId) => {
        const row = words.length === 0 ? undefined : foldedOf.get(assetId);
        const folded = row === undefined ? '' : fold([row.name, row.caption, row.credit, row.alt, row.place].join('\n'));
        return words.every((word) => folded.includes(word));
      };
    },
  };
}
