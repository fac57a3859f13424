import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { uuidSchema, type IdSource } from '../../shared/domain/ids.ts';
import { SHELF_DOCUMENT_MAX, SHELF_NAME_MAX } from '../../shared/domain/shelf.ts';
import type { Received, ReceivedCounts, Shelf, ShelfContent, ShelfItem } from './interfaces.ts';
import { writeDocument } from './document-text.ts';
import { sameContent, toContent, toItem, type ContentRow, type ItemRow } from './shelf-rows.ts';

/** How long a removed item can be brought back, in ms (30 days). */
export const REMOVED_KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

export type ShelfOptions<Content extends ShelfContent> = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly table: 'snippets' | 'templates';
  /** In the order in which they are shown; their ids never change. */
  readonly builtIn: readonly (Content & { readonly id: string })[];
  /** What is stored as JSON beside name and document. Reading never throws: what cannot be read is empty instead. */
  readonly details: { readonly write: (content: Content) => unknown; readonly read: (stored: unknown) => Omit<Content, keyof ShelfContent> };
};

/** Snippets or templates: those of people, and those that came with the app with what people made of them. */
export function createShelf<Content extends ShelfContent>({ db, clock, ids, table, builtIn, details }: ShelfOptions<Content>): Shelf<Content> {
  const original = new Map(builtIn.map((content) => [content.id, content]));
  const rows = db.prepare<[], ItemRow>(`SELECT * FROM ${table} WHERE removed_at IS NULL ORDER BY seq`);
  const byId = db.prepare<[string], ItemRow>(`SELECT * FROM ${table} WHERE id = ?`);
  const upsert = db.prepare(`
    INSERT INTO ${table} (id, scope, name, details, document, hidden, updated_at, shared_at)
    VALUES (@id, @scope, @name, @details, @document, @hidden, @updatedAt, @sharedAt)
    ON CONFLICT (id) DO UPDATE SET scope = @scope, name = @name, details = @details, document = @document, hidden = @hidden,
    updated_at = @updatedAt, shared_at = @sharedAt, removed_at = NULL`);
  const setHidden = db.prepare<[number, string]>(`UPDATE ${table} SET hidden = ? WHERE id = ?`);
  const setShared = db.prepare<[number, number, string]>(`UPDATE ${table} SET shared_at = ?, updated_at = ? WHERE id = ?`);
  const setRemoved = db.prepare<[number | null, string]>(`UPDATE ${table} SET removed_at = ? WHERE id = ?`);
  const drop = db.prepare<[string]>(`DELETE FROM ${table} WHERE id = ?`);
  db.prepare(`DELETE FROM ${table} WHERE removed_at < ?`).run(clock.now() - REMOVED_KEPT_MS);
  const inTransaction = <T>(work: () => T): T => db.transaction(work).immediate();

  const read = (row: ItemRow): ShelfItem<Content> => toItem(row, original.get(row.id) ?? null, details.read);
  const asShipped = (content: Content & { readonly id: string }): ShelfItem<Content> => ({ ...content, builtIn: true, changed: false, hidden: false, updatedAt: 0 });
  const live = (id: string): ItemRow | undefined => {
    const row = byId.get(id);
    return row?.removed_at === null ? row : undefined;
  };
  const get = (id: string): ShelfItem<Content> | null => {
    const row = live(id);
    const shipped = original.get(id);
    return row ? read(row) : shipped ? asShipped(shipped) : null;
  };
  const need = (id: string): ShelfItem<Content> => get(id) ?? fail('not-found', table);
  const write = (id: string, content: Content, stamp: { readonly hidden: boolean; readonly updatedAt: number; readonly sharedAt: number | null }): void => {
    upsert.run({ ...stamp, ...rowOf(content), id, hidden: stamp.hidden ? 1 : 0 });
  };
  const rowOf = (content: Content): ContentRow => {
    const document = writeDocument(content.document);
    if (document.length > SHELF_DOCUMENT_MAX) fail('invalid-input', 'document');
    return { scope: content.scope, name: content.name, details: JSON.stringify(details.write(content)), document };
  };

  function receive(item: Received<Content>, localName: (name: string) => string): keyof ReceivedCounts {
    const row = live(item.id);
    const stamp = { updatedAt: item.updatedAt, sharedAt: item.updatedAt };
    if (row === undefined || row.document === null) {
      write(item.id, item, { ...stamp, hidden: row?.hidden === 1 });
      return 'added';
    }
    const present = toContent(row, original.get(item.id) ?? null, details.read);
    if (sameContent(rowOf(present), rowOf(item))) {
      if (item.updatedAt > (row.shared_at ?? -1)) setShared.run(item.updatedAt, item.updatedAt, item.id);
      return 'unchanged';
    }
    // What has been received before, or something older than that, says nothing new.
    if (row.shared_at !== null && item.updatedAt <= row.shared_at) return 'unchanged';
    const changedHere = row.shared_at !== row.updated_at;
    if (changedHere) {
      const name = localName(present.name).slice(0, SHELF_NAME_MAX);
      write(ids.next(), { ...present, name, scope: 'personal' }, { hidden: row.hidden === 1, updatedAt: row.updated_at, sharedAt: null });
    }
    write(item.id, item, { ...stamp, hidden: row.hidden === 1 });
    return changedHere ? 'keptBoth' : 'updated';
  }

  return {
    list: () => {
      const stored = new Map(rows.all().map((row) => [row.id, row]));
      const own = [...stored.values()].filter(({ id }) => !original.has(id)).map(read);
      return [
        ...own.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
        ...builtIn.map((content) => {
          const row = stored.get(content.id);
          return row ? read(row) : asShipped(content);
        }),
      ];
    },
    get,
    save: (content, id = ids.next()) =>
      inTransaction(() => {
        if (!uuidSchema.safeParse(id).success) fail('invalid-input', 'id');
        const row = live(id);
        const present = get(id);
        if (present !== null && present.scope === content.scope && sameContent(rowOf(present), rowOf(content))) return present;
        // Somebody else may have removed it meanwhile; what was typed is worth more than that.
        write(id, content, { hidden: row?.hidden === 1, updatedAt: Math.max(clock.now(), (row?.updated_at ?? 0) + 1), sharedAt: row?.shared_at ?? null });
        return need(id);
      }),
    remove: (id) =>
      inTransaction(() => {
        if (original.has(id)) fail('forbidden', 'built-in');
        if (live(id) === undefined) fail('not-found', table);
        setRemoved.run(clock.now(), id);
      }),
    restore: (id) =>
      inTransaction(() => {
        setRemoved.run(null, id);
        return need(id);
      }),
    reset: (id) =>
      inTransaction(() => {
        if (!original.has(id)) fail('forbidden', 'not built-in');
        drop.run(id);
        return need(id);
      }),
    setHidden: (id, hidden) =>
      inTransaction(() => {
        const item = need(id);
        if (live(id) === undefined) upsert.run({ id, scope: item.scope, name: null, details: null, document: null, hidden: hidden ? 1 : 0, updatedAt: 0, sharedAt: null });
        else setHidden.run(hidden ? 1 : 0, id);
        return need(id);
      }),
    receive: (items, localName) =>
      inTransaction(() => {
        const counts: Record<keyof ReceivedCounts, number> = { added: 0, updated: 0, unchanged: 0, keptBoth: 0 };
        for (const item of items) counts[receive(item, localName)] += 1;
        return counts;
      }),
    handedOut: (given) =>
      inTransaction(() => {
        for (const { id, updatedAt } of given) {
          const row = live(id);
          if (row?.updated_at === updatedAt) setShared.run(updatedAt, updatedAt, id);
        }
      }),
  };
}
