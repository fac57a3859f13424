import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import type { PageHost } from '../../host.ts';
import { movePhoto } from './commands.ts';
import { $galleryPlace } from './place.ts';

/** Alt+Shift and an arrow at a photo of a gallery: earlier or later among the photos. Elsewhere they move blocks. */
export function registerGalleryKeys(editor: LexicalEditor, host: () => PageHost | null): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || !event.key.startsWith('Arrow')) return false;
      const page = host();
      if (page === null || page.readOnly || !$galleryPlace()?.photo) return false;
      event.preventDefault();
      movePhoto(editor, page, event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
