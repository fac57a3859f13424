import { $getNodeByKey, $isElementNode, $isTextNode, $nodesOfType, HISTORY_PUSH_TAG, TextNode, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import type { SerializedNode } from '../../../../shared/document/envelope.ts';
import { originalOf } from './html/to-nodes.ts';
import type { Made } from './insert.ts';

type Converted = { readonly key: NodeKey; readonly text: string; readonly original: string };

/** Remembers which texts of a paste were read as an old encoding, so that the reading can be taken back alone. */
export function createOriginals(): { readonly onMade: Made; readonly putBack: (editor: LexicalEditor) => void } {
  const converted: Converted[] = [];
  const $collect: Made = (from, nodes) => {
    for (const [index, node] of nodes.entries()) {
      const serialised = from[index];
      if (serialised) $collectIn(serialised, node);
    }
  };
  const $collectIn = (serialised: SerializedNode, node: LexicalNode): void => {
    const original = originalOf(serialised);
    if (original !== undefined && $isTextNode(node)) converted.push({ key: node.getKey(), text: node.getTextContent(), original });
    else if ($isElementNode(node)) $collect(serialised.children ?? [], node.getChildren());
  };
  return {
    onMade: $collect,
    putBack: (editor) =>
      editor.update(
        () => {
          for (const { key, text, original } of converted) $putBack(key, text, original);
        },
        { tag: HISTORY_PUSH_TAG },
      ),
  };
}

/** What has been changed since is left alone; what only joined its neighbour is found there. */
function $putBack(key: NodeKey, text: string, original: string): void {
  const own = $getNodeByKey(key);
  const node = $isTextNode(own) ? own : $nodesOfType(TextNode).find((other) => other.getTextContent().includes(text));
  const now = node?.getTextContent();
  if (node && now?.includes(text)) node.setTextContent(now.replace(text, () => original));
}
