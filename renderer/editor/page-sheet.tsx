import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { $rememberPlace } from './extensions/files/place.ts';
import { focusBody, registerUpwards } from './body-focus.ts';
import { usePageHost } from './host.ts';
import { useLatest } from './latest.ts';
import { settleLoaded } from './loaded.ts';
import type { PageEditorProps } from './page-editor.tsx';
import { PageField, type PageFieldHandle } from './page-field.tsx';
import { createPagePort } from './page-port.ts';
import { Toolbar } from './toolbar/toolbar.tsx';
import { registerTouch } from './touch.ts';

/** The bar, and the sheet of paper with all that is printed on it. */
export function PageSheet(props: PageEditorProps & { readonly foreign: boolean }) {
  const { initial, kicker, byline, labels, foreign, onPort, onInsertPhoto } = props;
  const [editor] = useLexicalComposerContext();
  const { history, readOnly } = usePageHost();
  const headline = useRef<PageFieldHandle>(null);
  const lead = useRef<PageFieldHandle>(null);
  const page = useRef<HTMLDivElement>(null);
  const latest = useLatest(props);

  useLayoutEffect(() => settleLoaded(editor), [editor]);
  useLayoutEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  useEffect(() => registerTouch(editor, () => latest().onTouch()), [editor, latest]);
  useEffect(() => registerUpwards(editor, () => lead.current?.focus('end')), [editor]);
  useEffect(() => {
    onPort(createPagePort({ editor, history, initial, foreign, page: () => page.current, headline: () => headline.current, lead: () => lead.current }));
    return () => onPort(null);
  }, [editor, history, initial, foreign, onPort]);

  const touch = (): void => props.onTouch();
  return (
    <div
      ref={page}
      className="page-editor"
      onKeyDown={(event) => {
        if (event.key !== 'F10' || !event.altKey) return;
        event.preventDefault();
        focusToolbar(page.current);
      }}
    >
      <Toolbar
        onInsertPhoto={() => {
          editor.read(() => $rememberPlace(editor));
          onInsertPhoto();
        }}
      />
      <div className="page-scroll">
        <article className="page-sheet">
          {kicker === '' ? null : <div className="page-kicker">{kicker}</div>}
          <PageField
            ref={headline}
            name="headline"
            label={labels.headline}
            className="page-headline"
            initial={initial.headline}
            readOnly={readOnly}
            history={history}
            onChange={touch}
            onLeave={(to) => to === 'after' && lead.current?.focus('start')}
          />
          <PageField
            ref={lead}
            name="lead"
            label={labels.lead}
            className="page-lead"
            initial={initial.lead}
            readOnly={readOnly}
            history={history}
            onChange={touch}
            onLeave={(to) => (to === 'after' ? focusBody(editor) : headline.current?.focus('end'))}
          />
          <div className="page-body-frame">
            <ContentEditable
              className="page-body"
              ariaLabel={labels.body}
              aria-multiline
              spellCheck={false}
              autoCorrect="off"
              autoCapitalize="off"
              aria-placeholder={labels.bodyHint}
              placeholder={<p className="page-body-hint">{labels.bodyHint}</p>}
            />
          </div>
          {byline === '' ? null : <p className="page-byline">{byline}</p>}
        </article>
      </div>
    </div>
  );
}

function focusToolbar(page: HTMLElement | null): void {
  page?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus();
}
