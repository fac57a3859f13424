import { describe, expect, it } from 'vitest';
import { menuTable } from '../../../electron/app/menu-table.ts';
import { windowCommands, type WindowCommand } from '../../../renderer/app/command-table.ts';
import { documentedKeys } from '../../../renderer/editor/commands/documented-keys.ts';
import { pageCommands } from '../../../renderer/editor/commands/page-commands.ts';
import { keySheet } from '../../../renderer/features/commands/key-sheet.ts';
import vi from '../../../renderer/locales/vi.json';

const ofWindow: readonly WindowCommand[] = windowCommands;
const all = [...ofWindow, ...pageCommands, ...documentedKeys];
const chordsOf = (commands: readonly { readonly chords?: readonly string[] }[]): readonly string[] => commands.flatMap(({ chords = [] }) => chords);
const doubles = (list: readonly string[]): readonly string[] => list.filter((entry, at) => list.indexOf(entry) !== at);

describe('the commands', () => {
  it('have ids of their own', () => {
    expect(doubles(all.map(({ id }) => id))).toEqual([]);
  });

  it('share no key, except where the place of the caret decides', () => {
    const answered = [...ofWindow, ...pageCommands].filter(({ keys }) => keys !== 'document');
    expect(doubles(chordsOf(answered))).toEqual([]);
    // What is answered only in a table may be answered elsewhere, too; two things in one place cannot share a key.
    for (const group of ['table', 'rest']) {
      const there = [...pageCommands, ...documentedKeys].filter((command) => (command.group === 'table') === (group === 'table'));
      expect(doubles(chordsOf([...ofWindow, ...there]))).toEqual([]);
    }
  });

  it('write their keys as key events are named, so that they can be met', () => {
    const well = /^(?:Mod\+)?(?:Alt\+)?(?:Shift\+)?(?:[A-Z0-9]|F\d{1,2}|[=\-,./\\;'[\]`]|Space|Enter|Tab|Escape|Backspace|Delete|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right))$/;
    expect(chordsOf(all).filter((chord) => !well.test(chord))).toEqual([]);
  });

  it('take no key that writes something, and none that input methods or browsers need', () => {
    const bare = chordsOf([...ofWindow, ...pageCommands]).filter((chord) => /^(?:Shift\+)?(?:[A-Z0-9]|Space|Enter|Backspace|Delete|Tab|Escape|Arrow.*|Home|End)$/.test(chord));
    expect(bare).toEqual([]);
    const clipboard = ['Mod+C', 'Mod+X', 'Mod+V', 'Mod+A', 'Mod+Space', 'Shift+Space', 'Mod+Shift'];
    expect(chordsOf(all).filter((chord) => clipboard.includes(chord))).toEqual([]);
  });

  it('are called by names that the interface has', () => {
    expect(ofWindow.filter(({ label }) => !(label in vi.commands)).map(({ id }) => id)).toEqual([]);
    expect([...pageCommands, ...documentedKeys].filter(({ label }) => typeof vi.editor[label] !== 'string').map(({ id }) => id)).toEqual([]);
  });
});

describe('the sheet of keyboard shortcuts', () => {
  it('holds every key of every command', () => {
    const printed = keySheet().flatMap(({ lines }) => lines.flatMap(({ chords }) => chords));
    expect(printed.toSorted()).toEqual([...chordsOf(all)].toSorted());
  });

  it('holds every key of the native menu, with the same meaning', () => {
    const chord = (keys: string): string => keys.replace('CmdOrCtrl', 'Mod');
    const items = menuTable.flatMap(({ items: entries }) => entries).flatMap((item) => (item.kind === 'command' && item.keys !== undefined ? [{ id: item.id, chord: chord(item.keys) }] : []));
    expect(items.length).toBeGreaterThan(10);
    const pageNames: Readonly<Record<string, string>> = { undo: 'write.undo', redo: 'write.redo' };
    for (const item of items) {
      const owner = all.find(({ chords = [] }) => chords.includes(item.chord));
      expect([item.id, pageNames[item.id]], item.chord).toContain(owner?.id);
    }
  });
});
