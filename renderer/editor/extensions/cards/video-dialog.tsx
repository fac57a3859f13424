import type { LexicalEditor, NodeKey } from 'lexical';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { videoFromAddress } from '../../../../shared/document/video.ts';
import { nfc } from '../../../../shared/text/nfc.ts';
import { usePageHost } from '../../host.ts';
import { PageDialog } from '../../page-dialog.tsx';
import { changeVideo, insertVideo, videoFacts } from './videos.ts';

/** Longest title, as portals accept it. */
const TITLE_MAX = 300;
const ADDRESS_MAX = 2_000;

type VideoDialogProps = {
  readonly editor: LexicalEditor;
  /** The card that is changed; null for a new one. */
  readonly nodeKey: NodeKey | null;
  readonly onClose: () => void;
};

/** Address and title of a video. The address is checked here; nothing is fetched. */
export function VideoDialog({ editor, nodeKey, onClose }: VideoDialogProps) {
  const { labels } = usePageHost();
  const { cards } = labels;
  const [before] = useState(() => (nodeKey === null ? null : videoFacts(editor, nodeKey)));
  const [address, setAddress] = useState(before?.url ?? '');
  const [title, setTitle] = useState(before?.title ?? '');
  const [bad, setBad] = useState(false);
  const apply = (): void => {
    const video = videoFromAddress(address);
    if (video === null) {
      setBad(true);
      return;
    }
    const facts = { url: video.href, title: nfc(title).replace(/\s+/g, ' ').trim() };
    onClose();
    editor.focus(() => (nodeKey === null ? insertVideo(editor, facts) : changeVideo(editor, nodeKey, facts)));
  };
  return (
    <PageDialog editor={editor} title={nodeKey === null ? cards.videoDialogNew : cards.videoEdit} closeLabel={labels.close} open onClose={onClose}>
      <form
        className="link-form"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <Field
          label={cards.videoAddress}
          hint={cards.videoAddressHint}
          value={address}
          maxLength={ADDRESS_MAX}
          autoFocus
          {...(bad ? { error: cards.videoAddressBad } : {})}
          onChange={(next) => {
            setAddress(next);
            setBad(false);
          }}
        />
        <Field label={cards.videoTitle} hint={cards.videoTitleHint} value={title} maxLength={TITLE_MAX} onChange={setTitle} />
        <div className="link-actions">
          <Button onPress={onClose}>{labels.cancel}</Button>
          <Button look="go" type="submit">
            {nodeKey === null ? cards.videoInsert : cards.apply}
          </Button>
        </div>
      </form>
    </PageDialog>
  );
}
