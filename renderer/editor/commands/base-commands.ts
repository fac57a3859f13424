import { FORMAT_TEXT_COMMAND, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { Bold, Heading2, Heading3, Heading4, ImagePlus, Italic, Link, List, ListOrdered, Minus, Pilcrow, Quote, Redo2, Underline, Undo2, type LucideIcon } from 'lucide-react';
import type { Chord } from '../../ui/chord.ts';
import { insertRule, toggleBlockType, type BlockType } from '../extensions/blocks/commands.ts';
import { $rememberPlace } from '../extensions/files/place.ts';
import { EDIT_LINK_COMMAND } from '../extensions/links/edit-link.ts';
import type { LabelKey, PageCommand } from './page-command.ts';

export const undo: PageCommand = {
  id: 'write.undo',
  label: 'undo',
  group: 'write',
  icon: Undo2,
  chords: ['Mod+Z'],
  keys: 'document',
  fits: (_, { history }) => history.canUndo(),
  run: ({ editor }) => editor.dispatchCommand(UNDO_COMMAND),
};
export const redo: PageCommand = {
  id: 'write.redo',
  label: 'redo',
  group: 'write',
  icon: Redo2,
  chords: ['Mod+Y', 'Mod+Shift+Z'],
  keys: 'document',
  fits: (_, { history }) => history.canRedo(),
  run: ({ editor }) => editor.dispatchCommand(REDO_COMMAND),
};

const mark = (format: 'bold' | 'italic' | 'underline', icon: LucideIcon, chord: Chord): PageCommand => ({
  id: `marks.${format}`,
  label: format,
  group: 'marks',
  icon,
  chords: [chord],
  keys: 'document',
  needs: 'text',
  run: ({ editor }) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format),
});
export const bold = mark('bold', Bold, 'Mod+B');
export const italic = mark('italic', Italic, 'Mod+I');
export const underline = mark('underline', Underline, 'Mod+U');

export const link: PageCommand = {
  id: 'marks.link',
  label: 'link',
  group: 'marks',
  icon: Link,
  chords: ['Mod+K'],
  needs: 'text',
  run: ({ editor }) => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined),
};

const block = (type: BlockType, label: LabelKey, icon: LucideIcon, chord: Chord): PageCommand => ({
  id: `blocks.${type}`,
  label,
  group: 'blocks',
  icon,
  chords: [chord],
  needs: 'block',
  run: ({ editor }) => toggleBlockType(editor, type),
});
export const bullets = block('bullet', 'bullets', List, 'Mod+Shift+8');
export const numbers = block('number', 'numbers', ListOrdered, 'Mod+Shift+7');
export const quote = block('quote', 'quote', Quote, 'Mod+Shift+9');
const plainBlocks = [
  block('paragraph', 'paragraph', Pilcrow, 'Mod+Alt+0'),
  block('h2', 'heading2', Heading2, 'Mod+Alt+2'),
  block('h3', 'heading3', Heading3, 'Mod+Alt+3'),
  block('h4', 'heading4', Heading4, 'Mod+Alt+4'),
];

export const photo: PageCommand = {
  id: 'insert.photo',
  label: 'insertPhoto',
  group: 'insert',
  icon: ImagePlus,
  run: ({ editor, host }) => {
    editor.read(() => $rememberPlace(editor));
    host.insertPhoto();
  },
};
const rule: PageCommand = { id: 'insert.rule', label: 'rule', group: 'insert', icon: Minus, run: ({ editor }) => insertRule(editor) };

/** What the page could do from the beginning. */
export const baseCommands: readonly PageCommand[] = [undo, redo, bold, italic, underline, link, ...plainBlocks, bullets, numbers, quote, photo, rule];
