import type { Clock } from '../../../shared/domain/clock.ts';
import { HttpProblem } from '../api/http-problem.ts';
import { KEY_MS } from '../limits.ts';
import type { Database } from './database.ts';

/** What was answered; `body` is JSON. */
export type StoredAnswer = { readonly status: number; readonly body: string };
/** One request that must have its effect once: who, which key, and the hash of what was asked. */
export type Attempt = { readonly accountId: string; readonly key: string; readonly fingerprint: string };

export type Idempotency = {
  /** The stored answer of an equal request, or null. Throws HttpProblem `key-reused` when the key meant something else. */
  readonly find: (attempt: Attempt) => StoredAnswer | null;
  /** Remembers an answer; call it inside the transaction that has the effect. */
  readonly remember: (attempt: Attempt, answer: StoredAnswer) => void;
};

/** Only effects are remembered: a refused request changed nothing and may be sent again with the same key once its cause is gone. */
export function createIdempotency(db: Database, clock: Clock): Idempotency {
  const select = db.prepare<[string, string], StoredAnswer & { readonly fingerprint: string }>(
    'SELECT fingerprint, status, body FROM idempotency WHERE account_id = ? AND key = ?',
  );
  const insert = db.prepare('INSERT INTO idempotency (account_id, key, fingerprint, status, body, created_at) VALUES (?, ?, ?, ?, ?, ?)');
  const dropOld = db.prepare('DELETE FROM idempotency WHERE created_at < ?');
  return {
    find: ({ accountId, key, fingerprint }) => {
      const row = select.get(accountId, key);
      if (row === undefined) return null;
      if (row.fingerprint !== fingerprint) throw new HttpProblem('key-reused', 'Mỗi khóa chỉ dùng cho một yêu cầu với đúng một nội dung.');
      return { status: row.status, body: row.body };
    },
    remember: ({ accountId, key, fingerprint }, { status, body }) => {
      dropOld.run(clock.now() - KEY_MS);
      insert.run(accountId, key, fingerprint, status, body, clock.now());
    },
  };
}
