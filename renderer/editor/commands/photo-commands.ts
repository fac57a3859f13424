import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Crop, ImagePlus, ImageUp, Images, LayoutGrid, Maximize2, RefreshCcw, Star, Trash2, Undo, Ungroup } from 'lucide-react';
import type { LexicalEditor } from 'lexical';
import { $blockIdOf } from '../../../shared/document/nodes/block-id.ts';
import { moveBlocks } from '../extensions/blocks/move-blocks.ts';
import { $selectOnly, removeBlocks } from '../extensions/blocks/whole-blocks.ts';
import { $currentFigure } from '../extensions/figure/selection.ts';
import { MOVE_FIGURE_COMMAND, REMOVE_FIGURE_COMMAND } from '../extensions/figure/move.ts';
import { $rememberGallery, $rememberPlace } from '../extensions/files/place.ts';
import { gatherNeighbours, gatherSelected, movePhoto, takeOut, ungroup } from '../extensions/gallery/commands.ts';
import { $galleryPlace } from '../extensions/gallery/place.ts';
import type { PhotoActions } from '../host.ts';
import type { ToolbarState } from '../toolbar/use-toolbar-state.ts';
import type { PageCommand, PageContext } from './page-command.ts';

const atPhoto = ({ figure }: ToolbarState): boolean => figure !== null;
const alone = ({ figure, gallery }: ToolbarState): boolean => figure !== null && gallery === null;
const inGallery = ({ gallery }: ToolbarState): boolean => gallery !== null;
const atGalleryPhoto = (state: ToolbarState): boolean => atPhoto(state) && inGallery(state);

/** What is done outside the page to the photo with the caret. */
const outside =
  (action: Exclude<keyof PhotoActions, 'isEdited'>) =>
  ({ editor, host }: PageContext): void => {
    const blockId = editor.read(() => {
      const figure = $currentFigure()?.figure;
      return figure ? $blockIdOf(figure) : null;
    });
    if (blockId !== null) host.photos?.[action](blockId);
  };

/** Something done to the whole gallery with the caret, whichever photo it is at. */
const toGallery =
  (run: (page: PageContext) => void) =>
  (page: PageContext): void => {
    page.editor.update(
      () => {
        const gallery = $galleryPlace()?.gallery.getKey();
        if (gallery !== undefined) $selectOnly(gallery);
      },
      { discrete: true },
    );
    run(page);
  };

const moveGallery = (to: 'up' | 'down'): PageCommand['run'] =>
  toGallery(({ editor, host: { announce, labels } }) => moveBlocks(editor, to, (moved) => announce(moved ? (to === 'up' ? labels.movedUp : labels.movedDown) : labels.notMoved)));

const atFigure = (editor: LexicalEditor, run: (key: string) => void): void => {
  const key = editor.read(() => $currentFigure()?.figure.getKey());
  if (key !== undefined) run(key);
};

export const newGallery: PageCommand = {
  id: 'insert.gallery',
  label: 'insertGallery',
  group: 'insert',
  icon: LayoutGrid,
  fits: (_, { insertGallery }) => insertGallery !== null,
  run: ({ editor, host }) => {
    // Photos that are selected already are what is meant.
    if (gatherSelected(editor)) return;
    editor.read(() => $rememberPlace(editor));
    host.insertGallery?.();
  },
};

export const edit: PageCommand = { id: 'photo.edit', label: 'editPhoto', group: 'photo', icon: Crop, fits: (state, { photos }) => atPhoto(state) && photos !== null, run: outside('edit') };
export const replace: PageCommand = { ...edit, id: 'photo.replace', label: 'replacePhoto', icon: RefreshCcw, run: outside('replace') };
export const restore: PageCommand = { ...edit, id: 'photo.restore', label: 'restorePhoto', icon: Undo, run: outside('restore') };
export const cover: PageCommand = { ...edit, id: 'photo.cover', label: 'makeCover', icon: Star, run: outside('makeCover') };
export const fullScreen: PageCommand = {
  ...edit,
  id: 'photo.full-screen',
  label: 'fullScreenPhoto',
  icon: Maximize2,
  // Looking changes nothing.
  needs: 'nothing',
  run: outside('fullScreen'),
};

export const photoUp: PageCommand = { id: 'photo.up', label: 'moveUp', group: 'photo', icon: ArrowUp, fits: alone, run: ({ editor }) => atFigure(editor, (key) => editor.dispatchCommand(MOVE_FIGURE_COMMAND, { key, to: 'up' })) };
export const photoDown: PageCommand = { ...photoUp, id: 'photo.down', label: 'moveDown', icon: ArrowDown, run: ({ editor }) => atFigure(editor, (key) => editor.dispatchCommand(MOVE_FIGURE_COMMAND, { key, to: 'down' })) };
export const photoGone: PageCommand = { id: 'photo.remove', label: 'removeFigure', group: 'photo', icon: Trash2, fits: atPhoto, run: ({ editor }) => atFigure(editor, (key) => editor.dispatchCommand(REMOVE_FIGURE_COMMAND, key)) };
export const gather: PageCommand = { id: 'photo.gather', label: 'gatherPhotos', group: 'photo', icon: Images, fits: ({ besidePhotos }) => besidePhotos, run: ({ editor }) => gatherNeighbours(editor) };

// Elsewhere these keys move blocks, and widen columns: galleries answer them themselves.
const earlier: PageCommand = { id: 'photo.earlier', label: 'photoEarlier', group: 'photo', icon: ArrowLeft, chords: ['Alt+Shift+ArrowLeft'], keys: 'document', fits: atGalleryPhoto, run: ({ editor, host }) => movePhoto(editor, host, -1) };
const later: PageCommand = { ...earlier, id: 'photo.later', label: 'photoLater', icon: ArrowRight, chords: ['Alt+Shift+ArrowRight'], run: ({ editor, host }) => movePhoto(editor, host, 1) };
const out: PageCommand = { id: 'photo.take-out', label: 'takeOutOfGallery', group: 'photo', icon: ImageUp, fits: atGalleryPhoto, run: ({ editor }) => takeOut(editor) };

const add: PageCommand = {
  id: 'gallery.add',
  label: 'addToGallery',
  group: 'photo',
  icon: ImagePlus,
  fits: inGallery,
  run: ({ editor, host }) => {
    editor.read(() => $rememberGallery(editor));
    host.insertPhoto();
  },
};
const apart: PageCommand = { id: 'gallery.ungroup', label: 'ungroupGallery', group: 'photo', icon: Ungroup, fits: inGallery, run: ({ editor }) => ungroup(editor) };
const up: PageCommand = { id: 'gallery.up', label: 'galleryUp', group: 'photo', icon: ArrowUp, fits: inGallery, run: moveGallery('up') };
const down: PageCommand = { id: 'gallery.down', label: 'galleryDown', group: 'photo', icon: ArrowDown, fits: inGallery, run: moveGallery('down') };
const gone: PageCommand = { id: 'gallery.remove', label: 'removeGallery', group: 'photo', icon: Trash2, fits: inGallery, run: toGallery(({ editor }) => removeBlocks(editor)) };

/** Order of the buttons at a photo of a gallery, and at a gallery. */
export const galleryPhotoTools: readonly PageCommand[] = [earlier, later, out, photoGone];
export const galleryTools: readonly PageCommand[] = [add, up, down, apart, gone];

/** Everything that can be done with photos and galleries. */
export const photoCommands: readonly PageCommand[] = [newGallery, edit, replace, restore, cover, fullScreen, photoUp, photoDown, gather, ...galleryPhotoTools, ...galleryTools];
