import {
  $addUpdateTag,
  $getNodeByKey,
  $isElementNode,
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  createCommand,
  HISTORY_PUSH_TAG,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $isFigureNode, type FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $isSolidBlock, $selectNode } from './selection.ts';

export type FigureMove = 'up' | 'down';
export const MOVE_FIGURE_COMMAND = createCommand<{ readonly key: NodeKey; readonly to: FigureMove }>('MOVE_FIGURE');
export const REMOVE_FIGURE_COMMAND = createCommand<NodeKey>('REMOVE_FIGURE');

/** Moving a figure by one block and removing it, by its own buttons. */
export function registerFigureMoves(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      MOVE_FIGURE_COMMAND,
      ({ key, to }) => {
        const figure = $getNodeByKey(key);
        if (!$isFigureNode(figure)) return false;
        $addUpdateTag(HISTORY_PUSH_TAG);
        $moveFigure(figure, to);
        $onUpdate(() => editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' }));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      REMOVE_FIGURE_COMMAND,
      (key) => {
        const figure = $getNodeByKey(key);
        if (!$isFigureNode(figure)) return false;
        $addUpdateTag(HISTORY_PUSH_TAG);
        const next = figure.getNextSibling() ?? figure.getPreviousSibling();
        figure.remove();
        if ($isSolidBlock(next)) $selectNode(next);
        else next?.selectStart();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $moveFigure(figure: FigureNode, to: FigureMove): void {
  const neighbour = to === 'up' ? figure.getPreviousSibling() : figure.getNextSibling();
  // Below the empty line at the end there is nowhere to go: another empty line would follow, and so on.
  if (neighbour === null || (to === 'down' && neighbour.getNextSibling() === null && $isElementNode(neighbour) && neighbour.isEmpty())) return;
  // The neighbour steps over the figure, not the other way round: the caption's caret and drawing stay untouched.
  if (to === 'up') figure.insertAfter(neighbour);
  else figure.insertBefore(neighbour);
}
