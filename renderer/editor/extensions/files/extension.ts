import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { COMMAND_PRIORITY_HIGH, COMMAND_PRIORITY_CRITICAL, defineExtension, DROP_COMMAND, mergeRegister, registerEventListeners, safeCast } from 'lexical';
import { isPhotoName } from '../../../../shared/domain/asset.ts';
import { filesInFolders, filesOf } from '../../../ui/dropped-folders.ts';
import { $rememberPlace, $rememberPlaceAt, forgetPlace } from './place.ts';

type Config = {
  readonly onFiles: (files: readonly File[]) => void;
  /** Takes the files out whose text belongs into the article, to the place that has been remembered; answers the others. */
  readonly $takeTexts: (files: readonly File[]) => readonly File[];
};

/** Files dropped or pasted into the page are handed to whoever can import them; their place is remembered. */
export const FilesExtension = defineExtension({
  name: 'toasoan/files',
  config: safeCast<Config>({ onFiles: () => undefined, $takeTexts: (files) => files }),
  register: (editor, { onFiles, $takeTexts }) => {
    const $take = (files: readonly File[], moreComes: boolean): void => {
      const others = $takeTexts(files);
      if (others.length > 0) onFiles(others);
      else if (!moreComes) forgetPlace(editor);
    };
    return mergeRegister(
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const inFolders = filesInFolders(event.dataTransfer, isPhotoName);
          const files = filesOf(event.dataTransfer);
          if (files.length === 0 && inFolders === null) return false;
          // Also what is not a photo: otherwise the window would leave the article to show the file.
          event.preventDefault();
          if (!editor.isEditable()) return true;
          $rememberPlaceAt(editor, event);
          if (files.length > 0) $take(files, inFolders !== null);
          void inFolders?.then((found) => {
            if (found.length > 0) onFiles(found);
            else if (files.length === 0) forgetPlace(editor);
          });
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          if (!editor.isEditable()) return true;
          $rememberPlace(editor);
          $take(files, false);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // Lexical does not listen on a page that may only be read; the window would leave the article to show the file.
      editor.registerRootListener((root) => {
        if (root === null) return;
        const refuse = (event: DragEvent): void => {
          if (editor.isEditable() || !event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'none';
        };
        return registerEventListeners(root, { dragover: refuse, drop: refuse });
      }),
    );
  },
});
