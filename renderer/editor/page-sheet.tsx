import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { BlockHandle } from './extensions/blocks/block-handle.tsx';
import { CardDialogs } from './extensions/cards/card-dialogs.tsx';
import { FindBar, type FindBarHandle } from './extensions/find/find-bar.tsx';
import { chordOf } from '../ui/chord.ts';
import { focusBody, registerUpwards } from './body-focus.ts';
import { usePageLook } from './extensions/view/use-page-look.ts';
import { registerFieldKeys } from './extensions/snippets/field-keys.ts';
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
  const { initial, kicker, byline, labels, foreign, onPort } = props;
  const [editor] = useLexicalComposerContext();
  const host = usePageHost();
  const { history, readOnly } = host;
  const latestHost = useLatest(host);
  const headline = useRef<PageFieldHandle>(null);
  const lead = useRef<PageFieldHandle>(null);
  const page = useRef<HTMLDivElement>(null);
  const findBar = useRef<FindBarHandle>(null);
  const latest = useLatest(props);

  usePageLook(editor, page, props);
  useLayoutEffect(() => settleLoaded(editor), [editor]);
  useLayoutEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  useEffect(() => registerTouch(editor, () => latest().onTouch()), [editor, latest]);
  useEffect(() => (page.current ? registerFieldKeys(page.current, editor, latestHost) : undefined), [editor, latestHost]);
  useEffect(() => registerUpwards(editor, () => lead.current?.focus('end')), [editor]);
  useEffect(() => {
    onPort(createPagePort({ editor, history, host: latestHost, initial, foreign, page: () => page.current, headline: () => headline.current, lead: () => lead.current, findBar: () => findBar.current }));
    return () => onPort(null);
  }, [editor, history, latestHost, initial, foreign, onPort]);

  const touch = (): void => props.onTouch();
  return (
    <div
      ref={page}
      className="page-editor"
      data-focus-mode={props.focusMode || undefined}
      onKeyDown={(event) => {
        if (chordOf(event.nativeEvent) !== 'Alt+F10') return;
        event.preventDefault();
        focusToolbar(page.current);
      }}
    >
      <Toolbar />
      <CardDialogs />
      <FindBar ref={findBar} headline={() => headline.current} lead={() => lead.current} page={() => page.current} />
      <div className="page-scroll">
        <article className="page-sheet">
          {kicker === '' ? null : <div className="page-kicker">{kicker}</div>}
          {props.bodyOnly ? null : (
            <>
              <PageField
                ref={headline}
                name="headline"
                label={labels.headline}
                className="page-headline"
                initial={initial.headline}
                readOnly={readOnly}
                smartSigns={props.smartSigns}
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
                smartSigns={props.smartSigns}
                history={history}
                onChange={touch}
                onLeave={(to) => (to === 'after' ? focusBody(editor) : headline.current?.focus('end'))}
              />
            </>
          )}
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
            <BlockHandle />
          </div>
          {byline === '' ? null : <p className="page-byline">{byline}</p>}
        </article>
      </div>
    </div>
  );
}

/** First the tools of what one works in (they come behind the bar), then the bar. */
function focusToolbar(page: HTMLElement | null): void {
  const bars = [...(page?.querySelectorAll('[role="toolbar"]') ?? [])].toReversed();
  const at = bars.findIndex((bar) => bar.contains(document.activeElement));
  bars[(at + 1) % bars.length]?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
}
