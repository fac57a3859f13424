import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $isRootNode,
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
import { $isGalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { $photoGapAt, type PhotoGap } from '../gallery/gap.ts';
import { $isSolidBlock, $selectNode } from './selection.ts';

/** Marks a drag as one of our blocks. Carries no data: what is dragged is remembered here, not handed around. */
const BLOCK_DRAG = 'application/x-toasoan-block';

/** Between which blocks something would be dropped: in front of `before`, or at the end. */
type Gap = { readonly before: NodeKey | null; readonly y: number };

/** The block that is being dragged, by its photo or its handle. */
const dragged = new WeakMap<LexicalEditor, NodeKey>();

/** Begins to drag a block of the article; the line and the dropping are the page's. */
export function beginBlockDrag(editor: LexicalEditor, { dataTransfer }: DragEvent, key: NodeKey): void {
  if (!dataTransfer || !editor.isEditable()) return;
  dragged.set(editor, key);
  dataTransfer.setData(BLOCK_DRAG, '');
  dataTransfer.effectAllowed = 'move';
  const drawn = editor.getElementByKey(key);
  if (drawn) dataTransfer.setDragImage(drawn, 0, 0);
}

/** Dragging a block, with a line where it would land. Also shows that line for files being dragged in. */
export function registerFigureDrag(editor: LexicalEditor): () => void {
  const line = document.createElement('div');
  line.className = 'drop-line';

  const hide = (): void => line.remove();
  const show = (gap: Gap, beside: PhotoGap | null): void => {
    const page = editor.getRootElement()?.parentElement;
    if (!page) return;
    const { left, top } = page.getBoundingClientRect();
    line.classList.toggle('is-upright', beside !== null);
    line.style.cssText = beside === null ? `top: ${gap.y - top}px` : `top: ${beside.line.top - top}px; left: ${beside.line.x - left}px; height: ${beside.line.height}px`;
    if (line.parentElement !== page) page.append(line);
  };

  return mergeRegister(
    editor.registerCommand(
      DRAGSTART_COMMAND,
      (event) => {
        const node = isHTMLElement(event.target) && event.target.closest('.figure-photo') ? $getNearestNodeFromDOMNode(event.target) : null;
        if (!$isFigureNode(node) || !event.dataTransfer || !editor.isEditable()) return false;
        dragged.set(editor, node.getKey());
        event.dataTransfer.setData(BLOCK_DRAG, '');
        event.dataTransfer.effectAllowed = 'move';
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        const files = event.dataTransfer?.types.includes('Files') ?? false;
        const moving = dragged.has(editor);
        if (!moving && !files) return false;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = moving ? 'move' : 'copy';
        show($gapAt(editor, event.clientY), $photoGapAt(editor, event, $dragged(editor)));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        hide();
        const block = $dragged(editor);
        dragged.delete(editor);
        if (block === null) return false;
        event.preventDefault();
        const beside = $photoGapAt(editor, event, block);
        if (beside === null) $moveTo(block, $gapAt(editor, event.clientY));
        else $moveBeside(block, beside);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerRootListener((root) => {
      if (root === null) return;
      const onEnd = (): void => {
        dragged.delete(editor);
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

/** What is being dragged, as it is now. */
function $dragged(editor: LexicalEditor): LexicalNode | null {
  const key = dragged.get(editor);
  return key === undefined ? null : $getNodeByKey(key);
}

/** Between the photos of a gallery. */
function $moveBeside(photo: LexicalNode, { gallery, before }: PhotoGap): void {
  const target = before === null ? null : $getNodeByKey(before);
  const into = $getNodeByKey(gallery);
  if (!$isGalleryNode(into) || target?.is(photo) || (photo.getParent()?.is(into) && (target === null ? photo.getNextSibling() === null : target.getPreviousSibling()?.is(photo)))) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (target === null) into.append(photo);
  else target.insertBefore(photo);
  $selectNode(photo);
}

function $moveTo(block: LexicalNode, { before }: Gap): void {
  const target = before === null ? null : $getNodeByKey(before);
  const inRoot = $isRootNode(block.getParent());
  if (target?.is(block) || (inRoot && (target === null ? block.getNextSibling() === null : target.getPreviousSibling()?.is(block)))) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (target === null) $getRoot().append(block);
  else target.insertBefore(block);
  if ($isSolidBlock(block)) $selectNode(block);
  else block.selectStart();
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
