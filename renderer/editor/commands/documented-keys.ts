import type { Chord } from '../../ui/chord.ts';
import type { LabelKey, PageCommandGroup } from './page-command.ts';

/** Keys of the page that are no commands of their own, because they mean something only where the caret is. */
export type DocumentedKey = { readonly id: string; readonly label: LabelKey; readonly group: PageCommandGroup; readonly chords: readonly Chord[] };

export const documentedKeys: readonly DocumentedKey[] = [
  { id: 'write.new-line', label: 'keyNewLine', group: 'write', chords: ['Shift+Enter'] },
  { id: 'write.delete-word', label: 'keyDeleteWord', group: 'write', chords: ['Mod+Backspace', 'Mod+Delete'] },
  { id: 'blocks.nest', label: 'keyNest', group: 'blocks', chords: ['Tab'] },
  { id: 'blocks.unnest', label: 'keyUnnest', group: 'blocks', chords: ['Shift+Tab'] },
  { id: 'table.next-cell', label: 'tableNextCell', group: 'table', chords: ['Tab'] },
  { id: 'table.previous-cell', label: 'tablePreviousCell', group: 'table', chords: ['Shift+Tab'] },
  { id: 'table.leave', label: 'tableLeave', group: 'table', chords: ['Escape'] },
];
