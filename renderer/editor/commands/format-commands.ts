import { FORMAT_TEXT_COMMAND, INDENT_CONTENT_COMMAND, OUTDENT_CONTENT_COMMAND, type TextFormatType } from 'lexical';
import {
  IndentDecrease,
  IndentIncrease,
  Omega,
  RemoveFormatting,
  Space,
  Strikethrough,
  Subscript,
  Superscript,
  TextAlignCenter,
  TextAlignJustify,
  TextAlignStart,
  type LucideIcon,
} from 'lucide-react';
import type { Alignment } from '../../../shared/document/flow-model.ts';
import type { Chord } from '../../ui/chord.ts';
import { setAlignment } from '../extensions/format/alignment.ts';
import { clearFormat } from '../extensions/format/clear.ts';
import { TOGGLE_HIDDEN_SIGNS_COMMAND } from '../extensions/signs/hidden-signs.ts';
import { CHOOSE_SIGN_COMMAND, insertSign } from '../extensions/signs/insert-sign.ts';
import { NO_BREAK_SPACE } from '../extensions/signs/signs.ts';
import type { LabelKey, PageCommand } from './page-command.ts';

const mark = (format: TextFormatType, state: 'strike' | 'sub' | 'sup', icon: LucideIcon, chord: Chord): PageCommand => ({
  id: `marks.${state}`,
  label: state,
  group: 'marks',
  icon,
  chords: [chord],
  needs: 'text',
  pressed: (now) => now[state],
  run: ({ editor }) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format),
});

/** Marks that are used now and then: in a menu of their own. */
export const moreMarks: readonly PageCommand[] = [
  mark('strikethrough', 'strike', Strikethrough, 'Mod+Shift+X'),
  mark('superscript', 'sup', Superscript, 'Mod+.'),
  mark('subscript', 'sub', Subscript, 'Mod+Shift+.'),
];

export const clear: PageCommand = {
  id: 'marks.clear',
  label: 'clearFormat',
  group: 'marks',
  icon: RemoveFormatting,
  chords: ['Mod+Shift+\\'],
  needs: 'text',
  run: ({ editor }) => clearFormat(editor),
};

const align = (to: Alignment | 'left', label: LabelKey, icon: LucideIcon, chord: Chord): PageCommand => ({
  id: `blocks.align-${to}`,
  label,
  group: 'blocks',
  icon,
  chords: [chord],
  needs: 'text',
  fits: (state) => state.align !== null,
  pressed: (state) => state.align === to,
  run: ({ editor }) => setAlignment(editor, to),
});
export const alignments: readonly PageCommand[] = [
  align('left', 'alignLeft', TextAlignStart, 'Mod+Shift+L'),
  align('center', 'alignCenter', TextAlignCenter, 'Mod+Shift+E'),
  align('justify', 'alignJustify', TextAlignJustify, 'Mod+Shift+J'),
];

const inList: PageCommand['fits'] = (state) => state.block === 'bullet' || state.block === 'number';
export const indents: readonly PageCommand[] = [
  { id: 'blocks.indent', label: 'indent', group: 'blocks', icon: IndentIncrease, needs: 'block', fits: inList, run: ({ editor }) => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined) },
  { id: 'blocks.outdent', label: 'outdent', group: 'blocks', icon: IndentDecrease, needs: 'block', fits: inList, run: ({ editor }) => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined) },
];

const signs: readonly PageCommand[] = [
  { id: 'insert.sign', label: 'insertSign', group: 'insert', icon: Omega, needs: 'text', run: ({ editor }) => editor.dispatchCommand(CHOOSE_SIGN_COMMAND, undefined) },
  { id: 'insert.no-break-space', label: 'noBreakSpace', group: 'insert', icon: Space, chords: ['Mod+Shift+Space'], needs: 'text', run: ({ editor }) => insertSign(editor, NO_BREAK_SPACE) },
  { id: 'tools.hidden-signs', label: 'showHiddenSigns', group: 'tools', needs: 'nothing', run: ({ editor }) => editor.dispatchCommand(TOGGLE_HIDDEN_SIGNS_COMMAND, undefined) },
];

/** How letters and paragraphs look. */
export const formatCommands: readonly PageCommand[] = [...moreMarks, clear, ...alignments, ...indents, ...signs];
