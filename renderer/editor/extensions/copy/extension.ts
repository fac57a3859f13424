import { $generateJSONFromSelectedNodes, GetClipboardDataExtension } from '@lexical/clipboard';
import { $isTableSelection } from '@lexical/table';
import { $getEditor, configExtension, defineExtension, type BaseSelection } from 'lexical';
import type { SerializedNode } from '../../../../shared/document/envelope.ts';
import { readableNode } from '../../../../shared/document/readable.ts';
import { clipboardHtml } from './clipboard-html.ts';
import { clipboardText } from './clipboard-text.ts';
import { pictureSource } from './picture-source.ts';

/**
 * What is copied, cut or dragged out: clean HTML with its pictures for Word, mail and portals, plain text for all the
 * rest, and (by Lexical) our own format. Parts of a selection keep the block they are in.
 */
export const CopyExtension = defineExtension({
  name: 'toasoan/copy',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'text/html': [(selection) => $html(selection)],
        // Cells say for themselves how spreadsheets want them.
        'text/plain': [(selection, next) => ($isTableSelection(selection) ? next() : $text(selection))],
      },
    }),
  ],
});

function $html(selection: BaseSelection | null): string | null {
  const nodes = $selected(selection);
  return nodes.length === 0 ? null : clipboardHtml(nodes, pictureSource($getEditor().getRootElement()));
}

function $text(selection: BaseSelection | null): string | null {
  const nodes = $selected(selection);
  return nodes.length === 0 ? null : clipboardText(nodes);
}

/** The selection as serialised nodes; parts of a list or table come with the list or table around them. */
function $selected(selection: BaseSelection | null): readonly SerializedNode[] {
  if (selection === null || selection.isCollapsed()) return [];
  return $generateJSONFromSelectedNodes($getEditor(), selection).nodes.map((node) => readableNode(node));
}
