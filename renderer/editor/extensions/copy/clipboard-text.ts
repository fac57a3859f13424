import { DOCUMENT_SCHEMA, EDITOR_TAG, type SerializedNode } from '../../../../shared/document/envelope.ts';
import { plainText } from '../../../../shared/document/plain-text.ts';

const inline: ReadonlySet<string> = new Set(['text', 'tab', 'linebreak', 'link']);

/** Serialised nodes as plain text: a line per block, signs before items of lists, tabs between cells. */
export function clipboardText(nodes: readonly SerializedNode[]): string {
  if (nodes.every(({ type }) => inline.has(type))) return words(nodes);
  return nodes.map((node) => blockText(node, '')).filter((line) => line !== '').join('\n');
}

const words = (nodes: readonly SerializedNode[]): string =>
  plainText({ app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root: { type: 'root', children: nodes } } });

function blockText(node: SerializedNode, indent: string): string {
  if (node.type === 'list') return listText(node, indent);
  if (node.type !== 'table') return words([node]);
  const caption = words(Object.values(node.$slots ?? {}));
  const rows = (node.children ?? []).map((row) => (row.children ?? []).map((cell) => words(cell.children ?? []).replace(/\s*\n\s*/g, ' ')).join('\t'));
  return [...(caption === '' ? [] : [caption]), ...rows].join('\n');
}

function listText(list: SerializedNode, indent: string): string {
  let number = typeof list['start'] === 'number' ? list['start'] : 1;
  const lines: string[] = [];
  for (const item of list.children ?? []) {
    const own = (item.children ?? []).filter(({ type }) => type !== 'list');
    if (own.length > 0) {
      lines.push(`${indent}${list['listType'] === 'number' ? `${String(number)}.` : '-'} ${words(own)}`);
      number += 1;
    }
    for (const nested of item.children ?? []) if (nested.type === 'list') lines.push(listText(nested, `${indent}  `));
  }
  return lines.join('\n');
}
