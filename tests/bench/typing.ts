import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createPhotoImporter } from '../../electron/photos/import-photo.ts';
import { openStore } from '../../electron/store/database.ts';
import { emptyFields } from '../../shared/domain/article.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { noisyPhoto } from '../fixtures/photos.ts';
import { startApp, type RunningApp } from '../helpers/app-driver.ts';
import { placeCaret, workPerKey } from './keys.ts';
import { longArticle } from './long-article.ts';
import { median, rounded } from './measure.ts';
import { fields, inBrowser, serveArticles, type ArticleSize, type ServedArticles } from './pages.ts';

/** Main-thread milliseconds per key press, in time on the processor. Article: 10,000 words and 40 captioned photos. */
export type TypingFigures = {
  /** The built app in the browser host: panes, autosave and all. */
  readonly appMsPerKey: number;
  /** The page editor alone: bar, fields, body, one history; nothing around it. */
  readonly editorMsPerKey: number;
  /** Bare Lexical rich text with the same words (captions as paragraphs, no photos). */
  readonly bareMsPerKey: number;
  readonly appRatio: number;
  readonly editorRatio: number;
  /** Spread of the bare rounds in percent of their middle: above 20 the machine was too busy to believe the rest. */
  readonly spreadPercent: number;
  /** What 5 ms of work added to each key of the bare editor is measured as. */
  readonly added5MsSeenAs: number;
  /** The same with 50,000 words and 40 photos. */
  readonly app50kRatio: number;
  readonly editor50kRatio: number;
  /** From 50 to 2,000 paragraphs of 60 words: how many times the work grows. */
  readonly appGrowth: number;
  readonly editorGrowth: number;
  readonly bareGrowth: number;
};

const sizes = {
  main: { words: 10_000, figures: 40 },
  long: { words: 50_000, figures: 40 },
  few: { words: 50 * 60, figures: 0 },
  many: { words: 2_000 * 60, figures: 0 },
} as const satisfies Record<string, ArticleSize>;
type SizeName = keyof typeof sizes;

/** Types into the built app, the page editor alone and bare Lexical, in turn, and answers the middles of the rounds. */
export async function benchTyping(): Promise<TypingFigures> {
  const served = await serveArticles(Object.entries(sizes));
  try {
    const main = await typed('main', served, 5);
    const long = await typed('long', served, 3);
    const few = await typed('few', served, 3);
    const many = await typed('many', served, 3);
    const burdened = await inBrowser(async (open) => {
      const page = await open(`${served.bare.url}?article=main&burden=5`);
      await placeCaret(page);
      return workPerKey(page);
    });
    const [app, editor, bare] = [median(main.app), median(main.editor), median(main.bare)];
    return {
      appMsPerKey: rounded(app),
      editorMsPerKey: rounded(editor),
      bareMsPerKey: rounded(bare),
      appRatio: rounded(app / bare),
      editorRatio: rounded(editor / bare),
      spreadPercent: rounded(((Math.max(...main.bare) - Math.min(...main.bare)) / bare) * 100, 0),
      added5MsSeenAs: rounded(burdened - bare),
      app50kRatio: rounded(median(long.app) / median(long.bare)),
      editor50kRatio: rounded(median(long.editor) / median(long.bare)),
      appGrowth: rounded(median(many.app) / median(few.app)),
      editorGrowth: rounded(median(many.editor) / median(few.editor)),
      bareGrowth: rounded(median(many.bare) / median(few.bare)),
    };
  } finally {
    await served.close();
  }
}

type Rounds = { readonly app: readonly number[]; readonly editor: readonly number[]; readonly bare: readonly number[] };

/** Rounds of work per key in all three, in turn: what the machine does meanwhile falls on all of them alike. */
async function typed(name: SizeName, served: ServedArticles, count: number): Promise<Rounds> {
  return withApp(sizes[name], ({ page }) =>
    inBrowser(async (open) => {
      const editor = await open(`${served.editor.url}?article=${name}`);
      const bare = await open(`${served.bare.url}?article=${name}`);
      const pages: readonly Page[] = [page, editor, bare];
      for (const each of pages) await placeCaret(each);
      const rounds: { app: number[]; editor: number[]; bare: number[] } = { app: [], editor: [], bare: [] };
      for (let round = 0; round < count; round++) {
        rounds.app.push(await workPerKey(page));
        rounds.editor.push(await workPerKey(editor));
        rounds.bare.push(await workPerKey(bare));
      }
      return rounds;
    }),
  );
}

/** The built app with one article of this size. */
async function withApp<T>(size: ArticleSize, use: (app: RunningApp) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'typing-bench-'));
  try {
    await fill(dataDir, size);
    const app = await startApp({ dataDir });
    try {
      return await use(app);
    } finally {
      await app.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fill(dir: string, { words, figures }: ArticleSize): Promise<void> {
  const store = openStore({ dir, clock: systemClock, ids: systemIds });
  const importer = createPhotoImporter({ assets: store.assets });
  try {
    const { assetId } = await importer.importPhoto({ name: 'anh.jpg', bytes: await noisyPhoto(1500, 1000) });
    store.articles.create({ fields: { ...emptyFields, ...fields }, document: longArticle(words, figures, assetId), sample: false });
  } finally {
    await importer.close();
    store.close();
  }
}
