import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { fail } from '../../shared/domain/app-error.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { authorsSchema, sectionsSchema } from '../../shared/portal-api/schemas.ts';
import { noLimits, type PhotoLimits } from '../../shared/domain/photo-profile.ts';
import { portalSchema, TRAINING_PORTAL_ID } from '../../shared/domain/portal.ts';
import type { Portal } from '../../shared/domain/portal.ts';
import type { PortalStore } from './interfaces.ts';
import { readProfile, writeProfile } from './profile-text.ts';

type PortalRow = Omit<Portal, 'hasPassword' | 'photos'> & { readonly hasPassword: number; readonly photos: string | null };
type CatalogueRow = { readonly sections: string; readonly authors: string };

const COLUMNS = 'id, name, kind, address, username, has_password AS hasPassword, photos';
/** What was stored before portals said the shape of their covers does not have it. */
const limitsSchema = z.object({ photoBytes: z.number().positive().nullable(), coverRatio: z.number().positive().nullable().default(null) });

/** Destinations. The training portal is always there: it is put back on every start. */
export function createPortalStore({ db, clock }: { readonly db: Database; readonly clock: Clock }): PortalStore {
  db.prepare(`
    INSERT OR IGNORE INTO portals (id, name, kind, address, username, has_password)
    VALUES (?, 'Cổng tập huấn', 'training', '', '', 0)`).run(TRAINING_PORTAL_ID);
  const all = db.prepare<[string], PortalRow>(`SELECT ${COLUMNS} FROM portals ORDER BY id <> ?, seq`);
  const byId = db.prepare<[string], PortalRow>(`SELECT ${COLUMNS} FROM portals WHERE id = ?`);
  const upsert = db.prepare(`
    INSERT INTO portals (id, name, kind, address, username, has_password, photos)
    VALUES (@id, @name, @kind, @address, @username, @hasPassword, @photos)
    ON CONFLICT (id) DO UPDATE SET name = @name, kind = @kind, address = @address, username = @username, has_password = @hasPassword, photos = @photos`);
  const remove = db.prepare<[string]>('DELETE FROM portals WHERE id = ?');
  const needed = db.prepare<[string], number>(`
    SELECT 1 FROM deliveries WHERE portal_id = ? AND state IN ('waiting', 'running', 'blocked') LIMIT 1`).pluck();
  const catalogue = db.prepare<[string], CatalogueRow>('SELECT sections, authors FROM portal_catalogues WHERE portal_id = ?');
  const setCatalogue = db.prepare(`
    INSERT INTO portal_catalogues (portal_id, sections, authors, updated_at) VALUES (@id, @sections, @authors, @now)
    ON CONFLICT (portal_id) DO UPDATE SET sections = @sections, authors = @authors, updated_at = @now`);
  const limits = db.prepare<[string], string | null>('SELECT limits FROM portal_catalogues WHERE portal_id = ?').pluck();
  const setLimits = db.prepare(`
    INSERT INTO portal_catalogues (portal_id, sections, authors, limits, updated_at) VALUES (@id, '[]', '[]', @limits, @now)
    ON CONFLICT (portal_id) DO UPDATE SET limits = @limits`);
  const inTransaction = <T>(work: () => T): T => db.transaction(work).immediate();

  return {
    list: () => all.all(TRAINING_PORTAL_ID).map(toPortal),
    get: (id) => {
      const row = byId.get(id);
      return row === undefined ? null : toPortal(row);
    },
    save: (portal) => {
      const { hasPassword, photos, ...rest } = portalSchema.safeParse(portal).data ?? fail('invalid-input', 'portal');
      if ((rest.id === TRAINING_PORTAL_ID) !== (rest.kind === 'training')) fail('invalid-input', 'portal kind');
      upsert.run({ ...rest, hasPassword: hasPassword ? 1 : 0, photos: writeProfile(photos) });
    },
    limits: (id) => readLimits(limits.get(id) ?? null),
    setLimits: (id, told) =>
      inTransaction(() => {
        if (byId.get(id) === undefined) fail('not-found', 'portal');
        const text = JSON.stringify(told);
        if (limits.get(id) !== text) setLimits.run({ id, limits: text, now: clock.now() });
      }),
    remove: (id) =>
      inTransaction(() => {
        if (id === TRAINING_PORTAL_ID) fail('forbidden', 'the training portal stays');
        if (needed.get(id) === 1) fail('conflict', 'an open delivery needs the portal');
        if (remove.run(id).changes === 0) fail('not-found', 'portal');
      }),
    catalogue: (id) => {
      const row = catalogue.get(id);
      return { sections: listOf(sectionsSchema.shape.sections, row?.sections), authors: listOf(authorsSchema.shape.authors, row?.authors) };
    },
    setCatalogue: (id, sections, authors) =>
      inTransaction(() => {
        if (byId.get(id) === undefined) fail('not-found', 'portal');
        setCatalogue.run({ id, sections: JSON.stringify(sections), authors: JSON.stringify(authors), now: clock.now() });
      }),
  };
}

function toPortal(row: PortalRow): Portal {
  return { ...row, hasPassword: row.hasPassword === 1, photos: readProfile(row.photos) };
}

function readLimits(text: string | null): PhotoLimits {
  try {
    return text === null ? noLimits : limitsSchema.parse(JSON.parse(text));
  } catch {
    return noLimits;
  }
}

/** What is stored, or nothing: a catalogue is only a copy of what the portal will say again. */
function listOf<T>(schema: { readonly parse: (value: unknown) => T[] }, text: string | undefined): readonly T[] {
  if (text === undefined) return [];
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
