import { useEffect } from 'react';
import { plainText } from '../../shared/document/plain-text.ts';
import type { PageEditorProps } from './page-editor.tsx';
import { blankPageView } from './page-view.ts';
import { blankPhotoPort } from './photo-port.ts';

/** The words of a body that cannot be read. Nothing here can be changed, so nothing of it can be overwritten. */
export function DamagedPage({ initial, kicker, byline, labels, onPort }: PageEditorProps) {
  useEffect(() => {
    onPort({
      ...blankPageView,
      ...blankPhotoPort,
      snapshot: () => initial,
      insertAttachments: () => undefined,
      insertBlocks: () => Promise.reject(new Error('the page is read-only')),
      undo: () => undefined,
      redo: () => undefined,
      focus: () => undefined,
      find: () => undefined,
      focusToolbar: () => undefined,
      selectionDocument: () => null,
      blanksLeft: () => 0,
      nextBlank: () => false,
      recordField: () => undefined,
      together: (work) => work(),
    });
    return () => onPort(null);
  }, [initial, onPort]);
  return (
    <div className="page-scroll">
      <article className="page-sheet" aria-label={labels.damaged}>
        {kicker === '' ? null : <div className="page-kicker">{kicker}</div>}
        <h1 className="page-headline">{initial.headline}</h1>
        <p className="page-lead">{initial.lead}</p>
        <p className="page-damaged" role="note">
          {labels.damaged}
        </p>
        {plainText(initial.document).split('\n').map((line, index) => (
          <p key={index} className="page-p">
            {line}
          </p>
        ))}
        {byline === '' ? null : <p className="page-byline">{byline}</p>}
      </article>
    </div>
  );
}
