import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '../../electron/store/database.ts';
import type { Store } from '../../electron/store/interfaces.ts';
import { createSyncEngine, type SyncEngine } from '../../electron/sync/engine.ts';
import type { PortalReport } from '../../electron/sync/reach.ts';
import { demoAccounts } from '../../electron/training-portal/accounts.ts';
import { startTrainingPortal } from '../../electron/training-portal/portal.ts';
import { systemClock } from '../../shared/domain/clock.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { TRAINING_PORTAL_ID } from '../../shared/domain/portal.ts';
import { portalFeatures, type PortalFeature } from '../../shared/portal-api/schemas.ts';
import { startFaultProxy, type FaultProxy } from '../helpers/fault-proxy.ts';
import { createVirtualTime, seededRandom, type VirtualTime } from './virtual-time.ts';

export type PortalCounts = { readonly articles: number; readonly publications: number; readonly assets: number; readonly files: number };

/** A real portal on a real port, with a look into its data that its API does not offer. */
export type TestPortal = {
  readonly address: string;
  readonly dir: string;
  /** How many of each thing the portal holds, and photo files on its disk. */
  readonly counts: () => PortalCounts;
  /** How often the article changed at the portal: creating, replacing and publishing count one each. */
  readonly changesOf: (articleId: string) => number;
  /** Does something to the portal's data that its API does not offer. */
  readonly sql: (statement: string) => unknown;
  /** Stops it and leaves its data for another one. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** `features`: what it knows, all unless told; `coverRatio`: shape of its covers; `dir`: the data of a portal that was left before. */
export async function startPortal({ features = portalFeatures, coverRatio, dir = mkdtempSync(join(tmpdir(), 'portal-')) }: { readonly features?: readonly PortalFeature[]; readonly coverRatio?: number | null; readonly dir?: string } = {}): Promise<TestPortal> {
  const portal = await startTrainingPortal({ dir, port: 0, clock: systemClock, ids: systemIds, seed: false, features, ...(coverRatio === undefined ? {} : { coverRatio }) });
  const look = <T>(work: (db: Database.Database) => T): T => {
    const db = new Database(join(dir, 'portal.db'));
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  const number = (query: string, ...values: string[]) => look((db) => Number(db.prepare(query).pluck().get(...values) ?? 0));
  return {
    address: portal.address,
    dir,
    counts: () => ({
      articles: number('SELECT count(*) FROM articles'),
      publications: number('SELECT count(*) FROM publications'),
      assets: number('SELECT count(*) FROM assets'),
      files: photoFiles(join(dir, 'assets')),
    }),
    changesOf: (articleId) => number('SELECT version FROM articles WHERE id = ?', articleId),
    sql: (statement) => look((db) => db.exec(statement)),
    leave: portal.close,
    close: async () => {
      await portal.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function photoFiles(dir: string): number {
  return readdirSync(dir, { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(String(name))).length;
}

const [approverAccount = { username: '', password: '' }] = demoAccounts.filter(({ role }) => role === 'approver');
/** The user that deliveries are signed in with. */
export const approver = { username: approverAccount.username, password: approverAccount.password };

/** One newsroom PC: its store, its engine, and the line to the portal. */
export type Newsroom = {
  readonly dir: string;
  readonly store: Store;
  readonly engine: SyncEngine;
  readonly proxy: FaultProxy;
  readonly time: VirtualTime;
  readonly deliveries: readonly Delivery[];
  readonly reports: readonly PortalReport[];
  /** What the next sign-in uses; change it like a person would in the settings. */
  readonly secret: { username: string; password: string };
  readonly place: { address: string | null };
  /** Lets time pass until `until` holds; fails when nothing more will happen. */
  readonly drive: (until: () => boolean) => Promise<void>;
  /** Lets time pass until the delivery no longer goes on by itself. */
  readonly driveToEnd: (id: string) => Promise<Delivery>;
  /** Waits until nothing moves any more without the clock. */
  readonly quiet: () => Promise<void>;
  /** The power goes: nothing more is written or sent, then the app starts again on the same data. */
  readonly crash: () => Promise<void>;
  /** Closes the store, so that another process can open the data folder; `crash` comes back. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly seed?: number;
  /** Stands between the engine and the store. */
  readonly through?: (store: Store) => Store;
  /** Deliveries that are called running only because the end of the run could not be written yet. */
  readonly stuck?: ReadonlySet<string>;
};

export async function openNewsroom(portal: Pick<TestPortal, 'address'>, { seed = 1, through = (store) => store, stuck = new Set() }: Options = {}): Promise<Newsroom> {
  const dir = mkdtempSync(join(tmpdir(), 'newsroom-'));
  const proxy = await startFaultProxy(portal.address);
  const time = createVirtualTime(Date.UTC(2025, 10, 20, 8));
  const random = seededRandom(seed);
  const secret = { ...approver };
  const place: { address: string | null } = { address: proxy.address };
  const deliveries: Delivery[] = [];
  const reports: PortalReport[] = [];
  let store = openStore({ dir, clock: time.clock, ids: systemIds });
  let life = { asking: 0, power: new AbortController() };
  const waiting: (() => void)[] = [];

  const changed = () => waiting.splice(0).forEach((resume) => resume());
  const open = (): SyncEngine => {
    const mine = { asking: 0, power: new AbortController() };
    life = mine;
    const { signal } = mine.power;
    const dead = () => new Promise<never>(() => undefined);
    return createSyncEngine({
      store: through(store),
      fetch: async (input, init) => {
        if (signal.aborted) return dead();
        const ended = once(() => {
          mine.asking -= 1;
          changed();
        });
        mine.asking += 1;
        changed();
        try {
          const answer = await fetch(input, { ...init, signal: AbortSignal.any([signal, ...(init?.signal ? [init.signal] : [])]) });
          return observed(answer, ended);
        } catch (error) {
          ended();
          if (signal.aborted) return dead();
          throw error;
        }
      },
      clock: time.clock,
      random,
      timer: { set: (fn, ms) => time.timer.set(() => (signal.aborted ? undefined : fn()), ms), clear: time.timer.clear },
      secretFor: async () => (secret.password === '' ? null : { ...secret }),
      addressOf: async () => place.address,
      onDelivery: (delivery) => {
        deliveries.push(delivery);
        changed();
      },
      onPortal: (report) => void reports.push(report),
    });
  };
  proxy.onChange(changed);
  time.onChange(changed);
  let engine = open();

  const isStill = (): boolean => {
    const running = store.deliveries.list().filter(({ id, state }) => state === 'running' && !stuck.has(id)).length;
    return running === 0 ? life.asking === 0 : life.asking > 0 && proxy.held() === life.asking;
  };
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const quiet = async (): Promise<void> => {
    for (let calm = 0; calm < 3; ) {
      await turn();
      if (isStill()) calm += 1;
      else {
        calm = 0;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    }
  };

  const drive = async (until: () => boolean): Promise<void> => {
    for (let steps = 0; steps < 400; steps += 1) {
      await quiet();
      if (until()) return;
      if (!time.next()) throw new Error('nothing more will happen');
    }
    throw new Error('does not come to an end');
  };

  return {
    dir,
    get store() {
      return store;
    },
    get engine() {
      return engine;
    },
    proxy,
    time,
    deliveries,
    reports,
    secret,
    place,
    drive,
    driveToEnd: async (id) => {
      const current = () => store.deliveries.get(id);
      await drive(() => !['waiting', 'running'].includes(current()?.state ?? ''));
      const ended = current();
      if (ended === null) throw new Error('delivery is gone');
      return ended;
    },
    quiet,
    leave: async () => {
      await engine.stop();
      store.close();
    },
    crash: async () => {
      life.power.abort();
      while (proxy.held() > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      store.close();
      store = openStore({ dir, clock: time.clock, ids: systemIds });
      engine = open();
    },
    close: async () => {
      await engine.stop();
      await proxy.close();
      store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Presses *Gửi lên cổng*; answers the delivery's id. */
export function publish(room: Pick<Newsroom, 'engine'>, articleId: string): string {
  return room.engine.send({ articleId, portalId: TRAINING_PORTAL_ID, intent: 'publish' }).id;
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}

/** The same answer, telling when its body has been read, given up or cut. */
function observed(answer: Response, ended: () => void): Response {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = answer.body?.getReader();
  if (reader === undefined) {
    ended();
    return answer;
  }
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        ended();
        controller.close();
      } catch (error) {
        ended();
        controller.error(error);
      }
    },
    cancel: (reason) => {
      ended();
      return reader.cancel(reason);
    },
  });
  return new Response(body, { status: answer.status, headers: answer.headers });
}
