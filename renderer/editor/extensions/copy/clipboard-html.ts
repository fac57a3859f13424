import { DOCUMENT_SCHEMA, EDITOR_TAG, type SerializedNode } from '../../../../shared/document/envelope.ts';
import { standAlone } from '../../../../shared/document/block-words.ts';
import { paragraphToHtml } from '../../../../shared/document/flow-html.ts';
import { inlineToHtml } from '../../../../shared/document/inline-html.ts';
import type { Inline } from '../../../../shared/document/inline-model.ts';
import type { Block } from '../../../../shared/document/model.ts';
import { toBlocks } from '../../../../shared/document/to-blocks.ts';
import { tableToHtml } from '../../../../shared/document/table-html.ts';
import { blocksToHtml } from '../../../../shared/document/to-html.ts';
import { toInlines } from '../../../../shared/document/to-inlines.ts';
import { fileSize } from '../../../../shared/text/file-size.ts';

/** Address of a photo for somebody who has no access to our files (`data:`); null when it is not at hand. */
export type PictureSource = (assetId: string) => string | null;

/** Says the encoding, which Windows would guess, and who wrote it, so that it is read well when it comes back. */
const head = '<meta charset="utf-8"><meta name="generator" content="Tòa Soạn">';
const inline: ReadonlySet<string> = new Set(['text', 'tab', 'linebreak', 'link']);

/** Serialised nodes as HTML for the clipboard: no classes that mean something only here, pictures inside. */
export function clipboardHtml(nodes: readonly SerializedNode[], pictureOf: PictureSource): string {
  if (nodes.every(({ type }) => inline.has(type))) return head + inlineToHtml(toInlines(nodes, new Set()));
  const root = { type: 'root', children: nodes };
  const { blocks } = toBlocks({ app: 'toasoan', schema: DOCUMENT_SCHEMA, editor: EDITOR_TAG, state: { root } });
  return head + blocks.map((block) => blockHtml(block, pictureOf)).join('\n');
}

function blockHtml(block: Block, pictureOf: PictureSource): string {
  switch (block.type) {
    case 'figure': {
      const source = pictureOf(block.asset);
      if (source !== null) return blocksToHtml([block], { assetUrl: () => source });
      const credit = block.credit.trim() === '' ? [] : [text(` Ảnh: ${block.credit.trim()}`)];
      return paragraphToHtml([...block.caption, ...credit]);
    }
    case 'gallery':
      return standAlone([block], (asset) => pictureOf(asset) !== null)
        .map((part) => (part.type === 'gallery' ? blocksToHtml([part], { assetUrl: (asset) => pictureOf(asset) ?? '' }) : blockHtml(part, pictureOf)))
        .join('\n');
    case 'attachment':
      // The file stays here; where it comes from nobody outside can reach.
      return paragraphToHtml([text(`${block.title.trim() === '' ? block.name : block.title} (${fileSize(block.bytes)})`)]);
    case 'table':
      // Without lines Word and mail would draw none.
      return tableToHtml(block, 'style').replace('<table>', '<table border="1" style="border-collapse: collapse">');
    default:
      return blocksToHtml([block], { assetUrl: () => '', alignment: 'style' });
  }
}

const text = (words: string): Inline => ({ type: 'text', text: words });
