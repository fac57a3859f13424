import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $selectAll,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  DELETE_CHARACTER_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  safeCast,
  SELECT_ALL_COMMAND,
  type RangeSelection,
} from 'lexical';
import { $blockIdOf, $setBlockId } from '../../../../shared/document/nodes/block-id.ts';
import { InfoBoxNode } from '../../../../shared/document/nodes/info-box-node.ts';
import type { PageHost } from '../../host.ts';
import { $currentBox, $fitsBox, $unwrap } from './commands.ts';
import './info-box.css';

/** Boxes beside the story: what may stand in them, and the keys at their edges. */
export const InfoBoxExtension = defineExtension({
  name: 'toasoan/info-box',
  config: safeCast<{ readonly host: () => PageHost | null }>({ host: () => null }),
  register: (editor, { host }) =>
    mergeRegister(
      editor.registerNodeTransform(InfoBoxNode, $keepWhole),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveOnEmptyLine, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DELETE_CHARACTER_COMMAND, $removeEmpty, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(SELECT_ALL_COMMAND, $selectContent, COMMAND_PRIORITY_HIGH),
      editor.registerMutationListener(InfoBoxNode, (boxes) => {
        const cards = host()?.labels.cards;
        for (const key of boxes.keys()) {
          const element = editor.getElementByKey(key);
          if (!element || !cards) continue;
          element.setAttribute('role', 'group');
          element.setAttribute('aria-label', cards.box);
          element.style.setProperty('--box-title-hint', JSON.stringify(cards.boxTitleHint));
          element.style.setProperty('--box-text-hint', JSON.stringify(cards.boxTextHint));
        }
      }),
    ),
});

/**
 * Only paragraphs, headings and lists stay inside; everything else comes out behind the box, in order. A box stands
 * between the blocks of the article and has at least one line.
 */
function $keepWhole(box: InfoBoxNode): void {
  if (!$isRootNode(box.getParent())) {
    $unwrap(box);
    return;
  }
  for (const child of box.getChildren().toReversed()) if (!$fitsBox(child)) box.insertAfter(child);
  if (box.isEmpty()) box.append($createParagraphNode());
}

/** Enter on an empty last line leaves the box: the line goes on behind it. */
function $leaveOnEmptyLine(): boolean {
  const caret = $caretInBox();
  if (caret === null) return false;
  const { box, selection } = caret;
  const line = selection.anchor.getNode();
  if (!$isParagraphNode(line) || !line.isEmpty() || !line.is(box.getLastChild()) || box.getChildrenSize() < 2) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  box.insertAfter(line);
  line.select();
  return true;
}

/** Backspace in a box without words takes it away. */
function $removeEmpty(isBackward: boolean): boolean {
  const caret = isBackward ? $caretInBox() : null;
  if (caret === null || caret.box.getTextContent().trim() !== '') return false;
  const { box, selection } = caret;
  const [first] = box.getChildren();
  if (!first?.is(selection.anchor.getNode())) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  const line = $createParagraphNode();
  const id = $blockIdOf(box);
  if (id !== null) $setBlockId(line, id);
  box.insertBefore(line);
  box.remove();
  line.select();
  return true;
}

/** Everything in the box first; when that is selected already, everything on the page. */
function $selectContent(event: KeyboardEvent | null): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $currentBox() === null) return false;
  const before = selection.clone();
  $selectAll(selection);
  if (selection.is(before)) return false;
  event?.preventDefault();
  return true;
}

type CaretInBox = { readonly box: InfoBoxNode; readonly selection: RangeSelection };

function $caretInBox(): CaretInBox | null {
  const selection = $getSelection();
  const box = $isRangeSelection(selection) && selection.isCollapsed() ? $currentBox() : null;
  return box === null || !$isRangeSelection(selection) ? null : { box, selection };
}
