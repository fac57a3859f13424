import { defineExtension, mergeRegister } from 'lexical';
import { registerComposingAtLinks } from './composing-at-links.ts';
import { registerKeptMarks } from './kept-marks.ts';
import { registerTypingOnBlocks } from './typing-on-blocks.ts';

/** Where input methods ask more of an editor than Lexical gives: each rule acts at one kind of place and at no other. */
export const TypingExtension = defineExtension({
  name: 'toasoan/typing',
  register: (editor) => mergeRegister(registerComposingAtLinks(editor), registerKeptMarks(editor), registerTypingOnBlocks(editor)),
});
