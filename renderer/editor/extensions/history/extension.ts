import { $dfs } from '@lexical/utils';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getSlotHost,
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
  type LexicalNode,
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
      else if (typing.before !== typing.after) type(history, typing, bodyStep(editor, before));
    };

    return mergeRegister(
      editor.registerUpdateListener(onUpdate),
      editor.registerCommand(UNDO_COMMAND, () => (history.undo(), true), COMMAND_PRIORITY_LOW),
      editor.registerCommand(REDO_COMMAND, () => (history.redo(), true), COMMAND_PRIORITY_LOW),
    );
  },
});

/** A step that takes the body back to a state it was in. */
export function bodyStep(editor: LexicalEditor, state: EditorState): Step {
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
  history.remember(name, origin ?? before, before, after);
}

/** The block whose text was edited around the caret, when nothing else changed; else null. */
function typingBetween(before: EditorState, after: EditorState, dirtyElements: ReadonlyMap<NodeKey, boolean>): Typing | null {
  const from = caretBlockOf(before);
  const to = caretBlockOf(after);
  if (from === null || to === null || from.key !== to.key || from.blocks !== to.blocks) return null;
  if (!after.read(() => [...dirtyElements.keys()].every((key) => $belongsTo(key, to.key)))) return null;
  // The same words in other clothes (bold, a link) are a change of their own; nothing at all is none.
  if (from.text === to.text && before.read(() => $content(from.key)) !== after.read(() => $content(to.key))) return null;
  return { block: to.key, before: from.text, after: to.text };
}

type CaretBlock = { readonly key: NodeKey; readonly text: string; readonly blocks: number };

/** What one key leaves is what the next one finds. */
const caretBlocks = new WeakMap<EditorState, CaretBlock | 'none'>();

function caretBlockOf(state: EditorState): CaretBlock | null {
  const known = caretBlocks.get(state);
  if (known !== undefined) return known === 'none' ? null : known;
  const found = state.read($caretBlock);
  caretBlocks.set(state, found ?? 'none');
  return found;
}

function $caretBlock(): CaretBlock | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const block = $blockAround(selection.anchor.getNode());
  // Some input methods select the letters they are about to replace; that stays within one block.
  if (block === null || !block.is($blockAround(selection.focus.getNode()))) return null;
  return { key: block.getKey(), text: block.getTextContent(), blocks: $getRoot().getChildrenSize() };
}

function $blockAround(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (parent) => $isElementNode(parent) && !parent.isInline());
}

function $content(key: NodeKey): string {
  return JSON.stringify($dfs($getNodeByKey(key) ?? undefined).map(({ node }) => node.exportJSON()));
}

/** Whether a changed element is the block, part of a line in it, or around it (a caption's figure included). */
function $belongsTo(key: NodeKey, blockKey: NodeKey): boolean {
  const node = $getNodeByKey(key);
  if (node === null || ($isElementNode(node) && node.isInline())) return true;
  for (let around = $getNodeByKey(blockKey); around !== null; around = around.getParent() ?? $getSlotHost(around)) {
    if (around.is(node)) return true;
  }
  return false;
}
