import type { Flow, ListBlock } from '../../shared/document/flow-model.ts';
import type { Inline } from '../../shared/document/inline-model.ts';
import type { Attachment, Block, Figure } from '../../shared/document/model.ts';

/** The photos of an article, in order; one that is used twice comes twice. */
export function figures(blocks: readonly Block[]): readonly Figure[] {
  return blocks.filter((block) => block.type === 'figure');
}

/** The files that are published with an article, in order. */
export function attachments(blocks: readonly Block[]): readonly Attachment[] {
  return blocks.filter((block) => block.type === 'attachment');
}

/** The hashes of all photos and files that an article names. */
export function assetHashes(blocks: readonly Block[]): readonly string[] {
  return [...figures(blocks), ...attachments(blocks)].map((block) => block.asset);
}

/** The words of an article's body, one line per block or list item, for the search index. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => linesOf(block)).join('\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [inlineText(block.content)];
    case 'list':
      return listLines(block.list);
    case 'figure':
      return [inlineText(block.caption), block.credit];
    case 'table':
      return [inlineText(block.caption), ...block.rows.flat().flatMap((cell) => flowLines(cell.content))];
    case 'pullquote':
      return [inlineText(block.content), inlineText(block.source)];
    case 'infobox':
      return flowLines(block.content);
    case 'video':
      return [block.title, inlineText(block.caption)];
    case 'attachment':
      return [block.title, block.name];
    case 'rule':
      return [];
    default:
      return [];
  }
}

function flowLines(flows: readonly Flow[]): readonly string[] {
  return flows.flatMap((flow) => (flow.type === 'list' ? listLines(flow.list) : [inlineText(flow.content)]));
}

function listLines(list: ListBlock): readonly string[] {
  return list.items.flatMap((item) => [inlineText(item.content), ...(item.list === undefined ? [] : listLines(item.list))]);
}

function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'link' ? inlineText(inline.content) : '\n')).join('');
}
