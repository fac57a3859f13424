import { DOMRenderExtension } from '@lexical/html';
import { createElement } from 'react';
import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSlot,
  $getSlotHost,
  $isElementNode,
  $isRootNode,
  $setSlot,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  defineExtension,
  isHTMLElement,
  mergeRegister,
  ParagraphNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { DecorationsExtension } from '../../../../shared/document/nodes/decorations.ts';
import { AttachmentNode } from '../../../../shared/document/nodes/attachment-node.ts';
import { $isPullQuoteNode, PullQuoteNode } from '../../../../shared/document/nodes/pull-quote-node.ts';
import { $isVideoNode, VideoNode } from '../../../../shared/document/nodes/video-node.ts';
import { $topBlockOf } from '../../top-block.ts';
import { $selectNode } from '../figure/selection.ts';
import { AttachmentView } from './attachment-view.tsx';
import { registerCardGuards } from './card-guards.ts';
import { cardLines } from './card-lines.ts';
import { $currentCard, $isCard, type Card } from './card-selection.ts';
import { registerPastedVideo } from './pasted-video.ts';
import { PullQuoteView } from './pull-quote-view.tsx';
import { registerQuoteTravel } from './quote-travel.ts';
import { VideoView } from './video-view.tsx';
import './cards.css';

/** Pull-quotes, video cards and attachments: drawing, selecting, and the guards around them. */
export const CardsExtension = defineExtension({
  name: 'toasoan/cards',
  dependencies: [
    configExtension(DecorationsExtension, {
      pullquote: (quote) => createElement(PullQuoteView, { nodeKey: quote.getKey() }),
      video: (video) => createElement(VideoView, { nodeKey: video.getKey(), facts: video.facts() }),
      attachment: (file) => createElement(AttachmentView, { nodeKey: file.getKey(), facts: file.facts() }),
    }),
    configExtension(DOMRenderExtension, { overrides: cardLines }),
  ],
  register: (editor) =>
    mergeRegister(
      registerCardGuards(editor),
      registerQuoteTravel(editor),
      registerPastedVideo(editor),
      ...[PullQuoteNode, VideoNode, AttachmentNode].map((card) => editor.registerNodeTransform(card, $keepWhole)),
      editor.registerNodeTransform(ParagraphNode, $plainLine),
      editor.registerCommand(CLICK_COMMAND, $selectClicked, COMMAND_PRIORITY_HIGH),
      markCurrent(editor),
    ),
});

/** A card stands between the blocks and has all of its lines, whatever way it came in. */
function $keepWhole(card: Card): void {
  const slots = $isPullQuoteNode(card) ? ['quote', 'source'] : $isVideoNode(card) ? ['caption'] : [];
  for (const slot of slots) if ($getSlot(card, slot) === null) $setSlot(card, slot, $createParagraphNode());
  if ($isRootNode(card.getParent())) return;
  const block = $topBlockOf(card);
  if ($isElementNode(block)) block.insertAfter(card);
}

/** The look of a pull-quote sets its lines; an alignment of their own would not be stored. */
function $plainLine(paragraph: ParagraphNode): void {
  if (paragraph.getFormatType() !== '' && $isPullQuoteNode($getSlotHost(paragraph))) paragraph.setFormat('');
}

/** A click on a card selects it; its lines and tools are for other things. */
function $selectClicked({ target }: MouseEvent): boolean {
  if (!isHTMLElement(target) || target.closest('.card-tools, [data-lexical-slot]')) return false;
  const node = $getNearestNodeFromDOMNode(target);
  if (!$isCard(node)) return false;
  $selectNode(node);
  return true;
}

/** Shows on the page which card is current. One listener for all; it only compares when nothing changed. */
function markCurrent(editor: LexicalEditor): () => void {
  let shown: { readonly key: NodeKey; readonly part: string } | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    const current = editorState.read(() => {
      const found = $currentCard();
      return found && { key: found.card.getKey(), part: found.slot ?? 'card' };
    });
    if (shown && shown.key !== current?.key) editor.getElementByKey(shown.key)?.removeAttribute('data-current');
    const element = current && editor.getElementByKey(current.key);
    // The keys go on from the page: a line that still had them would lose them when its card is moved.
    if (current?.part === 'card' && element?.contains(document.activeElement)) editor.getRootElement()?.focus({ preventScroll: true });
    if (element && element.getAttribute('data-current') !== current.part) element.setAttribute('data-current', current.part);
    shown = current;
  });
}
