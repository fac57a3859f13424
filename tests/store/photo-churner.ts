import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { openStore } from '../../electron/store/database.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { createChurn } from './photo-churn.ts';
import { seededRandom } from '../sync/virtual-time.ts';

/**
 * Works with photos in the data folder named on the command line as people do, fast and at random (seed: second
 * argument), from a time on (third), with removals going on all the time. Tells on standard output what was added and
 * removed, and the time after each round. Runs until killed.
 */
const random = seededRandom(Number(process.argv[3]));
let now = Number(process.argv[4]);
// Killed processes keep nothing by themselves, and would compile everything anew every time.
flushCompileCache();
const store = openStore({ dir: process.argv[2] ?? '', clock: { now: () => now }, ids: systemIds });
const tell = (what: string, value: string | number): void => void writeSync(1, `${what} ${value}\n`);
const churn = createChurn({ store, random, advance: (ms) => (now += ms), onAdded: (id) => tell('added', id), onRemoved: (removed) => removed.forEach((id) => tell('removed', id)) });
churn.load((await store.photos.list({ articleId: null, query: '', offset: 0 })).photos.flatMap(({ assetId, versions }) => [assetId, ...versions.map((version) => version.assetId)]));
for (;;) {
  for (let step = 0; step < 20; step += 1) {
    await churn.step();
    await nextTurn();
  }
  tell('now', now);
}
