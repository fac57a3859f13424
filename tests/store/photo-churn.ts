import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Store } from '../../electron/store/interfaces.ts';
import type { Envelope } from '../../shared/document/envelope.ts';
import { emptyFields } from '../../shared/domain/article.ts';
import { addPhoto, addVersion } from './photo-support.ts';

type Churn = {
  readonly store: Store;
  readonly random: () => number;
  readonly advance: (ms: number) => void;
  /** Told of every photo and version that is there now, and of every removal that was answered. */
  readonly onAdded: (assetId: string) => void;
  readonly onRemoved: (assetIds: readonly string[]) => void;
};

const HOUR = 3_600_000;

function figures(assetIds: readonly string[], mark: string): Envelope {
  const children = [
    ...assetIds.map((assetId) => ({ type: 'figure', version: 1, $: { assetId, credit: '', alt: '' } })),
    { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: mark }] },
  ];
  return { app: 'toasoan', schema: 1, editor: 'test', state: { root: { type: 'root', version: 1, children } } };
}

/**
 * Everything that people do with photos, in random order, with removals going on meanwhile. A page is imitated too: what
 * it holds is saved late, or when the removal asks for it. Answers what one step does.
 */
export function createChurn({ store, random, advance, onAdded, onRemoved }: Churn) {
  const known = new Set<string>();
  const articles = store.articles.list({ trash: false, query: '' }).map(({ id }) => id);
  const removals: Promise<void>[] = [];
  let unsaved: { readonly article: string; readonly photos: readonly string[] } | null = null;
  let marks = 0;
  const below = (max: number): number => Math.floor(random() * max);
  const pick = <T>(from: readonly T[]): T | undefined => from[below(from.length)];
  const some = (): string[] => [...known].filter(() => random() < 0.15).slice(0, 3);
  /** What a page can be shown and can put into a text. */
  const existing = (): string[] => some().filter((id) => store.assets.get(id) !== null);

  const save = (article: string, photos: readonly string[]): void => {
    const current = store.articles.get(article);
    if (current === null) return;
    marks += 1;
    store.articles.save({ id: article, baseRevisionId: current.revisionId, fields: { ...emptyFields, headline: String(marks), cover: random() < 0.3 ? { assetId: photos[0] ?? '0'.repeat(64), focus: null } : null }, document: figures(photos, String(marks)) });
  };
  const settle = (): Promise<void> => {
    if (unsaved !== null) save(unsaved.article, unsaved.photos);
    unsaved = null;
    return Promise.resolve();
  };

  const add = (id: string): void => {
    known.add(id);
    onAdded(id);
  };

  const bring = async (): Promise<void> => add((await addPhoto(store)).id);
  const steps: readonly (() => unknown)[] = [
    bring,
    bring,
    bring,
    async () => {
      const origin = pick([...known].filter((id) => store.edits.get(id) === null && store.assets.get(id) !== null));
      const logo = random() < 0.4 ? pick(existing()) : undefined;
      if (origin === undefined) return;
      const mark = logo === undefined ? null : ({ assetId: logo, corner: 'top-left', size: 0.2, opacity: 1 } as const);
      // The original may have been removed at that very moment; then there is no version of it.
      await addVersion(store, origin, { brightness: below(100), mark }).then(({ id }) => add(id), () => undefined);
    },
    () => articles.length < 6 && articles.push(store.articles.create().id),
    () => save(pick(articles) ?? '', existing()),
    () => save(pick(articles) ?? '', existing()),
    () => {
      const article = pick(articles);
      if (article !== undefined && unsaved === null) unsaved = { article, photos: existing() };
    },
    settle,
    () => {
      const article = pick(articles);
      if (article !== undefined) store.photos.tray(article, { add: existing(), remove: some() });
    },
    () => {
      const article = pick(articles);
      if (article !== undefined) store.deliveries.create({ articleId: article, portalId: 'training', intent: 'draft', assets: existing().flatMap((id) => store.assets.renditions(id).slice(0, 1).map(({ sha256 }) => sha256)) });
    },
    () => {
      const [template] = store.templates.list().filter(({ builtIn }) => !builtIn);
      store.templates.save({ name: 'Mẫu', scope: 'personal', description: '', fields: emptyFields, document: figures(existing(), 'mẫu') }, template?.id);
    },
    () => advance(below(30) * HOUR),
    () => advance(below(90) * 1_000),
    () => {
      const going = store.photos.remove([...known].filter(() => random() < 0.5), { otherTexts: () => '', settle }).then(({ removed }) => {
        for (const id of removed) known.delete(id);
        onRemoved(removed);
      });
      removals.push(going);
    },
    () => removals.push(store.photos.sweep().then(() => undefined)),
    () => store.photos.list({ articleId: null, query: '', offset: 0 }),
  ];

  return {
    step: async (): Promise<void> => {
      await pick(steps)?.();
    },
    /** Resolves when nothing is under way. */
    rest: async (): Promise<void> => {
      await Promise.all(removals.splice(0));
    },
    load: (assetIds: readonly string[]): void => {
      for (const id of assetIds) known.add(id);
    },
  };
}

/**
 * What must never be, found in the plainest way: every text of the database in one string, every file by its name.
 * Names of photos that no row knows any more, and files that rows name and that are not there.
 */
export function faults(db: Database, assetsFolder: string, ever: ReadonlySet<string>): { readonly removedYetNamed: readonly string[]; readonly rowsWithoutFiles: readonly string[]; readonly filesWithoutRows: readonly string[] } {
  const column = (sql: string): string[] => db.prepare<[], string>(sql).pluck().all();
  const texts = [
    ...column('SELECT document || fields FROM revisions'),
    ...column('SELECT asset_id FROM article_photos'),
    ...column('SELECT document FROM templates WHERE document IS NOT NULL'),
    ...column('SELECT recipe FROM assets WHERE recipe IS NOT NULL'),
  ].join('\n');
  const assets = new Set(column('SELECT id FROM assets'));
  const renditions = column('SELECT sha256 FROM renditions');
  const files = new Set(readdirSync(assetsFolder, { recursive: true, encoding: 'utf8' }).map((path) => path.split(/[/\\]/).at(-1) ?? '').filter((name) => /^[0-9a-f]{64}$/.test(name)));
  const sent = column('SELECT sha256 FROM delivery_steps WHERE sha256 IS NOT NULL');
  const withFile = [...column('SELECT id FROM assets WHERE origin IS NULL'), ...renditions];
  const named = new Set(withFile);
  return {
    removedYetNamed: [...[...ever].filter((id) => !assets.has(id) && texts.includes(id)), ...sent.filter((sha256) => !renditions.includes(sha256))],
    rowsWithoutFiles: withFile.filter((name) => !files.has(name) || readFileSync(join(assetsFolder, name.slice(0, 2), name)).length === 0),
    filesWithoutRows: [...files].filter((name) => !named.has(name)),
  };
}
