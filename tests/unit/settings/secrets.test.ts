import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSecrets } from '../../../electron/settings/secrets.ts';
import { electron, resetElectron } from '../../helpers/electron-mock.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

let dir: string;
let file: string;
beforeEach(async () => {
  resetElectron();
  dir = await mkdtemp(join(tmpdir(), 'secrets-'));
  file = join(dir, 'secrets.json');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('secrets', () => {
  it('come back after a restart, and the file holds none of them readable', async () => {
    await openSecrets({ file }).set('cong', 'mật khẩu');
    const secrets = openSecrets({ file });
    expect([secrets.has('cong'), secrets.has('other'), await secrets.get('cong'), await secrets.get('other')]).toEqual([true, false, 'mật khẩu', null]);
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain('mật khẩu');
    expect(text).not.toContain(Buffer.from('mật khẩu').toString('base64'));
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('set at the same time are all kept', async () => {
    const secrets = openSecrets({ file });
    const names = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(names.map((name) => secrets.set(name, `secret of ${name}`)));
    const again = openSecrets({ file });
    expect(await Promise.all(names.map(again.get))).toEqual(names.map((name) => `secret of ${name}`));
  });

  it('can be removed', async () => {
    const secrets = openSecrets({ file });
    await secrets.set('a', '1');
    await secrets.set('b', '2');
    await secrets.remove('a');
    await secrets.remove('unknown');
    expect(await Promise.all(['a', 'b'].map(openSecrets({ file }).get))).toEqual([null, '2']);
  });

  it('are refused when the system cannot encrypt', async () => {
    electron.safeStorage.available = false;
    await expect(openSecrets({ file }).set('a', '1')).rejects.toMatchObject({ error: { kind: 'secrets-unavailable' } });
    await expect(stat(file)).rejects.toThrow();
  });

  it('say when the disk refuses them', async () => {
    const secrets = openSecrets({ file: join(dir, 'missing', 'secrets.json') });
    await expect(secrets.set('a', '1')).rejects.toMatchObject({ error: { kind: 'storage-failed' } });
    expect(secrets.has('a')).toBe(false);
  });

  it('of another key are as good as none, and stay in the file', async () => {
    await writeFile(file, JSON.stringify({ a: Buffer.from('foreign').toString('base64') }));
    const secrets = openSecrets({ file });
    expect(await secrets.get('a')).toBeNull();
    expect(secrets.has('a')).toBe(true);
  });

  it('are encrypted anew when the key was rotated', async () => {
    const secrets = openSecrets({ file });
    await secrets.set('a', '1');
    electron.safeStorage.rotate = true;
    const encrypt = vi.spyOn(electron.safeStorage, 'encryptStringAsync');
    expect(await secrets.get('a')).toBe('1');
    expect(encrypt).toHaveBeenCalledOnce();
    electron.safeStorage.available = false;
    expect(await secrets.get('a')).toBe('1');
    encrypt.mockRestore();
  });

  it.each(['{', '[]', '{"a":1}', '{"a":"not base64!"}'])('put an unreadable file (%j) aside', async (text) => {
    await writeFile(file, text);
    const secrets = openSecrets({ file });
    expect(secrets.has('a')).toBe(false);
    expect(await readFile(`${file}.bad`, 'utf8')).toBe(text);
  });

  it('know names that JavaScript objects know too', async () => {
    const secrets = openSecrets({ file });
    expect([secrets.has('constructor'), await secrets.get('__proto__')]).toEqual([false, null]);
  });

  it('are unprotected on a Linux without a key ring', () => {
    const secrets = openSecrets({ file });
    expect(secrets.unprotected()).toBe(false);
    electron.safeStorage.backend = 'basic_text';
    expect(secrets.unprotected()).toBe(process.platform === 'linux');
  });
});
