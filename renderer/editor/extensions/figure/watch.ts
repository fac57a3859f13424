import { $getNodeByKey, HISTORIC_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { $blockIdOf } from '../../../../shared/document/nodes/block-id.ts';
import { $captionOf, $isFigureNode, type FigureNode } from '../../../../shared/document/nodes/figure-node.ts';
import { $galleryCaption, $isGalleryNode, type GalleryNode } from '../../../../shared/document/nodes/gallery-node.ts';
import type { FigureInfo } from '../../port.ts';
import { $figureById } from '../blocks/block-ids.ts';

/** Tells of every change of one figure, and at once what it is now; null when it is gone. */
export function watchFigure(editor: LexicalEditor, blockId: string, listener: (figure: FigureInfo | null) => void): () => void {
  let key: NodeKey | null = null;
  let galleryKey: NodeKey | null = null;
  const look = (): void => {
    const found = editor.getEditorState().read(() => {
      const known = key === null ? null : $getNodeByKey(key);
      const figure = $isFigureNode(known) && $blockIdOf(known) === blockId ? known : $figureById(blockId);
      return figure && { key: figure.getKey(), galleryKey: $galleryOf(figure)?.getKey() ?? null, info: $infoOf(figure, blockId) };
    });
    key = found?.key ?? null;
    galleryKey = found?.galleryKey ?? null;
    listener(found?.info ?? null);
  };
  look();
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    // A figure that is not there comes back with undo, or with what is pasted: something bigger than a letter.
    const touched = (node: NodeKey | null): boolean => node !== null && (dirtyElements.has(node) || dirtyLeaves.has(node));
    if (tags.has(HISTORIC_TAG) || touched(key) || touched(galleryKey)) look();
  });
}

function $galleryOf(figure: FigureNode): GalleryNode | null {
  const parent = figure.getParent();
  return $isGalleryNode(parent) ? parent : null;
}

function $infoOf(figure: FigureNode, blockId: string): FigureInfo {
  const gallery = $galleryOf(figure);
  return {
    blockId,
    galleryId: gallery && $blockIdOf(gallery),
    ...figure.facts(),
    caption: $captionOf(figure)?.getTextContent() ?? '',
    sharedCaption: (gallery && $galleryCaption(gallery)?.getTextContent()) ?? '',
  };
}
