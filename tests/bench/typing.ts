import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createPhotoImporter } from '../../electron/photos/import-photo.ts';
import { openStore } from '../../electron/store/database.ts';
import { emptyFields } from '../../shared/domain/article.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { plainText } from '../../shared/document/plain-text.ts';
import { noisyPhoto } from '../fixtures/photos.ts';
import { startApp, type RunningApp } from '../helpers/app-driver.ts';
import { serveBarePage } from './bare-page.ts';
import { placeCaret, workPerKey } from './keys.ts';
import { longArticle, words } from './long-article.ts';
import { median, rounded } from './measure.ts';

export type TypingFigures = {
  /** Main-thread milliseconds per key in the whole app: 10,000 words, 40 figures, autosave and panes at work. */
  readonly appMsPerKey: number;
  /** The same text in bare Lexical rich text, same browser, rounds in turn. */
  readonly bareMsPerKey: number;
  readonly ratio: number;
  /** Spread of the bare rounds in percent of their middle: above 20 the machine was too busy to believe the rest. */
  readonly spreadPercent: number;
  /** What 5 ms of work added to each key of the bare editor is measured as. */
  readonly added5MsSeenAs: number;
  /** Main-thread milliseconds per key in the app with 50 and with 2,000 paragraphs, and how much it grows. */
  readonly app50MsPerKey: number;
  readonly app2000MsPerKey: number;
  readonly growth: number;
};

const ROUNDS = 5;
const WORDS_PER_PARAGRAPH = 60;

/** Types into the built app and into bare Lexical, in turn (ABAB), and answers the middle of the rounds. */
export async function benchTyping(): Promise<TypingFigures> {
  const main = await openApp(10_000, 40);
  const bare = await serveBarePage(plainText(longArticle(10_000, 40, main.assetId)).split('\n'));
  try {
    const plain = await openBare(main.app, bare.url);
    const appRounds: number[] = [];
    const bareRounds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      appRounds.push(await workPerKey(main.app.page));
      bareRounds.push(await workPerKey(plain));
    }
    const burdened = await workPerKey(await openBare(main.app, `${bare.url}?burden=5`));
    await main.close();
    const [small, large] = [await growthRound(50), await growthRound(2_000)];
    return {
      appMsPerKey: rounded(median(appRounds)),
      bareMsPerKey: rounded(median(bareRounds)),
      ratio: rounded(median(appRounds) / median(bareRounds)),
      spreadPercent: rounded(((Math.max(...bareRounds) - Math.min(...bareRounds)) / median(bareRounds)) * 100, 0),
      added5MsSeenAs: rounded(burdened - median(bareRounds)),
      app50MsPerKey: small,
      app2000MsPerKey: large,
      growth: rounded(large / small),
    };
  } finally {
    await bare.close();
    await main.close();
  }
}

async function growthRound(paragraphs: number): Promise<number> {
  const { app, close } = await openApp(paragraphs * WORDS_PER_PARAGRAPH, 0);
  try {
    const rounds: number[] = [];
    for (let round = 0; round < 3; round++) rounds.push(await workPerKey(app.page));
    return rounded(median(rounds));
  } finally {
    await close();
  }
}

type OpenedApp = { readonly app: RunningApp; readonly assetId: string; readonly close: () => Promise<void> };

/** The built app with one article of this size, its caret in the middle of the text. */
async function openApp(wordCount: number, figures: number): Promise<OpenedApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'typing-bench-'));
  const assetId = await fill(dataDir, wordCount, figures);
  const app = await startApp({ dataDir });
  await placeCaret(app.page);
  let closed: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app, assetId, close: () => (closed ??= end()) };
}

async function fill(dir: string, wordCount: number, figures: number): Promise<string> {
  const store = openStore({ dir, clock: systemClock, ids: systemIds });
  const importer = createPhotoImporter({ assets: store.assets });
  try {
    const { assetId } = await importer.importPhoto({ name: 'anh.jpg', bytes: await noisyPhoto(1500, 1000) });
    store.articles.create({ fields: { ...emptyFields, headline: words(12, 1), lead: words(40, 2) }, document: longArticle(wordCount, figures, assetId), sample: false });
    return assetId;
  } finally {
    await importer.close();
    store.close();
  }
}

/** A page of its own context, so that the two editors never share a process. */
async function openBare(app: RunningApp, url: string): Promise<Page> {
  const context = await app.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('body[data-ready]').waitFor();
  await placeCaret(page);
  return page;
}
