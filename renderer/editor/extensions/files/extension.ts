import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { COMMAND_PRIORITY_HIGH, COMMAND_PRIORITY_CRITICAL, defineExtension, DROP_COMMAND, mergeRegister, safeCast } from 'lexical';
import { $rememberPlace, $rememberPlaceAt } from './place.ts';

/** Files dropped or pasted into the page are handed to whoever can import them; their place is remembered. */
export const FilesExtension = defineExtension({
  name: 'toasoan/files',
  config: safeCast<{ readonly onFiles: (files: readonly File[]) => void }>({ onFiles: () => undefined }),
  register: (editor, { onFiles }) =>
    mergeRegister(
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length === 0) return false;
          // Also what is not a photo: otherwise the window would leave the article to show the file.
          event.preventDefault();
          $rememberPlaceAt(editor, event.clientY);
          onFiles(files);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          $rememberPlace(editor);
          onFiles(files);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});
