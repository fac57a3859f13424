import { nfc } from '../../../../shared/text/nfc.ts';

/** Nothing of these is article text; most of them would be text if only their tags were dropped. */
const droppedElements = [
  'script', 'style', 'noscript', 'template', 'title', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'svg', 'math',
  'video', 'audio', 'canvas', 'input', 'button', 'select', 'textarea', 'option', 'link', 'base', 'head > :not(meta)',
].join(',');
const pictures = 'img, picture, image, v\\:imagedata, v\\:shape';

/** Text as it may enter an article: no no-break spaces, nothing invisible, one code point per letter. */
export function cleanText(text: string): string {
  return nfc(text.toWellFormed().replace(/[\u00a0\u202f]/g, ' ').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, ''));
}

/**
 * Clears a pasted page, which must come from `DOMParser` (there nothing runs and nothing is fetched), of all that
 * cannot become article text. Answers how many pictures went: they are never fetched from where the page came from.
 */
export function cleanPage(page: Document): { readonly pictures: number } {
  const found = page.querySelectorAll(pictures);
  for (const picture of found) picture.remove();
  for (const element of page.querySelectorAll(droppedElements)) element.remove();
  // A frame set has stood where the body would be.
  if (page.querySelector('body') === null) page.documentElement.append(page.createElement('body'));
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) text.nodeValue = cleanText(text.nodeValue ?? '');
  return { pictures: found.length };
}
