import { windowCommandGroups, windowCommands, type WindowCommand } from '../../app/command-table.ts';
import { documentedKeys } from '../../editor/commands/documented-keys.ts';
import { pageCommandGroups, type LabelKey } from '../../editor/commands/page-command.ts';
import { pageCommands } from '../../editor/commands/page-commands.ts';
import type { Chord } from '../../ui/chord.ts';

type SheetLine = { readonly id: string; readonly label: { readonly of: 'window'; readonly key: WindowCommand['label'] } | { readonly of: 'page'; readonly key: LabelKey }; readonly chords: readonly Chord[] };
export type SheetGroup = { readonly group: (typeof windowCommandGroups)[number] | (typeof pageCommandGroups)[number]; readonly lines: readonly SheetLine[] };

/** Every key of the app, from the very tables that answer the keys. */
export function keySheet(): readonly SheetGroup[] {
  const ofWindow: readonly WindowCommand[] = windowCommands;
  const window = windowCommandGroups.map((group): SheetGroup => ({
    group,
    lines: ofWindow.filter((command) => command.group === group).map(({ id, label, chords = [] }) => ({ id, label: { of: 'window', key: label }, chords })),
  }));
  const page = pageCommandGroups.map((group): SheetGroup => ({
    group,
    lines: [...pageCommands, ...documentedKeys].filter((command) => command.group === group).map(({ id, label, chords = [] }) => ({ id, label: { of: 'page', key: label }, chords })),
  }));
  return [...page, ...window].map(({ group, lines }) => ({ group, lines: lines.filter(({ chords }) => chords.length > 0) })).filter(({ lines }) => lines.length > 0);
}
