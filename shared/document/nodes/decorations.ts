import { defineExtension, safeCast } from 'lexical';
import type { AttachmentNode } from './attachment-node.ts';
import type { FigureNode } from './figure-node.ts';
import type { PullQuoteNode } from './pull-quote-node.ts';
import type { VideoNode } from './video-node.ts';

/** How nodes that are more than text are drawn. The nodes run anywhere; only the page knows how to draw them. */
export type Decorations = {
  readonly figure: ((node: FigureNode) => unknown) | null;
  readonly pullquote: ((node: PullQuoteNode) => unknown) | null;
  readonly video: ((node: VideoNode) => unknown) | null;
  readonly attachment: ((node: AttachmentNode) => unknown) | null;
  readonly unsupported: (() => unknown) | null;
};

export const DECORATIONS = 'toasoan/decorations';

/** Where the page says what to draw; without it (headless) nothing is drawn. */
export const DecorationsExtension = defineExtension({
  name: DECORATIONS,
  config: safeCast<Decorations>({ figure: null, pullquote: null, video: null, attachment: null, unsupported: null }),
});
