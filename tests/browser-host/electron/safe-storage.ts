import type * as Electron from 'electron';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { hostApp } from './app.ts';
import { imitation } from './imitation.ts';

const MAGIC = Buffer.from('bh1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM with a key that lies beside the data: whoever can read the folder can read the secrets. Electron uses the
 * system's key ring instead. The app is told `basic_text`, its own word for "not protected", and shows it.
 */
function key(): Buffer {
  const file = join(hostApp.getPath('userData'), 'browser-host.key');
  if (!existsSync(file)) {
    process.stderr.write(`Cảnh báo: mật khẩu được mã hóa bằng khóa để trong ${file}, không phải kho khóa của hệ điều hành.\n`);
    const descriptor = openSync(file, 'wx', 0o600);
    writeSync(descriptor, randomBytes(32));
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
  return readFileSync(file);
}

function encryptString(text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([MAGIC, nonce, cipher.getAuthTag(), sealed]);
}

function decryptString(encrypted: Buffer): string {
  if (!encrypted.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString. Ciphertext does not appear to be encrypted.');
  const body = encrypted.subarray(MAGIC.length);
  const decipher = createDecipheriv('aes-256-gcm', key(), body.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(body.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}

export const safeStorage: Electron.SafeStorage = imitation('safeStorage', {
  isEncryptionAvailable: () => true,
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptString,
  decryptString,
  encryptStringAsync: async (text) => encryptString(text),
  decryptStringAsync: async (encrypted) => ({ result: decryptString(encrypted), shouldReEncrypt: false }),
  getSelectedStorageBackend: () => 'basic_text',
  setUsePlainTextEncryption: () => {},
} satisfies Electron.SafeStorage);
