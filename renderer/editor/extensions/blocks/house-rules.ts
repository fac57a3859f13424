import { ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { defineExtension, mergeRegister, ParagraphNode, TextNode, type ElementNode } from 'lexical';

/** Lexical's bits for bold, italic, struck out, underlined, subscript and superscript (`TEXT_TYPE_TO_FORMAT`). */
const KEPT_FORMATS = 1 | 2 | 4 | 8 | 32 | 64;
const SUBSCRIPT = 32;
const SUPERSCRIPT = 64;

/**
 * What may stand in an article whatever way it came in: six marks; headings of levels 2 to 4; paragraphs and headings
 * to the left, centred or justified; no indents, colours or fonts. Each rule only acts on what breaks it, so that typing never meets one.
 */
export const HouseRulesExtension = defineExtension({
  name: 'toasoan/house-rules',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, (node) => {
        const kept = keptFormats(node.getFormat());
        if (node.getFormat() !== kept) node.setFormat(kept);
        if (node.getStyle() !== '') node.setStyle('');
      }),
      editor.registerNodeTransform(ParagraphNode, $plainBlock),
      editor.registerNodeTransform(QuoteNode, (node) => {
        $plainBlock(node);
        if (node.getFormatType() !== '') node.setFormat('');
      }),
      editor.registerNodeTransform(HeadingNode, (node) => {
        $plainBlock(node);
        const tag = node.getTag();
        if (tag === 'h1') node.setTag('h2');
        else if (tag === 'h5' || tag === 'h6') node.setTag('h4');
      }),
      editor.registerNodeTransform(ListNode, (node) => {
        if (node.getListType() === 'check') node.setListType('bullet');
      }),
    ),
});

function $plainBlock(node: ElementNode): void {
  const align = node.getFormatType();
  if (align !== '' && align !== 'center' && align !== 'justify') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
}

/** Nothing stands above and below the line at once. */
function keptFormats(format: number): number {
  const kept = format & KEPT_FORMATS;
  return (kept & SUBSCRIPT) !== 0 ? kept & ~SUPERSCRIPT : kept;
}
