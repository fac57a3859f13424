import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createBroadcast } from '../../../electron/app/broadcast.ts';
import { menuTable, menuTemplate } from '../../../electron/app/menu-table.ts';
import { setupMenu } from '../../../electron/app/menu.ts';
import { words } from '../../../electron/app/words.ts';
import { events } from '../../../shared/ipc/contract.ts';
import { electron, resetElectron } from '../../helpers/electron-mock.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

beforeEach(resetElectron);

type Item = (typeof menuTable)[number]['items'][number];
const within = (item: Item): readonly Item[] => (item.kind === 'group' ? item.items.flatMap(within) : [item]);
const items = menuTable.flatMap((menu) => menu.items.flatMap(within));
const flat = (template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => (Array.isArray(item.submenu) ? [item, ...flat(item.submenu)] : [item]));

describe('the menu', () => {
  it('offers every command of the contract, each once', () => {
    const commands = items.flatMap((item) => (item.kind === 'command' ? [item.id] : []));
    expect(commands.sort()).toEqual([...events.command.payload.shape.command.options].sort());
  });

  it('gives no shortcut twice', () => {
    const keys = items.flatMap((item) => ('keys' in item && item.keys !== undefined ? [item.keys] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has words for everything in both languages', () => {
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words.vi).sort());
    for (const language of ['vi', 'en'] as const) {
      const labels = flat(menuTemplate(words[language], { command: () => {}, action: () => {} })).filter((item) => item.type !== 'separator');
      expect(labels.every(({ label }) => label !== undefined && label !== '')).toBe(true);
    }
  });

  it('leaves undo to the article: no native role, and the shortcut stays with the page', () => {
    const template = flat(menuTemplate(words.vi, { command: () => {}, action: () => {} }));
    expect(template.some(({ role }) => role === 'undo' || role === 'redo')).toBe(false);
    for (const id of ['undo', 'redo']) expect(template.find((item) => item.id === id)).toMatchObject({ registerAccelerator: false });
  });
});

describe('choosing', () => {
  function chosen(current: number | null) {
    const sent: unknown[] = [];
    const created: number[] = [];
    const listeners = [1, 2].map((id) => ({ id, send: (event: string, payload: unknown) => void sent.push([id, event, payload]) }));
    setupMenu(words.vi, { current: () => current, create: () => created.push(1) }, createBroadcast(() => listeners));
    const template = flat(electron.Menu.current as MenuItemConstructorOptions[]);
    const click = (id: string) => (template.find((item) => item.id === id)?.click as (() => void) | undefined)?.();
    return { sent, created, click };
  }

  it('sends commands to the window in front', () => {
    const { sent, click } = chosen(2);
    click('send');
    click('undo');
    expect(sent).toEqual([
      [2, 'command', { command: 'send' }],
      [2, 'command', { command: 'undo' }],
    ]);
  });

  it('does nothing without a window', () => {
    const { sent, click } = chosen(null);
    click('send');
    expect(sent).toEqual([]);
  });

  it('opens windows and quits', () => {
    const { created, click } = chosen(1);
    click('new-window');
    click('quit');
    expect([created.length, electron.app.quits]).toEqual([1, 1]);
  });
});
