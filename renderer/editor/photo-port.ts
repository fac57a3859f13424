import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { Envelope } from '../../shared/document/envelope.ts';
import { $isGalleryNode } from '../../shared/document/nodes/gallery-node.ts';
import type { ArticleHistory } from './article-history.ts';
import { $blockById, $figureById } from './extensions/blocks/block-ids.ts';
import { changeFigures, typeFigure } from './extensions/figure/change.ts';
import { $selectNode } from './extensions/figure/selection.ts';
import { watchFigure } from './extensions/figure/watch.ts';
import { insertPhotos } from './extensions/files/photos.ts';
import { forgetPlace } from './extensions/files/place.ts';
import { $makeGallery, $moveTo, $ungroup } from './extensions/gallery/change.ts';
import { figuresIn } from './figure-info.ts';
import type { PagePort } from './port.ts';

type PhotoPort = Pick<PagePort, 'insertPhotos' | 'forgetPlace' | 'figures' | 'watchFigure' | 'setFigure' | 'changeFigures' | 'showFigure' | 'makeGallery' | 'ungroup' | 'moveInGallery'>;

/** Photos of a page that cannot be written in. */
export const blankPhotoPort: PhotoPort = {
  insertPhotos: () => undefined,
  forgetPlace: () => undefined,
  figures: () => [],
  watchFigure: () => () => undefined,
  setFigure: () => undefined,
  changeFigures: () => undefined,
  showFigure: () => undefined,
  makeGallery: () => undefined,
  ungroup: () => undefined,
  moveInGallery: () => undefined,
};

/** What the shell may ask of the photos on the page. */
export function createPhotoPort(editor: LexicalEditor, history: ArticleHistory, page: () => HTMLElement | null, document: () => Envelope): PhotoPort {
  const change = ($change: () => void): void => {
    if (editor.isEditable()) editor.update($change, { tag: HISTORY_PUSH_TAG, discrete: true });
  };
  return {
    insertPhotos: (photos, as = 'figures', at = 'place') => insertPhotos(editor, photos, as, at),
    forgetPlace: () => forgetPlace(editor),
    figures: () => figuresIn(document()),
    watchFigure: (blockId, listener) => watchFigure(editor, blockId, listener),
    setFigure: (blockId, words) => typeFigure(editor, history, blockId, words),
    changeFigures: (changes) => changeFigures(editor, changes),
    showFigure(blockId) {
      editor.update(
        () => {
          const figure = $figureById(blockId);
          if (figure !== null) $selectNode(figure);
        },
        {
          discrete: true,
          onUpdate: () => page()?.querySelector('figure[data-current]')?.scrollIntoView({ block: 'center' }),
        },
      );
    },
    makeGallery: (blockIds) =>
      change(() => {
        const gallery = $makeGallery(blockIds.map($figureById).filter((figure) => figure !== null));
        if (gallery !== null) $selectNode(gallery);
      }),
    ungroup: (galleryId) =>
      change(() => {
        const gallery = $blockById(galleryId);
        if ($isGalleryNode(gallery)) $ungroup(gallery);
      }),
    moveInGallery: (blockId, to) =>
      change(() => {
        const photo = $figureById(blockId);
        if (photo !== null) $moveTo(photo, to);
      }),
  };
}
