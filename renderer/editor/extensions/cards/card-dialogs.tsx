import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW, mergeRegister, type NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { $rememberPlace, forgetPlace } from '../files/place.ts';
import { AttachmentDialog } from './attachment-dialog.tsx';
import { EDIT_ATTACHMENT_COMMAND, EDIT_VIDEO_COMMAND } from './edit-commands.ts';
import { VideoDialog } from './video-dialog.tsx';

type Asked = { readonly what: 'video'; readonly key: NodeKey | null } | { readonly what: 'attachment'; readonly key: NodeKey };

/** The dialogs of cards, opened by commands. Nothing may be typed into a card itself but its lines. */
export function CardDialogs() {
  const [editor] = useLexicalComposerContext();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          EDIT_VIDEO_COMMAND,
          (key) => {
            if (!editor.isEditable()) return false;
            if (key === null) $rememberPlace(editor);
            setAsked({ what: 'video', key });
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          EDIT_ATTACHMENT_COMMAND,
          (key) => {
            if (!editor.isEditable()) return false;
            setAsked({ what: 'attachment', key });
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );
  const close = (): void => {
    if (asked?.what === 'video' && asked.key === null) forgetPlace(editor);
    setAsked(null);
  };
  if (asked === null) return null;
  if (asked.what === 'video') return <VideoDialog editor={editor} nodeKey={asked.key} onClose={close} />;
  return <AttachmentDialog editor={editor} nodeKey={asked.key} onClose={close} />;
}
