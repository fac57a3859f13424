import type { ClipboardDesk } from '../app/clipboard.ts';
import type { HandlersOf } from './handlers.ts';

type Deps = { readonly clipboard: ClipboardDesk };

export function clipboardHandlers({ clipboard }: Deps): HandlersOf<'clipboard'> {
  return {
    'clipboard:word-pictures': ({ pictures }) => clipboard.wordPictures(pictures),
    'clipboard:paste-plain': (_, { windowId }) => clipboard.pastePlain(windowId),
  };
}
