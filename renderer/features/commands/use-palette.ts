import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isOffered, runCommand, useCommand } from '../../app/commands.ts';
import { windowCommands, type CommandId, type WindowCommand } from '../../app/command-table.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { rememberCaret } from '../../ui/caret.ts';
import { useLibraryActions } from '../library/use-library-actions.ts';
import { withRecent, type PaletteCommand, type PaletteEntry } from './palette-entries.ts';

type PaletteApi = {
  /** What is typed; null while the palette is closed. */
  readonly query: string | null;
  readonly setQuery: (query: string) => void;
  /** Everything that can be done now; gathered when the palette opens. */
  readonly commands: () => readonly PaletteCommand[];
  /** Closes it and puts the caret back; then does what was chosen. */
  readonly close: (chosen?: PaletteEntry) => void;
  /** To be called when the palette has gone from the screen. */
  readonly onGone: () => void;
};

/** The command palette: what it offers, and what happens before and after. */
export function usePalette(): PaletteApi {
  const { t } = useTranslation();
  const { session, ui } = useWorkspace();
  const { preferences, change } = usePreferences();
  const { open } = useLibraryActions();
  const query = useStore(ui.palette);
  const back = useRef<() => boolean>(() => true);
  const after = useRef<() => void>(() => undefined);

  const show = (first: string): void => {
    if (ui.palette.get() === null) back.current = rememberCaret();
    ui.palette.set(first);
  };
  useCommand('palette', () => show(''));
  useCommand('go-to-heading', () => show('@'));
  useCommand('open-article', () => show('#'));

  const run = (entry: PaletteEntry): void => {
    if (entry.kind === 'article') return open(entry.article.id, false);
    if (entry.kind === 'heading') return void session.editor()?.showHeading(entry.heading);
    change({ recentCommands: [...withRecent(preferences.recentCommands, entry.command.id)] });
    entry.command.run();
  };
  return {
    query,
    setQuery: ui.palette.set,
    commands: () => {
      const view = session.view.get();
      const listed: readonly (WindowCommand & { readonly id: CommandId })[] = windowCommands;
      const ofWindow = listed
        .filter((command) => command.hidden !== true && isOffered(command, view))
        .map(({ id, label, group, icon = null, chords = [] }) => ({ id, label: t(`commands.${label}`), group: t(`commandGroups.${group}`), icon, chords, run: () => runCommand(id) }));
      const ofPage = (view.phase === 'open' ? (session.editor()?.commands() ?? []) : [])
        .filter(({ available, byKeyOnly }) => available && !byKeyOnly)
        .map(({ group, ...command }) => ({ ...command, group: t(`commandGroups.${group}`) }));
      return [...ofWindow, ...ofPage];
    },
    close(chosen) {
      after.current = chosen ? () => run(chosen) : () => undefined;
      ui.palette.set(null);
    },
    onGone() {
      const [restore, then] = [back.current, after.current];
      back.current = () => true;
      after.current = () => undefined;
      restore();
      then();
    },
  };
}
