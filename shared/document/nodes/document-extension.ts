import { HorizontalRuleNode } from '@lexical/extension';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { defineExtension } from 'lexical';
import { FigureNode } from './figure-node.ts';
import { UnsupportedNode } from './unsupported-node.ts';

/** Every node a stored document may hold. Needs no DOM: reading and checking documents works anywhere. */
export const DocumentExtension = defineExtension({
  name: 'toasoan/document',
  namespace: 'toasoan',
  nodes: () => [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, HorizontalRuleNode, FigureNode, UnsupportedNode],
});
