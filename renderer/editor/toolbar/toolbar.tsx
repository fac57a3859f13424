import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { PhotoTools } from '../extensions/gallery/photo-tools.tsx';
import { TableTools } from '../extensions/table/table-bar.tsx';
import { usePageHost } from '../host.ts';
import { BlockTypeGroup } from './groups/block-type-group.tsx';
import { FormatGroup } from './groups/format-group.tsx';
import { HistoryGroup } from './groups/history-group.tsx';
import { InsertGroup } from './groups/insert-group.tsx';
import { LinkGroup } from './groups/link-group.tsx';
import { ListsGroup } from './groups/lists-group.tsx';
import { MarksGroup } from './groups/marks-group.tsx';
import { ToolsGroup } from './groups/tools-group.tsx';
import { ToolButton } from './tool-button.tsx';
import { ToolbarStateContext } from './tools.ts';
import './toolbar.css';
import { useFolding } from './use-folding.ts';
import { useRoving } from './use-roving.ts';
import { useToolbarState } from './use-toolbar-state.ts';

/** From left to right. What does not fit into one line is folded away behind the button *Thêm công cụ*. */
const groups = [
  { key: 'history', Group: HistoryGroup },
  { key: 'block-type', Group: BlockTypeGroup },
  { key: 'marks', Group: MarksGroup },
  { key: 'lists', Group: ListsGroup },
  { key: 'link', Group: LinkGroup },
  { key: 'format', Group: FormatGroup },
  { key: 'tools', Group: ToolsGroup },
] as const;

/** The docked bar above the page. */
export function Toolbar() {
  const [editor] = useLexicalComposerContext();
  const { labels } = usePageHost();
  const bar = useRef<HTMLDivElement>(null);
  const folder = useRef<HTMLDivElement>(null);
  const state = useToolbarState(editor);
  const { overflows, open, setOpen } = useFolding(folder);
  const onArrows = useRoving(bar);
  return (
    <ToolbarStateContext value={state}>
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
        <div ref={folder} className="tools-groups" data-open={open || undefined}>
          {groups.map(({ key, Group }) => (
            <span key={key} className="tools-group">
              <Group />
            </span>
          ))}
        </div>
        <span className="tools-fixed">
          {overflows ? (
            <ToolButton label={labels.moreTools} expanded={open} onPress={() => setOpen(!open)}>
              <Ellipsis size={17} aria-hidden />
            </ToolButton>
          ) : null}
          <InsertGroup />
        </span>
      </div>
      <TableTools />
      <PhotoTools />
    </ToolbarStateContext>
  );
}
