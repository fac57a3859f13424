import { CirclePlay, Paperclip, StickyNote, TextQuote } from 'lucide-react';
import { togglePullQuote } from '../extensions/cards/pull-quote.ts';
import { EDIT_VIDEO_COMMAND } from '../extensions/cards/edit-commands.ts';
import { $rememberPlace } from '../extensions/files/place.ts';
import { toggleInfoBox } from '../extensions/info-box/commands.ts';
import type { PageCommand } from './page-command.ts';

/** Blocks that are more than text: pull-quotes, boxes, video cards, attachments. */
export const cardCommands: readonly PageCommand[] = [
  { id: 'insert.pull-quote', label: 'pullQuote', group: 'insert', icon: TextQuote, run: ({ editor }) => togglePullQuote(editor) },
  { id: 'insert.info-box', label: 'infoBox', group: 'insert', icon: StickyNote, run: ({ editor }) => toggleInfoBox(editor) },
  { id: 'insert.video', label: 'insertVideo', group: 'insert', icon: CirclePlay, run: ({ editor }) => editor.dispatchCommand(EDIT_VIDEO_COMMAND, null) },
  {
    id: 'insert.file',
    label: 'insertFile',
    group: 'insert',
    icon: Paperclip,
    fits: (_, { insertFiles }) => insertFiles !== null,
    run: ({ editor, host }) => {
      editor.read(() => $rememberPlace(editor));
      host.insertFiles?.();
    },
  },
];
