import { SquareChevronRight, SquareDashed, TextQuote } from 'lucide-react';
import type { PageCommand } from '../../commands/page-command.ts';
import { goToBlank } from './blanks.ts';
import { insertBlank, snippetPlace } from './place.ts';

const travel = (direction: 'next' | 'previous', label: 'nextBlank' | 'previousBlank', chord: string): PageCommand => ({
  id: `move.${label}`,
  label,
  group: 'move',
  icon: SquareChevronRight,
  chords: [chord],
  needs: 'nothing',
  run: ({ editor, host }) => {
    if (!goToBlank(editor, direction)) host.notice('no-blanks');
  },
});

/** What snippets and blanks add to the page. Their keys work in headline and lead as well (see `fieldKeys`). */
export const snippetCommands: readonly PageCommand[] = [
  { id: 'insert.snippet', label: 'insertSnippet', group: 'insert', icon: TextQuote, chords: ['F9'], run: ({ editor, host }) => host.snippets(snippetPlace(editor, host.history)) },
  { id: 'insert.blank', label: 'insertBlank', group: 'insert', icon: SquareDashed, run: ({ editor, host }) => insertBlank(editor, host.history, host.labels.blankHint) },
  travel('next', 'nextBlank', 'F8'),
  travel('previous', 'previousBlank', 'Shift+F8'),
];
