import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../electron/store/database.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { seededRandom, tempFolder } from './support.ts';
import { document, fields } from './writer-content.ts';

type Ack = { readonly article: string; readonly save: number; readonly revision: string; readonly delivery?: string };

const KILLS = 200;
const LANES = 4;
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** Runs the writer, kills it at a moment that `random` picks, and answers what it had acknowledged until then. */
async function writeAndKill(dir: string, random: () => number): Promise<readonly Ack[]> {
  const child = spawn(process.execPath, [WRITER, dir], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(dir, 'compiled') } });
  const exited = once(child, 'exit');
  const acks: Ack[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    // The last line may be cut in the middle: it was never acknowledged as a whole.
    if (line.endsWith('}')) acks.push(JSON.parse(line) as Ack);
  });
  const closed = once(lines, 'close');
  // One in ten dies while it is still opening the store; the others some time after their first acknowledgement.
  if (random() >= 0.1) await Promise.race([once(lines, 'line'), exited]);
  await wait(random() * 30);
  expect(child.exitCode, 'the writer must not end by itself').toBeNull();
  child.kill('SIGKILL');
  await exited;
  await closed;
  return acks;
}

function verify(dir: string, acks: readonly Ack[]): void {
  const store = openStore({ dir, clock: { now: () => 1_000_000 }, ids: systemIds });
  try {
    expect(store.restored).toBe(false);
    const last = acks.at(-1);
    if (last === undefined) return;
    for (const ack of acks) {
      expect(store.articles.revision(ack.revision)).toMatchObject({ articleId: ack.article, fields: fields(ack.save), document: document(ack.save) });
      if (ack.delivery !== undefined) expect(store.deliveries.work(ack.delivery)).toMatchObject({ revision: { id: ack.revision }, steps: [{ kind: 'content', state: 'in_flight' }, { kind: 'publish' }, { kind: 'read-back' }] });
    }
    const article = store.articles.get(last.article);
    const save = Number(article?.fields.headline);
    // The save under way may have been committed and not yet acknowledged.
    expect([last.save, last.save + 1]).toContain(save);
    expect(article?.document).toEqual(document(save));
  } finally {
    store.close();
  }
  const db = new Database(join(dir, 'toasoan.db'), { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  db.close();
}

describe('a process that is killed while it writes', () => {
  it(`has lost nothing that it acknowledged, ${KILLS} times`, async () => {
    const folders = Array.from({ length: LANES }, () => tempFolder());
    const lane = async (dir: string, seed: number): Promise<number> => {
      const random = seededRandom(seed);
      let acknowledged = 0;
      for (let round = 0; round < KILLS / LANES; round += 1) {
        const acks = await writeAndKill(dir, random);
        verify(dir, acks);
        acknowledged += acks.length;
      }
      return acknowledged;
    };
    const counts = await Promise.all(folders.map((dir, at) => lane(dir, 2026 + at)));
    expect(Math.min(...counts)).toBeGreaterThan(KILLS / LANES);
  });
});
