import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePageHost } from '../../host.ts';
import { ToolButton } from '../../toolbar/tool-button.tsx';
import { moveBlocks, type BlockMove } from '../blocks/move-blocks.ts';
import { $selectOnly, removeBlocks } from '../blocks/whole-blocks.ts';

type CardToolsProps = {
  readonly nodeKey: NodeKey;
  readonly label: string;
  /** Buttons of this kind of card; those that change nothing stay when the page can only be read. */
  readonly children?: ReactNode;
};

/** What can be done with a card: its own buttons, moving and removing. Shown while it is selected. */
export function CardTools({ nodeKey, label, children }: CardToolsProps) {
  const [editor] = useLexicalComposerContext();
  const { labels, readOnly, announce } = usePageHost();
  const { cards } = labels;
  const alone = (run: () => void): void => {
    editor.update(() => $selectOnly(nodeKey), { discrete: true });
    run();
  };
  const move = (to: BlockMove): void => alone(() => moveBlocks(editor, to, (moved) => announce(moved ? (to === 'up' ? labels.movedUp : labels.movedDown) : labels.notMoved)));
  return (
    <div className="card-tools" role="group" aria-label={label} contentEditable={false}>
      {children}
      {readOnly ? null : (
        <>
          <ToolButton label={cards.moveUp} keys="Alt+Shift+↑" onPress={() => move('up')}>
            <ArrowUp size={16} aria-hidden />
          </ToolButton>
          <ToolButton label={cards.moveDown} keys="Alt+Shift+↓" onPress={() => move('down')}>
            <ArrowDown size={16} aria-hidden />
          </ToolButton>
          <ToolButton label={cards.remove} keys="Delete" onPress={() => alone(() => removeBlocks(editor))}>
            <Trash2 size={16} aria-hidden />
          </ToolButton>
        </>
      )}
    </div>
  );
}
