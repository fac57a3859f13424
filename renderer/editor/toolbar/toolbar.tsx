import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { Bold, ImagePlus, Italic, Link as LinkIcon, List, ListOrdered, Minus, Quote, Redo2, Underline, Undo2 } from 'lucide-react';
import { useRef, useState, useSyncExternalStore } from 'react';
import { insertRule, toggleBlockType } from '../extensions/blocks/commands.ts';
import { usePageHost } from '../host.ts';
import { BlockTypeSelect } from './block-type-select.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { ToolButton } from './tool-button.tsx';
import './toolbar.css';
import { useRoving } from './use-roving.ts';
import { useToolbarState } from './use-toolbar-state.ts';

type ToolbarProps = { readonly onInsertPhoto: () => void };

/** The docked bar above the page. */
export function Toolbar({ onInsertPhoto }: ToolbarProps) {
  const [editor] = useLexicalComposerContext();
  const { labels, history, readOnly } = usePageHost();
  const bar = useRef<HTMLDivElement>(null);
  const onArrows = useRoving(bar);
  const { block, text, bold, italic, underline, link } = useToolbarState(editor);
  const canUndo = useSyncExternalStore(history.subscribe, history.canUndo);
  const canRedo = useSyncExternalStore(history.subscribe, history.canRedo);
  const [linking, setLinking] = useState(false);
  const noText = readOnly || !text;
  const noBlock = readOnly || block === null;
  return (
    <div
      ref={bar}
      className="tools"
      role="toolbar"
      tabIndex={-1}
      aria-label={labels.toolbar}
      onKeyDown={(event) => {
        onArrows(event);
        if (event.key === 'Escape') editor.focus();
      }}
    >
      <ToolButton label={labels.undo} keys="Ctrl+Z" disabled={readOnly || !canUndo} onPress={() => editor.dispatchCommand(UNDO_COMMAND)}>
        <Undo2 size={17} aria-hidden />
      </ToolButton>
      <ToolButton label={labels.redo} keys="Ctrl+Y" disabled={readOnly || !canRedo} onPress={() => editor.dispatchCommand(REDO_COMMAND)}>
        <Redo2 size={17} aria-hidden />
      </ToolButton>
      <i className="tools-line" />
      <BlockTypeSelect block={block} disabled={noBlock} />
      <i className="tools-line" />
      <ToolButton label={labels.bold} keys="Ctrl+B" pressed={bold} disabled={noText} onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}>
        <Bold size={17} aria-hidden />
      </ToolButton>
      <ToolButton label={labels.italic} keys="Ctrl+I" pressed={italic} disabled={noText} onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')}>
        <Italic size={17} aria-hidden />
      </ToolButton>
      <ToolButton label={labels.underline} keys="Ctrl+U" pressed={underline} disabled={noText} onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'underline')}>
        <Underline size={17} aria-hidden />
      </ToolButton>
      <i className="tools-line" />
      <ToolButton label={labels.bullets} keys="Ctrl+Shift+8" pressed={block === 'bullet'} disabled={noBlock} onPress={() => toggleBlockType(editor, 'bullet')}>
        <List size={17} aria-hidden />
      </ToolButton>
      <ToolButton label={labels.numbers} keys="Ctrl+Shift+7" pressed={block === 'number'} disabled={noBlock} onPress={() => toggleBlockType(editor, 'number')}>
        <ListOrdered size={17} aria-hidden />
      </ToolButton>
      <ToolButton label={labels.quote} keys="Ctrl+Shift+9" pressed={block === 'quote'} disabled={noBlock} onPress={() => toggleBlockType(editor, 'quote')}>
        <Quote size={16} aria-hidden />
      </ToolButton>
      <ToolButton label={labels.link} pressed={link !== null} disabled={noText} onPress={() => setLinking(true)}>
        <LinkIcon size={16} aria-hidden />
      </ToolButton>
      <ToolButton label={labels.rule} disabled={readOnly} onPress={() => insertRule(editor)}>
        <Minus size={17} aria-hidden />
      </ToolButton>
      <i className="tools-line" />
      <ToolButton label={labels.insertPhoto} wide disabled={readOnly} onPress={onInsertPhoto}>
        <ImagePlus size={17} aria-hidden />
        {labels.insertPhoto}
      </ToolButton>
      {linking ? <LinkDialog editor={editor} link={link} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}
