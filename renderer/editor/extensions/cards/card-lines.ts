import { domOverride } from '@lexical/html';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LexicalNode, NodeKey } from 'lexical';
import { useLayoutEffect } from 'react';
import { PullQuoteNode } from '../../../../shared/document/nodes/pull-quote-node.ts';
import { VideoNode } from '../../../../shared/document/nodes/video-node.ts';
import { usePageHost } from '../../host.ts';
import { decorateCaption } from '../figure/slot.ts';

/**
 * Lexical draws the lines of a card itself, in the same go as the card: a line that only came with the rest of the
 * card would not be there yet when the caret is put into it. The only place that uses this part of Lexical.
 */
const $getSlotTargetElement = (_node: LexicalNode, slot: string, drawn: HTMLElement): HTMLElement => placeIn(drawn, slot);
export const cardLines = [domOverride([PullQuoteNode], { $getSlotTargetElement }), domOverride([VideoNode], { $getSlotTargetElement })];

const selectorOf = (slot: string): string => `:scope > .card-line[data-line="${slot}"]`;

function placeIn(drawn: HTMLElement, slot: string): HTMLElement {
  const known = drawn.querySelector<HTMLElement>(selectorOf(slot));
  if (known) return known;
  const place = document.createElement('div');
  place.className = 'card-line';
  place.setAttribute('data-line', slot);
  drawn.append(place);
  return place;
}

/** Makes a line of a card a text box with a name and a hint. */
export function useLineWords(nodeKey: NodeKey, slot: string, label: string, hint: string): void {
  const [editor] = useLexicalComposerContext();
  const { readOnly } = usePageHost();
  useLayoutEffect(() => {
    const place = editor.getElementByKey(nodeKey)?.querySelector<HTMLElement>(selectorOf(slot));
    if (place) decorateCaption(place, label, hint, readOnly);
  }, [editor, nodeKey, slot, label, hint, readOnly]);
}
