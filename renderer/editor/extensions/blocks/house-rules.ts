import { ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { defineExtension, mergeRegister, ParagraphNode, TextNode, type ElementNode } from 'lexical';

/** Lexical's bits for bold, italic and underlined (`TEXT_TYPE_TO_FORMAT`). */
const KEPT_FORMATS = 1 | 2 | 8;

/**
 * What may stand in an article whatever way it came in: bold, italic and underlined; headings of levels 2 to 4; no
 * alignment, indents, colours or fonts. Each rule only acts on what breaks it, so that typing never meets one.
 */
export const HouseRulesExtension = defineExtension({
  name: 'toasoan/house-rules',
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(TextNode, (node) => {
        if ((node.getFormat() & ~KEPT_FORMATS) !== 0) node.setFormat(node.getFormat() & KEPT_FORMATS);
        if (node.getStyle() !== '') node.setStyle('');
      }),
      editor.registerNodeTransform(ParagraphNode, $plainBlock),
      editor.registerNodeTransform(QuoteNode, $plainBlock),
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
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
}
