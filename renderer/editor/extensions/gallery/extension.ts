import { DOMRenderExtension } from '@lexical/html';
import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $isElementNode,
  $isRootNode,
  $setSlot,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  configExtension,
  defineExtension,
  isHTMLElement,
  mergeRegister,
  safeCast,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $galleryCaption, $isGalleryNode, GalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import type { PageHost } from '../../host.ts';
import { $topBlockOf } from '../../top-block.ts';
import { $selectNode } from '../figure/selection.ts';
import { $settlePhotos } from './change.ts';
import { galleryDrawing } from './drawing.ts';
import { registerGalleryGuards } from './guards.ts';
import { registerGalleryKeys } from './keys.ts';
import { $galleryPlace, type GalleryPlace } from './place.ts';
import { registerGalleryTravel } from './travel.ts';
import './gallery.css';

/** Galleries: drawing, selecting, arranging, and the guards around them. `host` gives the words of the latest rendering. */
export function galleriesExtension(host: () => PageHost) {
  return defineExtension({
    name: 'toasoan/galleries',
    config: safeCast<object>({}),
    dependencies: [
      configExtension(DOMRenderExtension, {
        overrides: [
          galleryDrawing(() => {
            const { labels, readOnly } = host();
            return { label: labels.galleryOf, caption: labels.galleryCaption, captionHint: labels.galleryCaptionHint, readOnly };
          }),
        ],
      }),
    ],
    register: (editor) =>
      mergeRegister(
        editor.registerNodeTransform(GalleryNode, $keepWhole),
        registerGalleryGuards(editor),
        registerGalleryTravel(editor),
        registerGalleryKeys(editor, host),
        editor.registerCommand(CLICK_COMMAND, $selectClicked, COMMAND_PRIORITY_CRITICAL),
        markCurrent(editor),
      ),
  });
}

/** A gallery stands between the blocks of the article, has its caption, and holds nothing but photos, enough of them. */
function $keepWhole(gallery: GalleryNode): void {
  if ($galleryCaption(gallery) === null) $setSlot(gallery, 'caption', $createParagraphNode());
  const parent = gallery.getParent();
  // In another gallery: that one takes the photos over.
  if (parent === null || $isGalleryNode(parent)) return;
  if (!$isRootNode(parent)) {
    const block = $topBlockOf(gallery);
    if ($isElementNode(block)) block.insertAfter(gallery);
  }
  $settlePhotos(gallery);
}

/** A click between the photos selects the gallery. */
function $selectClicked({ target }: MouseEvent): boolean {
  if (!isHTMLElement(target) || target.closest('figure, .photo-tools, [data-lexical-slot]')) return false;
  const node = $getNearestNodeFromDOMNode(target);
  if (!$isGalleryNode(node)) return false;
  $selectNode(node);
  return true;
}

/** Shows on the page in which gallery somebody is, and where. One listener for all; it only compares when nothing changed. */
function markCurrent(editor: LexicalEditor): () => void {
  let shown: { readonly key: NodeKey; readonly part: GalleryPlace['part'] } | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    const now = editorState.read(() => {
      const place = $galleryPlace();
      return place && { key: place.gallery.getKey(), part: place.part };
    });
    if (shown !== null && shown.key !== now?.key) editor.getElementByKey(shown.key)?.removeAttribute('data-current');
    const drawn = now && editor.getElementByKey(now.key);
    // The keys go on from the page, as they do at a card.
    if (now?.part === 'gallery' && drawn?.contains(document.activeElement)) editor.getRootElement()?.focus({ preventScroll: true });
    if (now && drawn && drawn.getAttribute('data-current') !== now.part) drawn.setAttribute('data-current', now.part);
    shown = now;
  });
}
