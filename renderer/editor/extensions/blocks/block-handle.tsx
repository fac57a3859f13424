import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical';
import { GripVertical } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { chordText } from '../../../ui/chord.ts';
import { MenuList } from '../../../ui/menu.tsx';
import { blockCommands } from '../../commands/block-commands.ts';
import { usePageHost } from '../../host.ts';
import { $topBlockOf } from '../../top-block.ts';
import { beginBlockDrag } from '../figure/drag.ts';
import { $selectOnly } from './whole-blocks.ts';
import './block-handle.css';

type Place = { readonly key: NodeKey; readonly top: number };

/**
 * A grip beside the block under the mouse: dragging it moves the block, pressing it opens what can be done with it.
 * For the mouse only: every entry of its menu has a key of its own.
 */
export function BlockHandle() {
  const [editor] = useLexicalComposerContext();
  const host = usePageHost();
  const grip = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  // What covers the page while the menu is open must not take the grip away from under it.
  const place = usePlaceUnderMouse(editor, open);
  if (place === null || host.readOnly) return null;
  const { labels } = host;
  return (
    <>
      <button
        ref={grip}
        type="button"
        tabIndex={-1}
        aria-hidden
        draggable
        className="block-handle"
        style={{ top: place.top }}
        data-tip={labels.blockHandle}
        onMouseDown={(event) => event.stopPropagation()}
        onDragStart={(event) => beginBlockDrag(editor, event.nativeEvent, place.key)}
        onClick={() => {
          editor.update(() => $selectOnly(place.key), { discrete: true });
          setOpen(true);
        }}
      >
        <GripVertical size={16} aria-hidden />
      </button>
      <Popover className="popover" triggerRef={grip} isOpen={open} onOpenChange={setOpen} placement="left top" offset={4}>
        <MenuList
          label={labels.blockHandle}
          entries={blockCommands.map((command) => ({
            key: command.id,
            label: labels[command.label],
            keys: command.chords?.[0] === undefined ? undefined : chordText(command.chords[0]),
            run: () => {
              setOpen(false);
              editor.focus(() => command.run({ editor, host }));
            },
          }))}
        />
      </Popover>
    </>
  );
}

/** The block of the article under the mouse. Looked up once per frame at most, and only when the mouse moves. */
function usePlaceUnderMouse(editor: LexicalEditor, held: boolean): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const root = editor.getRootElement();
    const frame = root?.parentElement;
    if (!root || !frame || held) return undefined;
    let asked = 0;
    let at: MouseEvent | null = null;
    const look = (): void => {
      asked = 0;
      const next = at === null ? null : placeAt(editor, frame, at);
      setPlace((now) => (next !== null && now?.key === next.key && now.top === next.top ? now : next));
    };
    const onMove = (event: MouseEvent): void => {
      // The browser also reports a mouse that rests when the page moves under it, as it does while somebody types.
      if (at?.clientX === event.clientX && at.clientY === event.clientY) return;
      // With a button down somebody selects text, or drags.
      if (event.buttons !== 0 || (event.target instanceof Element && event.target.closest('.block-handle'))) return;
      at = event;
      if (asked === 0) asked = requestAnimationFrame(look);
    };
    const sheet = frame.closest('.page-sheet') ?? frame;
    const onLeave = (): void => setPlace(null);
    sheet.addEventListener('mousemove', onMove as EventListener);
    sheet.addEventListener('mouseleave', onLeave);
    // The grip would be beside another block after a key.
    root.addEventListener('keydown', onLeave);
    return () => {
      cancelAnimationFrame(asked);
      sheet.removeEventListener('mousemove', onMove as EventListener);
      sheet.removeEventListener('mouseleave', onLeave);
      root.removeEventListener('keydown', onLeave);
    };
  }, [editor, held]);
  return place;
}

function placeAt(editor: LexicalEditor, frame: HTMLElement, { clientX, clientY }: MouseEvent): Place | null {
  const box = frame.getBoundingClientRect();
  const under = document.elementFromPoint(Math.min(Math.max(clientX, box.left + 4), box.right - 4), clientY);
  return editor.getEditorState().read(
    () => {
      const block = under === null ? null : $topBlockOf($getNearestNodeFromDOMNode(under));
      const drawn = block && editor.getElementByKey(block.getKey())?.getBoundingClientRect();
      return block && drawn ? { key: block.getKey(), top: drawn.top - box.top } : null;
    },
    { editor },
  );
}
