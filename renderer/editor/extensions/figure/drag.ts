import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  isHTMLElement,
  mergeRegister,
  registerEventListeners,
  $addUpdateTag,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isFigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $selectNode } from './selection.ts';

/** Marks a drag as one of our figures. Carries no data: what is dragged is remembered here, not handed around. */
const FIGURE_DRAG = 'application/x-toasoan-figure';

/** Between which blocks something would be dropped: in front of `before`, or at the end. */
type Gap = { readonly before: NodeKey | null; readonly y: number };

/** Dragging a figure by its photo, with a line where it would land. Also shows that line for files being dragged in. */
export function registerFigureDrag(editor: LexicalEditor): () => void {
  let dragged: NodeKey | null = null;
  const line = document.createElement('div');
  line.className = 'drop-line';

  const hide = (): void => line.remove();
  const show = (gap: Gap): void => {
    const page = editor.getRootElement()?.parentElement;
    if (!page) return;
    line.style.top = `${gap.y - page.getBoundingClientRect().top}px`;
    if (line.parentElement !== page) page.append(line);
  };

  return mergeRegister(
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        const node = isHTMLElement(event.target) && event.target.closest('.figure-photo') ? $getNearestNodeFromDOMNode(event.target) : null;
        if (!$isFigureNode(node) || !event.dataTransfer || !editor.isEditable()) return false;
        dragged = node.getKey();
        event.dataTransfer.setData(FIGURE_DRAG, '');
        event.dataTransfer.effectAllowed = 'move';
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        const files = event.dataTransfer?.types.includes('Files') ?? false;
        if (dragged === null && !files) return false;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = dragged === null ? 'copy' : 'move';
        show($gapAt(editor, event.clientY));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        hide();
        const figure = dragged === null ? null : $getNodeByKey(dragged);
        dragged = null;
        if (!$isFigureNode(figure)) return false;
        event.preventDefault();
        $moveTo(figure, $gapAt(editor, event.clientY));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerRootListener((root) => {
      if (root === null) return;
      const onEnd = (): void => {
        dragged = null;
        hide();
      };
      const onLeave = (event: DragEvent): void => {
        if (!(event.relatedTarget instanceof Node) || !root.contains(event.relatedTarget)) hide();
      };
      return registerEventListeners(root, { dragend: onEnd, dragleave: onLeave });
    }),
    hide,
  );
}

function $moveTo(figure: LexicalNode, { before }: Gap): void {
  const target = before === null ? null : $getNodeByKey(before);
  if (target?.is(figure) || (target === null ? figure.getNextSibling() === null : target.getPreviousSibling()?.is(figure))) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (target === null) $getRoot().append(figure);
  else target.insertBefore(figure);
  $selectNode(figure);
}

/** The gap between blocks nearest to a height on the screen (pixels). */
export function $gapAt(editor: LexicalEditor, clientY: number): Gap {
  let bottom = 0;
  for (const block of $getRoot().getChildren()) {
    const box = editor.getElementByKey(block.getKey())?.getBoundingClientRect();
    if (!box) continue;
    if (clientY < box.top + box.height / 2) return { before: block.getKey(), y: bottom === 0 ? box.top - 6 : (bottom + box.top) / 2 };
    bottom = box.bottom;
  }
  return { before: null, y: bottom + 4 };
}
