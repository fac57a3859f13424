import { safeStorage } from 'electron';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { AppFailure, appError, fail } from '../../shared/domain/app-error.ts';

const fileSchema = z.record(z.string(), z.base64());
type Contents = z.infer<typeof fileSchema>;

export type Secrets = {
  readonly has: (name: string) => boolean;
  /** The secret, or null when there is none or the operating system can no longer decrypt it. */
  readonly get: (name: string) => Promise<string | null>;
  /** Throws AppFailure `secrets-unavailable` when the system cannot encrypt, `storage-failed` when the disk refuses. */
  readonly set: (name: string, secret: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** True on Linux without a key ring: encrypted with a key that every program knows. */
  readonly unprotected: () => boolean;
};

/**
 * Passwords of portals, encrypted by the operating system, in `secrets.json` of the data folder. They never cross
 * IPC and never reach the log. Only the asynchronous API: the other one is deprecated and blocks on the key ring.
 */
export function openSecrets({ file }: { readonly file: string }): Secrets {
  let contents = read(file);
  let writing = Promise.resolve();

  /** One write after the other, each on top of the one before: two portals saved at once must not lose one password. */
  function write(change: (before: Contents) => Contents): Promise<void> {
    const mine = writing.then(async () => {
      const next = change(contents);
      await save(file, next);
      contents = next;
    });
    writing = mine.catch(() => {});
    return mine;
  }

  async function set(name: string, secret: string): Promise<void> {
    const encrypted = (await encrypt(secret)).toString('base64');
    await write((before) => ({ ...before, [name]: encrypted }));
  }

  return {
    has: (name) => Object.hasOwn(contents, name),

    get: async (name) => {
      const encrypted = Object.hasOwn(contents, name) ? contents[name] : undefined;
      if (encrypted === undefined) return null;
      const decrypted = await decrypt(encrypted);
      // The key was rotated or a stronger one is there now; failing to use it must not cost the secret.
      if (decrypted?.shouldReEncrypt === true) await set(name, decrypted.result).catch(() => {});
      return decrypted?.result ?? null;
    },

    set,

    remove: async (name) => {
      if (!Object.hasOwn(contents, name)) return;
      await write((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== name)));
    },

    unprotected: () => process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text',
  };
}

async function save(file: string, contents: Contents): Promise<void> {
  try {
    await writeFileAtomic(file, JSON.stringify(contents), { mode: 0o600 });
  } catch (error) {
    throw new AppFailure(appError('storage-failed', 'secrets'), { cause: error });
  }
}

async function encrypt(secret: string): Promise<Buffer> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) fail('secrets-unavailable');
  try {
    return await safeStorage.encryptStringAsync(secret);
  } catch (error) {
    throw new AppFailure(appError('secrets-unavailable'), { cause: error });
  }
}

/** Null when the key is gone (another user account, a reinstalled system): the person types the password again. */
async function decrypt(encrypted: string): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean } | null> {
  try {
    return await safeStorage.decryptStringAsync(Buffer.from(encrypted, 'base64'));
  } catch {
    return null;
  }
}

function read(file: string): Contents {
  if (!existsSync(file)) return {};
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Put aside rather than overwritten; the passwords have to be typed again.
    renameSync(file, `${file}.bad`);
    return {};
  }
}
