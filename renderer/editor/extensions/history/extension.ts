import {
  $findMatchingParent,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $hasAncestor,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  CUT_TAG,
  defineExtension,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  mergeRegister,
  PASTE_TAG,
  REDO_COMMAND,
  safeCast,
  UNDO_COMMAND,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import { createArticleHistory, type ArticleHistory, type Step } from '../../article-history.ts';

/** Somebody typed: the block around the caret, and its text before and after. */
type Typing = { readonly block: NodeKey; readonly before: string; readonly after: string };

/**
 * Feeds the body's changes into the article's one undo stack. A step holds the whole editor state before the change
 * (states share their nodes, so that this is cheap), which brings back captions, block ids and the selection alike.
 */
export const ArticleHistoryExtension = defineExtension({
  name: 'toasoan/history',
  config: safeCast<{ readonly history: ArticleHistory }>({ history: createArticleHistory(() => Date.now()) }),
  register: (editor, { history }) => {
    let recorded: EditorState = editor.getEditorState();

    const onUpdate = ({ editorState, dirtyElements, dirtyLeaves, tags }: UpdateListenerPayload): void => {
      const before = recorded;
      if (tags.has(HISTORIC_TAG)) {
        recorded = editorState;
        return;
      }
      // What an input method is still composing is part of the change that its end makes.
      if (editor.isComposing()) return;
      recorded = editorState;
      const changed = dirtyElements.size > 0 || dirtyLeaves.size > 0;
      if (!changed || before.isEmpty() || tags.has(HISTORY_MERGE_TAG)) return;
      const apart = [HISTORY_PUSH_TAG, PASTE_TAG, CUT_TAG].some((tag) => tags.has(tag));
      const typing = apart ? null : typingBetween(before, editorState, dirtyElements);
      if (typing === null) history.push(bodyStep(editor, before));
      else type(history, typing, bodyStep(editor, before));
    };

    return mergeRegister(
      editor.registerUpdateListener(onUpdate),
      editor.registerCommand(UNDO_COMMAND, () => (history.undo(), true), COMMAND_PRIORITY_LOW),
      editor.registerCommand(REDO_COMMAND, () => (history.redo(), true), COMMAND_PRIORITY_LOW),
    );
  },
});

function bodyStep(editor: LexicalEditor, state: EditorState): Step {
  return {
    swap: () => {
      const now = editor.getEditorState();
      editor.setEditorState(state, { tag: HISTORIC_TAG });
      return bodyStep(editor, now);
    },
  };
}

function type(history: ArticleHistory, { block, before, after }: Typing, step: Step): void {
  const name = `body:${block}`;
  const origin = history.joins(name, before, after);
  if (origin === null) history.push(step);
  history.remember(name, origin ?? before);
}

/** The block whose text was edited with the caret in it, when nothing else changed; else null. */
function typingBetween(before: EditorState, after: EditorState, dirtyElements: ReadonlyMap<NodeKey, boolean>): Typing | null {
  const from = before.read($caretBlock);
  const to = after.read($caretBlock);
  if (from === null || to === null || from.key !== to.key || from.blocks !== to.blocks || from.text === to.text) return null;
  const alone = after.read(() => [...dirtyElements.keys()].every((key) => $isWithin(key, to.key)));
  return alone ? { block: to.key, before: from.text, after: to.text } : null;
}

function $caretBlock(): { readonly key: NodeKey; readonly text: string; readonly blocks: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const block = $findMatchingParent(selection.anchor.getNode(), (node) => $isElementNode(node) && !node.isInline());
  return block === null ? null : { key: block.getKey(), text: block.getTextContent(), blocks: $getRoot().getChildrenSize() };
}

/** Whether a changed element is the block, something inside it, or something around it. */
function $isWithin(key: NodeKey, blockKey: NodeKey): boolean {
  const node = $getNodeByKey(key);
  const block = $getNodeByKey(blockKey);
  if (node === null || block === null) return key !== blockKey;
  return node.is(block) || $hasAncestor(node, block) || $hasAncestor(block, node) || ($isElementNode(node) && node.isInline());
}
