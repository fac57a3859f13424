import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import { $getSelection, type LexicalEditor, type SerializedEditorState } from 'lexical';
import type { Envelope, SerializedNode } from '../../../../shared/document/envelope.ts';
import { readableNode } from '../../../../shared/document/readable.ts';
import { writeEnvelope } from '../../../../shared/document/write-envelope.ts';

const inline: ReadonlySet<string> = new Set(['text', 'tab', 'linebreak', 'link']);

/** What is selected in the body, as a document of its own; null when nothing is. */
export function selectionDocument(editor: LexicalEditor): Envelope | null {
  const nodes = editor.getEditorState().read(
    () => {
      const selection = $getSelection();
      if (selection === null || selection.isCollapsed()) return [];
      return $generateJSONFromSelectedNodes(editor, selection).nodes;
    },
    { editor },
  );
  const blocks = inBlocks(nodes.map(readableNode));
  if (blocks.length === 0) return null;
  const root = { type: 'root', version: 1, children: blocks, direction: null, format: '', indent: 0 };
  // Our description of serialised nodes is looser than Lexical's; these came from the editor a moment ago.
  return writeEnvelope({ root } as unknown as SerializedEditorState);
}

/** Pieces of a line come without their paragraph. */
function inBlocks(nodes: readonly SerializedNode[]): readonly SerializedNode[] {
  const blocks: SerializedNode[] = [];
  let line: SerializedNode[] = [];
  const endLine = (): void => {
    if (line.length > 0) blocks.push({ type: 'paragraph', version: 1, children: line, direction: null, format: '', indent: 0, textFormat: 0, textStyle: '' });
    line = [];
  };
  for (const node of nodes) {
    if (inline.has(node.type)) line.push(node);
    else {
      endLine();
      blocks.push(node);
    }
  }
  endLine();
  return blocks;
}
