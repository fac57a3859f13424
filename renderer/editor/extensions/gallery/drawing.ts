import { domOverride } from '@lexical/html';
import { $getDocument, ElementNode, setDOMUnmanaged } from 'lexical';
import { sharedCredit } from '../../../../shared/document/block-words.ts';
import { $galleryCaption, $photosOf, GalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import { galleryRows } from '../../../../shared/document/gallery-rows.ts';
import { decorateCaption } from '../figure/slot.ts';

const PHOTOS = 'gallery-photos';
const WORDS = 'gallery-words';
/** Where the buttons of a gallery are shown while somebody works in it. */
export const GALLERY_TOOLS = 'gallery-tools';

type Words = () => {
  /** Name of a gallery; `{n}` stands for the number of photos. */
  readonly label: string;
  readonly caption: string;
  readonly captionHint: string;
  readonly readOnly: boolean;
};

/** How the photos of a gallery lie, as it was written into its style last. */
const laid = new WeakMap<HTMLElement, string>();

/**
 * How a gallery is drawn: its photos in rows, and below them the caption they share. No caret has a place between
 * photos, so that the whole cannot be written into except for its captions.
 */
export function galleryDrawing(words: Words) {
  return domOverride([GalleryNode], {
    $createDOM: (_node, $next) => {
      const gallery = $next();
      gallery.contentEditable = 'false';
      gallery.setAttribute('role', 'group');
      for (const name of [PHOTOS, WORDS, GALLERY_TOOLS]) {
        const part = $getDocument().createElement('div');
        part.className = name;
        // A button that has the focus does not end the selection of what it is for.
        if (name !== PHOTOS) setDOMUnmanaged(part, { captureSelection: name === GALLERY_TOOLS });
        gallery.append(part);
      }
      return gallery;
    },
    // Lexical asks also for the element of the caption itself.
    $getDOMSlot: (node, dom) => {
      const own = ElementNode.prototype.getDOMSlot.call(node, dom);
      const photos = dom.hasAttribute('data-lexical-slot') ? null : dom.querySelector<HTMLElement>(`:scope > .${PHOTOS}`);
      return photos === null ? own : own.withElement(photos);
    },
    $getSlotTargetElement: (_node, _slot, dom) => dom.querySelector<HTMLElement>(`:scope > .${WORDS}`),
    $decorateDOM: (node, _previous, dom) => {
      const { label, caption, captionHint, readOnly } = words();
      const name = label.replace('{n}', String($photosOf(node).length));
      if (dom.getAttribute('aria-label') !== name) dom.setAttribute('aria-label', name);
      const place = dom.querySelector<HTMLElement>(`:scope > .${WORDS}`);
      if (place) decorateCaption(place, caption, captionHint, readOnly);
      const credit = sharedCredit($photosOf(node).map((photo) => photo.facts()));
      if (dom.getAttribute('data-credit') !== credit) dom.setAttribute('data-credit', credit);
      dom.toggleAttribute('data-captioned', $galleryCaption(node)?.isEmpty() === false);
      $layOut(node, dom);
    },
  });
}

/** Writes the rows as variables of the gallery; gallery.css gives each photo its own by its number. */
function $layOut(gallery: GalleryNode, dom: HTMLElement): void {
  const rows = galleryRows($photosOf(gallery).map((photo) => photo.facts()));
  const places = rows.flatMap(({ photos }) => photos.map(({ index, ratio, share }) => ({ n: String(index + 1), ratio, share, beside: photos.length - 1 })));
  const now = JSON.stringify(places);
  if (laid.get(dom) === now) return;
  laid.set(dom, now);
  for (const { n, ratio, share, beside } of places) {
    dom.style.setProperty(`--ratio-${n}`, String(ratio));
    // Rounded down: a row that is too wide by a hair would break.
    dom.style.setProperty(`--share-${n}`, String(Math.floor(share * 10_000) / 10_000));
    dom.style.setProperty(`--beside-${n}`, String(beside));
  }
}
