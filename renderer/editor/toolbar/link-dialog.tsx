import { $isLinkNode, $toggleLink } from '@lexical/link';
import { $createTextNode, $findMatchingParent, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { completeHref } from '../extensions/links/extension.ts';
import { usePageHost } from '../host.ts';

type LinkDialogProps = {
  readonly editor: LexicalEditor;
  /** Address of the link around the caret; null for a new one. */
  readonly link: string | null;
  readonly onClose: () => void;
};

/** Sets, changes or removes the link at the selection. */
export function LinkDialog({ editor, link, onClose }: LinkDialogProps) {
  const { labels } = usePageHost();
  const [typed, setTyped] = useState(link ?? '');
  const [bad, setBad] = useState(false);
  const done = (change: () => void): void => {
    editor.update(change, { tag: HISTORY_PUSH_TAG, onUpdate: () => editor.focus() });
    onClose();
  };
  const apply = (): void => {
    const href = completeHref(typed);
    if (href === null) setBad(true);
    else done(() => $setLink(href));
  };
  return (
    <Dialog title={labels.linkTitle} closeLabel={labels.close} open onClose={onClose}>
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
        <div className="link-actions">
          {link === null ? null : (
            <Button look="bad" onPress={() => done(() => $toggleLink(null))}>
              {labels.linkRemove}
            </Button>
          )}
          <Button onPress={onClose}>{labels.cancel}</Button>
          <Button look="go" type="submit">
            {labels.linkApply}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** With nothing selected, an existing link gets the address; elsewhere the address itself becomes the words. */
function $setLink(href: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const existing = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  if (selection.isCollapsed() && existing !== null) {
    existing.setURL(href);
    return;
  }
  if (selection.isCollapsed()) {
    const words = $createTextNode(href.replace(/^(?:https?:\/\/|mailto:|tel:)/, ''));
    selection.insertNodes([words]);
    words.select(0, words.getTextContentSize());
  }
  $toggleLink(href);
}
