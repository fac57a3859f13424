import type { Block, Figure, Inline, ListBlock } from '../../shared/document/model.ts';

/** The photos of an article, in order; one that is used twice comes twice. */
export function figures(blocks: readonly Block[]): readonly Figure[] {
  return blocks.filter((block) => block.type === 'figure');
}

/** The hashes that `figures` name. */
export function figureHashes(blocks: readonly Block[]): readonly string[] {
  return figures(blocks).map((figure) => figure.asset);
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
    case 'rule':
      return [];
    default:
      return [];
  }
}

function listLines(list: ListBlock): readonly string[] {
  return list.items.flatMap((item) => [inlineText(item.content), ...(item.list === undefined ? [] : listLines(item.list))]);
}

function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'link' ? inlineText(inline.content) : '\n')).join('');
}
