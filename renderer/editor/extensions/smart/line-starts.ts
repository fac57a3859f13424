import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isRootOrShadowRoot,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  mergeRegister,
  type ElementNode,
  type ParagraphNode,
} from 'lexical';
import { $blockIdOf, $setBlockId } from '../../../../shared/document/nodes/block-id.ts';
import { $typeThen, typedSign } from './typed.ts';

/** What a line may begin with, up to the space that makes it so. */
const lineStart = /^(?:(#{1,4})|([-*])|(\d{1,4})[.)]|(>))$/;

/** `##`, `-`, `1.`, `>` and a space at the start of a line, `---` and Enter: structure without leaving the letters. */
export const LineStartsExtension = defineExtension({
  name: 'toasoan/line-starts',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        BEFORE_INPUT_COMMAND,
        (event) => (typedSign(event, editor) === ' ' && $lineStart() !== null ? $typeThen(editor, event, $changeLine) : false),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event === null || event.shiftKey || event.isComposing || editor.isComposing() || !$ruleLine()) return false;
          event.preventDefault();
          $addUpdateTag(HISTORY_PUSH_TAG);
          $makeRule();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});

type Start = { readonly paragraph: ParagraphNode; readonly match: RegExpExecArray };

/** The paragraph with the caret behind such a beginning, and nothing else before it. */
function $lineStart(spaces = 0): Start | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text' || selection.anchor.offset > 6) return null;
  const node = selection.anchor.getNode();
  const paragraph = node.getParent();
  if (!$isTextNode(node) || !$isParagraphNode(paragraph) || !$isRootOrShadowRoot(paragraph.getParent()) || !node.is(paragraph.getFirstChild())) return null;
  const match = lineStart.exec(node.getTextContent().slice(0, selection.anchor.offset - spaces));
  // A quotation stands between the blocks of an article, not inside a cell or a box.
  return match === null || (match[4] !== undefined && !$isRootNode(paragraph.getParent())) ? null : { paragraph, match };
}

function $changeLine(): void {
  const start = $lineStart(1);
  if (start === null) return;
  const { paragraph, match } = start;
  const [signs, heading, , number, quotation] = match;
  const first = paragraph.getFirstChild();
  if ($isTextNode(first)) first.spliceText(0, signs.length + 1, '');
  // The headline of the article is level 1; what people type as # is the highest there is in the text.
  if (heading !== undefined) $become(paragraph, $createHeadingNode(heading.length <= 2 ? 'h2' : heading.length === 3 ? 'h3' : 'h4'));
  else if (quotation !== undefined) $become(paragraph, $createQuoteNode());
  else {
    const item = $createListItemNode();
    $become(paragraph, number === undefined ? $createListNode('bullet').append(item) : $createListNode('number', Number(number)).append(item), item);
  }
}

function $become(paragraph: ParagraphNode, block: ElementNode, into: ElementNode = block): void {
  const id = $isRootNode(paragraph.getParent()) ? $blockIdOf(paragraph) : null;
  into.append(...paragraph.getChildren().filter((child) => child.getTextContent() !== '' || !$isTextNode(child)));
  paragraph.replace(block);
  if (id !== null) $setBlockId(block, id);
  into.selectStart();
}

function $ruleLine(): ParagraphNode | null {
  const selection = $getSelection();
  const paragraph = $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor.getNode().getParent() : null;
  return $isParagraphNode(paragraph) && $isRootNode(paragraph.getParent()) && /^---+$/.test(paragraph.getTextContent()) ? paragraph : null;
}

function $makeRule(): void {
  const paragraph = $ruleLine();
  if (paragraph === null) return;
  paragraph.insertBefore($createHorizontalRuleNode());
  paragraph.clear();
  paragraph.selectStart();
}
