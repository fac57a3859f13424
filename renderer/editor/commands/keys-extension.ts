import { COMMAND_PRIORITY_LOW, defineExtension, KEY_DOWN_COMMAND, safeCast } from 'lexical';
import { chordOf, type Chord } from '../../ui/chord.ts';
import type { PageHost } from '../host.ts';
import { $toolbarState } from '../toolbar/use-toolbar-state.ts';
import { isAvailable, type PageCommand } from './page-command.ts';
import { pageCommands } from './page-commands.ts';

const byChord: ReadonlyMap<Chord, PageCommand> = new Map(
  pageCommands.filter(({ keys }) => keys !== 'document').flatMap((command) => (command.chords ?? []).map((chord) => [chord, command] as const)),
);

/** The keys of the page's commands. Plain typing is let go at the first look; nothing happens while somebody composes. */
export const PageKeysExtension = defineExtension({
  name: 'toasoan/page-keys',
  config: safeCast<{ readonly host: () => PageHost | null }>({ host: () => null }),
  register: (editor, { host }) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!(event.ctrlKey || event.metaKey || event.altKey) && !/^F\d/.test(event.key)) return false;
        if (event.isComposing || event.keyCode === 229) return false;
        const chord = chordOf(event);
        const command = chord === null ? undefined : byChord.get(chord);
        const page = host();
        if (!command || page === null) return false;
        // The key is ours even where it can do nothing: the browser's own meaning of it would be a surprise.
        event.preventDefault();
        if (isAvailable(command, $toolbarState(), page)) command.run({ editor, host: page });
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
});
