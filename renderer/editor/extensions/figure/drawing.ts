import { domOverride } from '@lexical/html';
import { $getDocument } from 'lexical';
import { FigureNode } from '../../../../shared/document/nodes/figure-node.ts';

/** Where the buttons of a photo on its own are shown while somebody works on it. */
export const FIGURE_TOOLS = 'figure-tools';

/** The place of the buttons is there before anything is drawn in it: they come with the selection, the rest of a figure later. */
export const figureDrawing = domOverride([FigureNode], {
  $createDOM: (_node, $next) => {
    const figure = $next();
    const tools = $getDocument().createElement('div');
    tools.className = FIGURE_TOOLS;
    figure.append(tools);
    return figure;
  },
});
