import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../electron/store/database.ts';
import { emptyFields } from '../../shared/domain/article.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { longArticle, words } from './long-article.ts';
import { median, rounded, timed } from './measure.ts';

export type SaveFigures = {
  /** One durable save of 10,000 words and 40 figures, milliseconds, middle and 95th of 100. */
  readonly saveMs: number;
  readonly saveP95Ms: number;
  /** A bare write and fsync of as many bytes on the same disk, milliseconds. */
  readonly bareWriteMs: number;
  readonly ratio: number;
};

/** Saves one article a hundred times, in turn with bare writes of the same size. */
export async function benchSaving(): Promise<SaveFigures> {
  const dir = mkdtempSync(join(tmpdir(), 'save-bench-'));
  const store = openStore({ dir, clock: systemClock, ids: systemIds });
  const file = openSync(join(dir, 'bare'), 'w');
  try {
    const document = longArticle(10_000, 40, 'a'.repeat(64));
    const bytes = Buffer.from(JSON.stringify(document));
    const article = store.articles.create();
    let base = article.revisionId;
    const saves: number[] = [];
    const writes: number[] = [];
    for (let round = 0; round < 100; round++) {
      const fields = { ...emptyFields, headline: words(12, round) };
      saves.push(
        await timed(() => {
          base = store.articles.save({ id: article.id, baseRevisionId: base, fields, document }).revisionId;
        }),
      );
      writes.push(
        await timed(() => {
          writeSync(file, bytes, 0, bytes.length, 0);
          fsyncSync(file);
        }),
      );
    }
    const sorted = [...saves].sort((a, b) => a - b);
    return {
      saveMs: rounded(median(saves)),
      saveP95Ms: rounded(sorted[94] ?? Number.NaN),
      bareWriteMs: rounded(median(writes)),
      ratio: rounded(median(saves) / median(writes)),
    };
  } finally {
    closeSync(file);
    store.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
