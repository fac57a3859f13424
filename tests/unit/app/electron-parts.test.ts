import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isDark, setupAppearance } from '../../../electron/app/appearance.ts';
import { choosePhotos } from '../../../electron/app/photo-dialog.ts';
import { portalFetch } from '../../../electron/app/portal-fetch.ts';
import { setupPower } from '../../../electron/app/power.ts';
import { setupSingleInstance } from '../../../electron/app/single-instance.ts';
import { startWarnings } from '../../../electron/app/start-warnings.ts';
import { words } from '../../../electron/app/words.ts';
import { electron, resetElectron } from '../../helpers/electron-mock.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

beforeEach(resetElectron);

describe('a second instance', () => {
  it('is told that it is one', () => {
    expect(setupSingleInstance()).toBe(true);
    electron.app.lockGranted = false;
    expect(setupSingleInstance()).toBe(false);
  });
});

describe('power', () => {
  it('saves before sleep, looks for work after it, and quits in order at shutdown', () => {
    const calls: string[] = [];
    setupPower({ onSuspend: () => void calls.push('suspend'), onResume: () => void calls.push('resume') });
    for (const event of ['suspend', 'resume', 'shutdown']) electron.powerMonitor.emit(event);
    expect([calls, electron.app.quits]).toEqual([['suspend', 'resume'], 1]);
  });
});

describe('appearance', () => {
  it.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['auto', 'system'],
    ['contrast', 'system'],
  ] as const)('%s is %s for native parts', (theme, native) => {
    setupAppearance({ theme });
    expect(electron.nativeTheme.themeSource).toBe(native);
    expect(isDark()).toBe(false);
  });
});

describe('requests to portals', () => {
  it('go through the network stack of the system, without cookies, cache or our own scheme', async () => {
    await portalFetch(new URL('https://phuong1.gov.vn/api/v1'), { method: 'PUT', credentials: 'include' });
    expect(electron.net.requests).toEqual([
      { address: 'https://phuong1.gov.vn/api/v1', init: { method: 'PUT', credentials: 'omit', cache: 'no-store', bypassCustomProtocolHandlers: true } },
    ]);
  });
});

describe('choosing photos', () => {
  it('answers paths, or none when cancelled', async () => {
    electron.dialog.answer = { canceled: false, filePaths: ['/a.jpg', '/b.jpg'] };
    expect(await choosePhotos(null, words.vi, 'files')).toEqual(['/a.jpg', '/b.jpg']);
    electron.dialog.answer = { canceled: true, filePaths: ['/a.jpg'] };
    expect(await choosePhotos(null, words.vi, 'folder')).toEqual([]);
    expect(electron.dialog.asked).toMatchObject([
      { title: words.vi.choosePhotos, properties: ['openFile', 'multiSelections'], filters: [{ extensions: expect.arrayContaining(['heic', 'jpg']) as string[] }] },
      { title: words.vi.choosePhotoFolder, properties: ['openDirectory'] },
    ]);
  });
});

describe('warnings of a start', () => {
  it('are facts only', () => {
    const quiet = { settings: { wasReset: false }, secrets: { unprotected: () => false }, store: { restored: false } };
    expect(startWarnings(quiet)).toEqual([]);
    expect(startWarnings({ settings: { wasReset: true }, secrets: { unprotected: () => true }, store: { restored: true } })).toEqual(['settings-reset', 'secrets-unprotected', 'database-restored']);
  });
});
