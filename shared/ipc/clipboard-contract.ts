import { z } from 'zod';
import { wordPictureSchema, WORD_PICTURES_MAX } from '../domain/word-picture.ts';

/** Channels for what a page may not do with the clipboard by itself; part of the contract. */
export const clipboardContract = {
  'clipboard:word-pictures': {
    doc: 'Bytes of pictures that Word left in its own temporary folder while copying, in the order asked; null for what is not there.',
    input: z.strictObject({ pictures: z.array(wordPictureSchema).max(WORD_PICTURES_MAX) }),
    output: z.array(z.instanceof(Uint8Array).nullable()),
  },
  'clipboard:paste-plain': { doc: 'Pastes the words of the clipboard where the caret of the calling page is. They do not cross this channel.', input: z.undefined(), output: z.undefined() },
} as const;
