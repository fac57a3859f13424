import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import { blockTypes, setBlockType, type BlockType } from '../extensions/blocks/commands.ts';
import { usePageHost } from '../host.ts';
import type { LabelKey } from '../commands/page-command.ts';

const labelOf: Readonly<Record<BlockType, LabelKey>> = {
  paragraph: 'paragraph',
  h2: 'heading2',
  h3: 'heading3',
  h4: 'heading4',
  quote: 'quote',
  bullet: 'bullets',
  number: 'numbers',
};

type BlockTypeSelectProps = { readonly block: BlockType | null; readonly disabled: boolean };

/** Type of the block with the caret. The system's own list: it works with every keyboard and screen reader. */
export function BlockTypeSelect({ block, disabled }: BlockTypeSelectProps) {
  const [editor] = useLexicalComposerContext();
  const { labels } = usePageHost();
  const byMouse = useRef(false);
  return (
    <span className="tool-select">
    <select
      aria-label={labels.blockType}
      aria-disabled={disabled || undefined}
      value={block ?? 'paragraph'}
      onPointerDown={() => {
        byMouse.current = true;
      }}
      onKeyDown={() => {
        byMouse.current = false;
      }}
      onChange={(event) => {
        const chosen = blockTypes.find((type) => type === event.target.value);
        if (!chosen || disabled) return;
        setBlockType(editor, chosen);
        // With the keyboard one walks through the list; with the mouse one has chosen and goes on writing.
        if (byMouse.current) editor.focus();
      }}
    >
      {blockTypes.map((type) => (
        <option key={type} value={type}>
          {labels[labelOf[type]]}
        </option>
      ))}
    </select>
    <ChevronDown size={14} aria-hidden />
    </span>
  );
}
