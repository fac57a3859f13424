import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../shared/domain/clock.ts';
import type { IdSource } from '../../../shared/domain/ids.ts';
import type { DemoAccount, Role } from '../accounts.ts';
import { SESSION_MS } from '../limits.ts';
import type { Database } from './database.ts';

export type Account = { readonly id: string; readonly name: string; readonly role: Role };
export type Accounts = {
  /** Adds the accounts that are missing. */
  readonly ensure: (accounts: readonly DemoAccount[]) => Promise<void>;
  /** The account when the password is right, else null; takes as long for unknown names as for known ones. */
  readonly check: (username: string, password: string) => Promise<Account | null>;
  /** A new token (kept only as a hash) and when it ends, ms since the epoch. */
  readonly openSession: (accountId: string) => { readonly token: string; readonly expiresAt: number };
  /** Whose token this is, or null when unknown or over. */
  readonly bySession: (token: string) => Account | null;
};

type AccountRow = Account & { readonly salt: Buffer; readonly hash: Buffer };

export function createAccounts(db: Database, clock: Clock, ids: IdSource): Accounts {
  const byName = db.prepare<[string], AccountRow>('SELECT id, name, role, salt, hash FROM accounts WHERE username = ?');
  const insert = db.prepare('INSERT OR IGNORE INTO accounts (id, username, name, role, salt, hash) VALUES (?, ?, ?, ?, ?, ?)');
  const insertSession = db.prepare('INSERT INTO sessions (token_hash, account_id, expires_at) VALUES (?, ?, ?)');
  const dropOld = db.prepare('DELETE FROM sessions WHERE expires_at <= ?');
  const bySession = db.prepare<[Buffer, number], Account>(
    'SELECT a.id, a.name, a.role FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.token_hash = ? AND s.expires_at > ?',
  );
  const nobody: Pick<AccountRow, 'salt' | 'hash'> = { salt: randomBytes(16), hash: randomBytes(64) };

  return {
    ensure: async (accounts) => {
      for (const account of accounts) {
        if (byName.get(account.username) !== undefined) continue;
        const salt = randomBytes(16);
        insert.run(ids.next(), account.username, account.name, account.role, salt, await hashPassword(account.password, salt));
      }
    },
    check: async (username, password) => {
      const row = byName.get(plainUsername(username));
      const { salt, hash } = row ?? nobody;
      const same = timingSafeEqual(await hashPassword(password, salt), hash);
      return row !== undefined && same ? { id: row.id, name: row.name, role: row.role } : null;
    },
    openSession: (accountId) => {
      const token = randomBytes(32).toString('base64url');
      const expiresAt = clock.now() + SESSION_MS;
      db.transaction(() => {
        dropOld.run(clock.now());
        insertSession.run(hashToken(token), accountId, expiresAt);
      }).immediate();
      return { token, expiresAt };
    },
    bySession: (token) => bySession.get(hashToken(token), clock.now()) ?? null,
  };
}

/** The form under which a user name is known: phones capitalise and append spaces. */
export function plainUsername(username: string): string {
  return username.normalize('NFC').trim().toLowerCase();
}

function hashPassword(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 64, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

/** Tokens are 256 random bits, so a plain hash cannot be reversed by guessing. */
function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
