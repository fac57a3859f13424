import { DOMRenderExtension } from '@lexical/html';
import { createElement } from 'react';
import {
  $createParagraphNode,
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRootNode,
  $setSelection,
  $setSlot,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  defineExtension,
  isHTMLElement,
  mergeRegister,
  safeCast,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $blockIdOf } from '../../../../shared/document/nodes/block-id.ts';
import { DecorationsExtension } from '../../../../shared/document/nodes/decorations.ts';
import { $captionOf, $isFigureNode, FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $isGalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { UnsupportedView } from '../blocks/unsupported-view.tsx';
import { registerFigureDrag } from './drag.ts';
import { figureDrawing } from './drawing.ts';
import { FigureView } from './figure-view.tsx';
import { $lacksOf } from './lacks.ts';
import { registerFigureGuards } from './guards.ts';
import { registerFigureMoves } from './move.ts';
import { $currentFigure, $isSolidBlock, $selectNode } from './selection.ts';
import { registerStepOver } from './step-over.ts';

type Config = {
  /** Block id of the figure somebody works on, or null. */
  readonly onCurrent: (blockId: string | null) => void;
};

/** Figures: drawing, selecting, moving, and the guards that keep photo and caption together. */
export const FigureExtension = defineExtension({
  name: 'toasoan/figure',
  config: safeCast<Config>({ onCurrent: () => undefined }),
  dependencies: [
    configExtension(DecorationsExtension, {
      figure: (figure) => createElement(FigureView, { nodeKey: figure.getKey(), facts: figure.facts(), lacks: $lacksOf(figure) }),
      unsupported: () => createElement(UnsupportedView),
    }),
    configExtension(DOMRenderExtension, { overrides: [figureDrawing] }),
  ],
  register: (editor, { onCurrent }) =>
    mergeRegister(
      registerFigureGuards(editor),
      registerStepOver(editor),
      registerFigureMoves(editor),
      registerFigureDrag(editor),
      editor.registerNodeTransform(FigureNode, $keepWhole),
      editor.registerCommand(CLICK_COMMAND, (event) => $selectClicked(editor, event), COMMAND_PRIORITY_HIGH),
      markCurrent(editor, onCurrent),
    ),
});

/** A figure stands between the blocks or in a gallery and has a caption, whatever way it came in. */
function $keepWhole(figure: FigureNode): void {
  if ($captionOf(figure) === null) $setSlot(figure, 'caption', $createParagraphNode());
  const parent = figure.getParent();
  if (parent === null || $isRootNode(parent) || $isGalleryNode(parent)) return;
  const block = figure.getTopLevelElement();
  if ($isElementNode(block)) block.insertAfter(figure);
}

/** A click on the photo selects the figure; the caption and the tools are for other things. */
function $selectClicked(editor: LexicalEditor, event: MouseEvent): boolean {
  const { target } = event;
  if (!isHTMLElement(target)) return false;
  // Lexical would let go of what the tools are for.
  if (target.closest('.photo-tools')) return true;
  const node = target.closest('[data-lexical-slot]') ? null : $getNearestNodeFromDOMNode(target);
  if ($isFigureNode(node)) {
    $selectNode(node);
    return true;
  }
  if ($isSolidBlock(node) || !$isNodeSelection($getSelection())) return false;
  // A quick click: the browser has put the caret there already, but has not told yet. Lexical would take it away.
  const caret = $createRangeSelectionFromDom(document.getSelection(), editor);
  if (caret !== null) $setSelection(caret);
  return caret !== null;
}

/** Shows on the page which figure is current. One listener for all figures; it only compares when nothing changed. */
function markCurrent(editor: LexicalEditor, onCurrent: Config['onCurrent']): () => void {
  let shown: { readonly key: NodeKey; readonly part: string; readonly id: string | null } | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    const current = editorState.read(() => {
      const found = $currentFigure();
      return found && { key: found.figure.getKey(), part: found.part, id: $blockIdOf(found.figure) };
    });
    const element = current && editor.getElementByKey(current.key);
    if (shown?.key !== current?.key && shown) editor.getElementByKey(shown.key)?.removeAttribute('data-current');
    if (element && current && element.getAttribute('data-current') !== current.part) element.setAttribute('data-current', current.part);
    if (shown?.id !== current?.id) onCurrent(current?.id ?? null);
    shown = current;
  });
}
