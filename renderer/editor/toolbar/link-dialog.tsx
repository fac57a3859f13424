import { $toggleLink } from '@lexical/link';
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { addressFaults, completeHref, withoutTracking } from '../extensions/links/address.ts';
import { $linkWords, $setLink } from '../extensions/links/set-link.ts';
import { usePageHost } from '../host.ts';
import { PageDialog } from '../page-dialog.tsx';

type LinkDialogProps = {
  readonly editor: LexicalEditor;
  /** Address of the link around the caret; null for a new one. */
  readonly link: string | null;
  readonly onClose: () => void;
};

/** Sets, changes, opens or removes the link at the selection, and says what readers would stumble over. */
export function LinkDialog({ editor, link, onClose }: LinkDialogProps) {
  const { labels, openLink } = usePageHost();
  const [typed, setTyped] = useState(link ?? '');
  const [words] = useState(() => editor.read($linkWords));
  const [newWords, setNewWords] = useState(words ?? '');
  const [bad, setBad] = useState(false);
  const href = completeHref(typed);
  const faults = addressFaults(typed);
  const done = (change: () => void): void => {
    editor.update(change, { tag: HISTORY_PUSH_TAG, onUpdate: () => editor.focus() });
    onClose();
  };
  const apply = (): void => {
    if (href === null) setBad(true);
    else done(() => $setLink(href, words === null || newWords === words ? null : newWords.trim()));
  };
  return (
    <PageDialog editor={editor} title={labels.linkTitle} closeLabel={labels.close} open onClose={onClose}>
      <form
        className="link-form"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <Field
          label={labels.linkAddress}
          hint={labels.linkHint}
          value={typed}
          autoFocus
          {...(bad ? { error: labels.linkBad } : {})}
          onChange={(next) => {
            setTyped(next);
            setBad(false);
          }}
        />
        {faults.length === 0 ? null : (
          <div className="link-faults" role="status">
            {faults.map((fault) => (
              <p key={fault}>
                {labels.linkFaults[fault]}{' '}
                {fault === 'tracking' && href !== null ? (
                  <Button size="s" onPress={() => setTyped(withoutTracking(href))}>
                    {labels.linkClean}
                  </Button>
                ) : null}
              </p>
            ))}
          </div>
        )}
        {words === null ? null : <Field label={labels.linkWords} value={newWords} onChange={setNewWords} />}
        <div className="link-actions">
          {link === null ? null : (
            <Button look="bad" onPress={() => done(() => $toggleLink(null))}>
              {labels.linkRemove}
            </Button>
          )}
          {link === null || href === null ? null : <Button onPress={() => openLink(href)}>{labels.linkOpen}</Button>}
          <Button onPress={onClose}>{labels.cancel}</Button>
          <Button look="go" type="submit">
            {labels.linkApply}
          </Button>
        </div>
      </form>
    </PageDialog>
  );
}
