import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettings } from '../../../electron/settings/settings.ts';
import { defaultPreferences } from '../../../shared/domain/preferences.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
let dir: string;
let file: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'settings-'));
  file = join(dir, 'config.json');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('settings', () => {
  it('begin with defaults', () => {
    const settings = openSettings({ dir });
    expect(settings.preferences()).toEqual(defaultPreferences);
    expect([settings.lastArticleId(), settings.trainingPort(), settings.trainingWanted(), settings.wasReset]).toEqual([null, null, true, false]);
  });

  it('are there again after a restart', () => {
    const settings = openSettings({ dir });
    expect(settings.setPreferences({ locale: 'en', textSize: 130, theme: undefined })).toEqual({ ...defaultPreferences, locale: 'en', textSize: 130 });
    settings.setLastArticleId(id);
    settings.setTrainingPort(4321);
    settings.setTrainingWanted(false);
    const again = openSettings({ dir });
    expect(again.preferences()).toEqual({ ...defaultPreferences, locale: 'en', textSize: 130 });
    expect([again.lastArticleId(), again.trainingPort(), again.trainingWanted()]).toEqual([id, 4321, false]);
  });

  it.each(['{"preferences":', '', '[]', 'null', '"text"', '\0\0\0'])('put an unreadable file (%j) aside, say so, and go on', async (text) => {
    await writeFile(file, text);
    const settings = openSettings({ dir });
    expect(settings.wasReset).toBe(true);
    expect(settings.preferences()).toEqual(defaultPreferences);
    expect(await readFile(`${file}.bad`, 'utf8')).toBe(text);
    settings.setPreferences({ locale: 'en' });
    const again = openSettings({ dir });
    expect([again.wasReset, again.preferences().locale]).toEqual([false, 'en']);
  });

  it('lose one senseless value only, not the others', async () => {
    const preferences = { ...defaultPreferences, theme: 'neon', textSize: 9_000, locale: 'en', libraryOpen: false };
    await writeFile(file, JSON.stringify({ preferences, lastArticleId: '../../x', training: { port: 99_999, wanted: false }, future: 1 }));
    const settings = openSettings({ dir });
    expect(settings.wasReset).toBe(false);
    expect(settings.preferences()).toEqual({ ...defaultPreferences, locale: 'en', libraryOpen: false });
    expect([settings.lastArticleId(), settings.trainingPort(), settings.trainingWanted()]).toEqual([null, null, false]);
  });

  it('of an older version load, with defaults for what it did not know', async () => {
    const { pageZoom: _zoom, typewriter: _typewriter, recentCommands: _recent, ...older } = { ...defaultPreferences, locale: 'en' as const, textSize: 130 as const };
    await writeFile(file, JSON.stringify({ preferences: older, lastArticleId: id }));
    const settings = openSettings({ dir });
    expect([settings.wasReset, settings.lastArticleId()]).toEqual([false, id]);
    expect(settings.preferences()).toEqual({ ...defaultPreferences, locale: 'en', textSize: 130 });
    settings.setPreferences({ pageZoom: 150, typewriter: true, recentCommands: ['focus-mode', 'insert.table'] });
    expect(openSettings({ dir }).preferences()).toMatchObject({ pageZoom: 150, typewriter: true, recentCommands: ['focus-mode', 'insert.table'], textSize: 130 });
  });

  it.each([79, 201, 120.5, '150', null])('lose a page text size that makes no sense (%j) and nothing else', async (pageZoom) => {
    await writeFile(file, JSON.stringify({ preferences: { ...defaultPreferences, typewriter: true, pageZoom, recentCommands: 'x' } }));
    expect(openSettings({ dir }).preferences()).toEqual({ ...defaultPreferences, typewriter: true });
  });

  it('refuse a value that the schema refuses', () => {
    const settings = openSettings({ dir });
    expect(() => settings.setPreferences({ theme: 'neon' as 'dark' })).toThrow();
    expect(settings.preferences()).toEqual(defaultPreferences);
  });

  it('say when they cannot be written, and keep what was', async () => {
    const settings = openSettings({ dir });
    await rm(file, { force: true });
    await mkdir(join(file, 'in the way'), { recursive: true });
    expect(() => settings.setPreferences({ locale: 'en' })).toThrow('storage-failed');
    expect(settings.preferences().locale).toBe('vi');
    settings.setLastArticleId(id);
    expect(settings.lastArticleId()).toBe(id);
  });
});
