import { $isLinkNode, LinkExtension, LinkNode } from '@lexical/link';
import { $findMatchingParent, $getNearestNodeFromDOMNode, CLICK_COMMAND, COMMAND_PRIORITY_HIGH, configExtension, defineExtension, isHTMLElement, mergeRegister, safeCast } from 'lexical';
import { safeHref } from '../../../../shared/document/safe-href.ts';

/**
 * Links with an allow-listed scheme. Whatever way another address came in (paste, drop, an old document), the link
 * goes and its words stay: the stored document must be as clean as what is drawn. Ctrl and a click open one.
 */
export const SafeLinkExtension = defineExtension({
  name: 'toasoan/links',
  dependencies: [configExtension(LinkExtension, { validateUrl: (url) => safeHref(url) !== null && !/\s/.test(url.trim()) })],
  config: safeCast<{ readonly onOpen: (href: string) => void }>({ onOpen: () => undefined }),
  register: (editor, { onOpen }) =>
    mergeRegister(
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = (event.ctrlKey || event.metaKey) && isHTMLElement(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
          const link = node === null ? null : $findMatchingParent(node, $isLinkNode);
          if (!$isLinkNode(link)) return false;
          event.preventDefault();
          onOpen(link.getURL());
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerNodeTransform(LinkNode, $keepSafe),
    ),
});

function $keepSafe(link: LinkNode): void {
  const url = link.getURL();
  const safe = safeHref(url);
  if (safe === null) {
    for (const child of link.getChildren()) link.insertBefore(child);
    link.remove();
    return;
  }
  if (safe !== url) link.setURL(safe);
  if (link.getTarget() !== null) link.setTarget(null);
  if (link.getTitle() !== null) link.setTitle(null);
  if (link.getRel() !== null) link.setRel(null);
}
