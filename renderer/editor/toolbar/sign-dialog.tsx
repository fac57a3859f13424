import type { LexicalEditor } from 'lexical';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { fold } from '../../../shared/text/fold.ts';
import { Field } from '../../ui/field.tsx';
import { insertSign } from '../extensions/signs/insert-sign.ts';
import { signs, type Sign } from '../extensions/signs/signs.ts';
import { usePageHost } from '../host.ts';
import { PageDialog } from '../page-dialog.tsx';
import './sign-dialog.css';

type SignDialogProps = { readonly editor: LexicalEditor; readonly onClose: () => void };

/** Signs that no keyboard has, found by name or by eye. Stays open, for texts that need several. */
export function SignDialog({ editor, onClose }: SignDialogProps) {
  const { labels, announce } = usePageHost();
  const [asked, setAsked] = useState('');
  const nameOf = (sign: Sign): string => labels.signs[sign];
  const found = signs.filter((sign) => sign === asked.trim() || fold(nameOf(sign)).includes(fold(asked.trim())));
  return (
    <PageDialog editor={editor} title={labels.insertSign} closeLabel={labels.close} open onClose={onClose}>
      <div className="signs">
        <Field label={labels.signSearch} value={asked} autoFocus onChange={setAsked} />
        <ListBox
          aria-label={labels.insertSign}
          layout="grid"
          className="signs-grid"
          items={found.map((sign) => ({ id: sign }))}
          renderEmptyState={() => <p className="signs-none">{labels.signNone}</p>}
          onAction={(key) => {
            insertSign(editor, String(key));
            announce(String(key));
          }}
        >
          {({ id }) => (
            <ListBoxItem id={id} textValue={nameOf(id)} className="sign" aria-label={nameOf(id)}>
              <span className="sign-face" aria-hidden>
                {id}
              </span>
              <span className="sign-name" aria-hidden>
                {nameOf(id)}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </div>
    </PageDialog>
  );
}
