import type { SerializedNode } from '../../../../shared/document/envelope.ts';

/** Where something is put in: the article itself, a cell or box, or a single line (captions, who is quoted). */
export type Room = 'article' | 'flow' | 'line';

const flows: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list']);
const cards: ReadonlySet<string> = new Set(['figure', 'gallery', 'video', 'attachment', 'horizontalrule', 'unsupported']);
const inlines: ReadonlySet<string> = new Set(['text', 'tab', 'linebreak', 'link', 'autolink']);

/** What of `nodes` fits into the room, and the blocks that go behind whatever the room is in. Words are never lost. */
export type Fitted = { readonly inside: readonly SerializedNode[]; readonly behind: readonly SerializedNode[] };

export function fitNodes(nodes: readonly SerializedNode[], room: Room): Fitted {
  if (room === 'article') return { inside: inBlocks(nodes), behind: [] };
  const behind = nodes.filter((node) => cards.has(node.type) && node.type !== 'horizontalrule');
  const rest = nodes.filter((node) => !cards.has(node.type));
  if (room === 'flow') return { inside: inBlocks(rest.flatMap(flowsOf)), behind };
  // A line has no room for pictures, and they have no place behind a caption that anybody would expect.
  const blocks = inBlocks([...rest, ...behind]);
  const words = blocks.every(({ type }) => inlines.has(type));
  return { inside: joinLines(words ? [blocks] : blocks.flatMap(linesOf)), behind: [] };
}

/** Words beside blocks come without a paragraph of their own; alone they stay a part of a line. */
function inBlocks(nodes: readonly SerializedNode[]): readonly SerializedNode[] {
  if (nodes.every(({ type }) => inlines.has(type))) return nodes;
  const blocks: SerializedNode[] = [];
  let line: SerializedNode[] | null = null;
  for (const node of nodes) {
    if (!inlines.has(node.type)) {
      line = null;
      blocks.push(node);
    } else if (line !== null) line.push(node);
    else blocks.push(paragraphOf((line = [node])));
  }
  return blocks;
}

const paragraphOf = (children: readonly SerializedNode[]): SerializedNode => ({ type: 'paragraph', version: 1, children, direction: null, format: '', indent: 0, textFormat: 0, textStyle: '' });

function flowsOf(node: SerializedNode): readonly SerializedNode[] {
  if (flows.has(node.type) || inlines.has(node.type)) return [node];
  return linesOf(node).map(paragraphOf);
}

/** The lines of text of a node, slots first. */
function linesOf(node: SerializedNode): readonly (readonly SerializedNode[])[] {
  if (inlines.has(node.type)) return [[node]];
  const children = [...Object.values(node.$slots ?? {}), ...(node.children ?? [])];
  const lines: SerializedNode[][] = [];
  let line: SerializedNode[] | null = null;
  for (const child of children) {
    if (!inlines.has(child.type)) {
      line = null;
      lines.push(...linesOf(child).map((one) => [...one]));
    } else if (line === null) lines.push((line = [child]));
    else line.push(child);
  }
  return lines;
}

function joinLines(lines: readonly (readonly SerializedNode[])[]): readonly SerializedNode[] {
  const space: SerializedNode = { type: 'text', version: 1, text: ' ', format: 0, detail: 0, mode: 'normal', style: '' };
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [space, ...line]))
    .map((node) => (node.type === 'linebreak' ? space : node));
}
