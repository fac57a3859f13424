import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openStore } from '../../electron/store/database.ts';
import type { Store } from '../../electron/store/interfaces.ts';
import type { Envelope } from '../../shared/document/envelope.ts';
import { AppFailure } from '../../shared/domain/app-error.ts';
import type { AppErrorKind } from '../../shared/domain/app-error.ts';
import { emptyFields } from '../../shared/domain/article.ts';
import type { ArticleFields } from '../../shared/domain/article.ts';
import type { IdSource } from '../../shared/domain/ids.ts';

/** 1 July 2026, 02:41:07 UTC. */
export const START = Date.UTC(2026, 6, 1, 2, 41, 7);

export type TestClock = { now: () => number; set: (time: number) => void; advance: (ms: number) => void };

export function testClock(time = START): TestClock {
  let now = time;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

/** UUIDs in order. `family` keeps the ids of two sources apart. */
export function testIds(family = 1): IdSource {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `${String(family).padStart(8, '0')}-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
    },
  };
}

/** A new folder that is removed after the test. */
export function tempFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'toasoan-store-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

let families = 0;

/** Opens a store in `dir`; closed after the test. Every opening makes ids of its own. */
export function openTemp(dir = tempFolder(), clock = testClock()): { dir: string; clock: TestClock; store: Store; raw: () => Database.Database } {
  families += 1;
  const store = openStore({ dir, clock, ids: testIds(families) });
  onTestFinished(() => store.close());
  return { dir, clock, store, raw: () => openRaw(dir) };
}

/** A second connection to the same file, to look at (or damage) what the store holds. */
export function openRaw(dir: string): Database.Database {
  const db = new Database(join(dir, 'toasoan.db'));
  onTestFinished(() => void db.close());
  return db;
}

export function fields(headline: string, more: Partial<ArticleFields> = {}): ArticleFields {
  return { ...emptyFields, headline, ...more };
}

export function document(...texts: readonly string[]): Envelope {
  const children = texts.map((text) => ({ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text }] }));
  return { app: 'toasoan', schema: 1, editor: 'test', state: { root: { type: 'root', version: 1, children } } };
}

export function figures(...assetIds: readonly string[]): Envelope {
  const children = assetIds.map((assetId) => ({ type: 'figure', version: 1, $: { assetId, credit: '', alt: '' } }));
  return { app: 'toasoan', schema: 1, editor: 'test', state: { root: { type: 'root', version: 1, children } } };
}

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The kind of the AppFailure that `work` throws; `null` when it does not throw. Other errors pass through. */
export function kindOf(work: () => unknown): AppErrorKind | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof AppFailure) return error.error.kind;
    throw error;
  }
}

/** The kind of the AppFailure that a promise rejects with; `null` when it does not reject. */
export async function rejectedKind(work: Promise<unknown>): Promise<AppErrorKind | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof AppFailure) return error.error.kind;
    throw error;
  }
}

/** Repeatable random numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
