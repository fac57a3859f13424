import type { Flow, ListBlock } from '../../shared/document/flow-model.ts';
import type { Inline } from '../../shared/document/inline-model.ts';
import type { Attachment, Block, BlockPhoto } from '../../shared/document/model.ts';
import { photosIn } from '../../shared/document/photos-in.ts';
import type { ArticleContent, RemoteCover } from '../../shared/portal-api/schemas.ts';

/** The files that are published with an article, in order. */
export function attachments(blocks: readonly Block[]): readonly Attachment[] {
  return blocks.filter((block) => block.type === 'attachment');
}

/** The photo that stands for an article in lists and when it is shared: its cover, else the first one of its text. */
export function mainPhoto({ cover, blocks }: ArticleContent): RemoteCover | null {
  if (cover) return cover;
  const [first] = photosIn(blocks);
  return first === undefined ? null : { asset: first.asset, width: first.width, height: first.height, alt: first.alt, focus: null };
}

/** The hashes of all photos and files that an article names. */
export function assetHashes({ cover, blocks }: ArticleContent): readonly string[] {
  return [...photosIn(blocks), ...(cover ? [cover] : []), ...attachments(blocks)].map(({ asset }) => asset);
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
      return photoLines(block);
    case 'gallery':
      return [...block.photos.flatMap(photoLines), inlineText(block.caption)];
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

const photoLines = ({ caption, credit }: BlockPhoto): readonly string[] => [inlineText(caption), credit];

function flowLines(flows: readonly Flow[]): readonly string[] {
  return flows.flatMap((flow) => (flow.type === 'list' ? listLines(flow.list) : [inlineText(flow.content)]));
}

function listLines(list: ListBlock): readonly string[] {
  return list.items.flatMap((item) => [inlineText(item.content), ...(item.list === undefined ? [] : listLines(item.list))]);
}

function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'link' ? inlineText(inline.content) : '\n')).join('');
}
