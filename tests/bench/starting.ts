import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../helpers/app-driver.ts';
import { median, rounded } from './measure.ts';

export type StartFigures = {
  /** Start of the host process to an editable page of the last article, browser host, milliseconds, middle of 3. */
  readonly editableMs: number;
};

/** Starts the built app three times on the data of a first run. */
export async function benchStarting(): Promise<StartFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'start-bench-'));
  const times: number[] = [];
  try {
    for (let round = 0; round < 4; round++) {
      const start = performance.now();
      const app = await startApp({ dataDir });
      await app.page.getByRole('textbox', { name: 'Nội dung bài' }).waitFor();
      if (round > 0) times.push(performance.now() - start);
      await app.stop();
    }
    return { editableMs: rounded(median(times), 0) };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
