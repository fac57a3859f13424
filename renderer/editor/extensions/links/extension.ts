import { LinkExtension, LinkNode } from '@lexical/link';
import { configExtension, defineExtension } from 'lexical';
import { safeHref } from '../../../../shared/document/safe-href.ts';

/**
 * Links with an allow-listed scheme. Whatever way another address came in (paste, drop, an old document), the link
 * goes and its words stay: the stored document must be as clean as what is drawn.
 */
export const SafeLinkExtension = defineExtension({
  name: 'toasoan/links',
  dependencies: [configExtension(LinkExtension, { validateUrl: (url) => safeHref(url) !== null && !/\s/.test(url.trim()) })],
  register: (editor) =>
    editor.registerNodeTransform(LinkNode, (link) => {
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
    }),
});

/** The address as people type it, completed (`example.vn`, `a@b.vn`); null when it cannot be a link. */
export function completeHref(typed: string): string | null {
  const text = typed.trim();
  const safe = safeHref(text);
  if (safe !== null || text === '' || /\s/.test(text) || /^[a-z][a-z0-9+.-]*:(?!\d+(?:\/|$))/i.test(text)) return safe;
  if (/^[^@/]+@[^@/]+\.[^@/.]+$/.test(text)) return safeHref(`mailto:${text}`);
  return /^[^/?#]+\.[^/?#.]+/.test(text) ? safeHref(`https://${text}`) : null;
}
