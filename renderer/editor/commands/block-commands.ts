import { ArrowDown, ArrowUp, CopyPlus, SquareDashedMousePointer, Trash2 } from 'lucide-react';
import { moveBlocks, type BlockMove } from '../extensions/blocks/move-blocks.ts';
import { duplicateBlocks, removeBlocks, selectBlock } from '../extensions/blocks/whole-blocks.ts';
import type { PageCommand, PageContext } from './page-command.ts';

const move =
  (to: BlockMove) =>
  ({ editor, host }: PageContext): void => {
    const { announce, labels } = host;
    moveBlocks(editor, to, (moved) => announce(moved ? (to === 'up' ? labels.movedUp : labels.movedDown) : labels.notMoved));
  };

/** What is done to a block as a whole; also in the menu of its handle. */
export const blockCommands: readonly PageCommand[] = [
  { id: 'move.up', label: 'moveBlockUp', group: 'move', icon: ArrowUp, chords: ['Alt+Shift+ArrowUp'], run: move('up') },
  { id: 'move.down', label: 'moveBlockDown', group: 'move', icon: ArrowDown, chords: ['Alt+Shift+ArrowDown'], run: move('down') },
  { id: 'move.select', label: 'selectBlock', group: 'move', icon: SquareDashedMousePointer, chords: ['Mod+Shift+A'], needs: 'nothing', run: ({ editor }) => selectBlock(editor) },
  { id: 'move.duplicate', label: 'duplicateBlock', group: 'move', icon: CopyPlus, chords: ['Alt+Shift+D'], run: ({ editor }) => duplicateBlocks(editor) },
  { id: 'move.remove', label: 'removeBlock', group: 'move', icon: Trash2, chords: ['Mod+Shift+Delete'], run: ({ editor }) => removeBlocks(editor) },
];
