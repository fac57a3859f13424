import type { LexicalEditor, NodeKey } from 'lexical';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { nfc } from '../../../../shared/text/nfc.ts';
import { usePageHost } from '../../host.ts';
import { PageDialog } from '../../page-dialog.tsx';
import { attachmentFacts, renameAttachment } from './attachments.ts';

const TITLE_MAX = 300;

type AttachmentDialogProps = { readonly editor: LexicalEditor; readonly nodeKey: NodeKey; readonly onClose: () => void };

/** What the link to a file says; without it readers see the file's name. */
export function AttachmentDialog({ editor, nodeKey, onClose }: AttachmentDialogProps) {
  const { labels } = usePageHost();
  const { cards } = labels;
  const [before] = useState(() => attachmentFacts(editor, nodeKey));
  const [title, setTitle] = useState(before?.title ?? '');
  return (
    <PageDialog editor={editor} title={cards.fileRename} closeLabel={labels.close} open onClose={onClose}>
      <form
        className="link-form"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          editor.focus(() => renameAttachment(editor, nodeKey, nfc(title).replace(/\s+/g, ' ').trim()));
        }}
      >
        <Field label={cards.fileTitle} hint={cards.fileTitleHint} placeholder={before?.name ?? ''} value={title} maxLength={TITLE_MAX} autoFocus onChange={setTitle} />
        <div className="link-actions">
          <Button onPress={onClose}>{labels.cancel}</Button>
          <Button look="go" type="submit">
            {cards.apply}
          </Button>
        </div>
      </form>
    </PageDialog>
  );
}
