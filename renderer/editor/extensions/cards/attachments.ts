import { $getNodeByKey, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { $createAttachmentNode, $isAttachmentNode, type AttachmentFacts } from '../../../../shared/document/nodes/attachment-node.ts';
import type { Attachment } from '../../../../shared/domain/attachment.ts';
import { nfc } from '../../../../shared/text/nfc.ts';
import { $selectNode } from '../figure/selection.ts';
import { $insertAtPlace } from '../files/place.ts';

/** Puts file cards where they were asked for; whoever is typing goes on typing. */
export function insertAttachments(editor: LexicalEditor, files: readonly Attachment[]): void {
  if (!editor.isEditable() || files.length === 0) return;
  editor.update(
    () => {
      const cards = files.map((file) => $createAttachmentNode({ ...file, name: nfc(file.name), title: '' }));
      $insertAtPlace(editor, cards);
      const [first] = cards;
      if (first && !$isRangeSelection($getSelection())) $selectNode(first);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** Changes what the link to a file says. */
export function renameAttachment(editor: LexicalEditor, key: NodeKey, title: string): void {
  editor.update(
    () => {
      const card = $getNodeByKey(key);
      if (!$isAttachmentNode(card)) return;
      if (card.facts().title !== title) card.setTitle(title);
      $selectNode(card);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

/** What a card says now; null when it is gone. */
export function attachmentFacts(editor: LexicalEditor, key: NodeKey): AttachmentFacts | null {
  return editor.getEditorState().read(() => {
    const card = $getNodeByKey(key);
    return $isAttachmentNode(card) ? card.facts() : null;
  });
}
