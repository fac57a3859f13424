import { HorizontalRuleNode } from '@lexical/extension';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { defineExtension } from 'lexical';
import { AttachmentNode } from './attachment-node.ts';
import { FigureNode } from './figure-node.ts';
import { GalleryNode } from './gallery-node.ts';
import { InfoBoxNode } from './info-box-node.ts';
import { PullQuoteNode } from './pull-quote-node.ts';
import { UnsupportedNode } from './unsupported-node.ts';
import { VideoNode } from './video-node.ts';

/** Every node a stored document may hold. Needs no DOM: reading and checking documents works anywhere. */
export const DocumentExtension = defineExtension({
  name: 'toasoan/document',
  namespace: 'toasoan',
  nodes: () => [
    HeadingNode,
    QuoteNode,
    ListNode,
    ListItemNode,
    LinkNode,
    HorizontalRuleNode,
    TableNode,
    TableRowNode,
    TableCellNode,
    FigureNode,
    GalleryNode,
    PullQuoteNode,
    InfoBoxNode,
    VideoNode,
    AttachmentNode,
    UnsupportedNode,
  ],
});
