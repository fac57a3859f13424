import { flushCompileCache } from 'node:module';
import { openStore } from '../../electron/store/database.ts';
import { createSyncEngine } from '../../electron/sync/engine.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { systemIds } from '../../shared/domain/ids.ts';
import { demoAccounts } from '../../electron/training-portal/accounts.ts';

/** The sending half of the app as a process of its own, so that a test can kill it: `sender-process.ts DIR ADDRESS NOW`. */
const [dir = '', address = '', startedAt = '0'] = process.argv.slice(2);
// Killed processes keep nothing by themselves, and would compile everything anew every time.
flushCompileCache();
const clock: Clock = { now: () => Number(startedAt) + Math.floor(performance.now()) };
const { username, password } = demoAccounts.find((account) => account.role === 'approver') ?? { username: '', password: '' };

const engine = createSyncEngine({
  store: openStore({ dir, clock, ids: systemIds }),
  fetch,
  clock,
  random: Math.random,
  secretFor: async () => ({ username, password }),
  addressOf: async () => address,
  onDelivery: () => undefined,
  onPortal: () => undefined,
});
engine.start();
