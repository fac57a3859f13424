import type { Database } from 'better-sqlite3';
import type { Clock } from '../../shared/domain/clock.ts';
import { assetNames } from './asset-names.ts';
import { IMPORT_GRACE, UNDO_GRACE } from './asset-removal.ts';

type Text = { readonly fields: string; readonly document: string };

/** Keeps photos from being removed while a page may still bring them into a text. */
export type PhotoHolds = {
  /** A page got these photos and may put them into a text. */
  readonly handedOut: (assetIds: readonly string[]) => void;
  /** An article's text gave way to another one: what stood in it may come back by undoing. Part of the save. */
  readonly replaced: (before: { readonly articleId: string; readonly revisionId: string }, next: Text & { readonly revisionId: string }) => void;
};

export function createPhotoHolds({ db, clock }: { readonly db: Database; readonly clock: Clock }): PhotoHolds {
  const hold = db.prepare<{ id: string; until: number }>(`
    UPDATE assets SET held_until = @until WHERE held_until < @until AND id IN (@id, (SELECT origin FROM assets WHERE id = @id))`);
  const holdAll = db.transaction((assetIds: Iterable<string>, until: number) => {
    for (const id of assetIds) hold.run({ id, until });
  });
  const textOf = db.prepare<[string], Text>('SELECT fields, document FROM revisions WHERE id = ?');
  const namesOf = ({ fields, document }: Text): ReadonlySet<string> => assetNames(`${document}\n${fields}`);
  // Of the last text that was saved of each article, so that a save reads one text and not two.
  const last = new Map<string, { readonly revisionId: string; readonly names: ReadonlySet<string> }>();

  return {
    handedOut: (assetIds) => holdAll.immediate(assetIds, clock.now() + IMPORT_GRACE),
    replaced: ({ articleId, revisionId }, next) => {
      const known = last.get(articleId);
      const before = known?.revisionId === revisionId ? known.names : namesOf(textOf.get(revisionId) ?? { fields: '', document: '' });
      const names = namesOf(next);
      last.set(articleId, { revisionId: next.revisionId, names });
      const left = [...before].filter((name) => !names.has(name));
      if (left.length > 0) holdAll(left, clock.now() + UNDO_GRACE);
    },
  };
}
