import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import type { SerializedEditorState } from 'lexical';
import { useMemo, useState } from 'react';
import { createAnnouncer, LiveRegion } from './announcer.tsx';
import { createArticleHistory } from './article-history.ts';
import { createPasteDesk } from './extensions/paste/desk.ts';
import { PasteDialogs } from './extensions/paste/paste-dialogs.tsx';
import { PageHostContext } from './host.ts';
import { useLatest } from './latest.ts';
import { pageExtension } from './page-extension.ts';
import type { PageEditorProps } from './page-editor.tsx';
import { PageSheet } from './page-sheet.tsx';
import { usePageHostOf } from './use-page-host.ts';

type WritingPageProps = PageEditorProps & {
  readonly state: SerializedEditorState;
  /** Of a newer version: never to be written back. */
  readonly foreign: boolean;
};

/** A page that Lexical can show: the bar, the fields and the body around one undo history. */
export function WritingPage(props: WritingPageProps) {
  const { state } = props;
  const [history] = useState(() => createArticleHistory(() => performance.now()));
  const [announcer] = useState(createAnnouncer);
  const [pasteDesk] = useState(createPasteDesk);
  const latest = useLatest(props);
  const host = usePageHostOf(props, history, announcer);
  const latestHost = useLatest(host);
  const extension = useMemo(
    () =>
      pageExtension({
        state,
        history,
        host: latestHost,
        newBlockId: () => latest().newBlockId(),
        smartSigns: () => latest().smartSigns,
        onCurrentFigure: (id) => latest().onCurrentFigure(id),
        onFiles: (files) => latest().onFiles(files),
        pasteDesk,
      }),
    // One editor for the life of the page: the callbacks are looked up when they are needed.
    [state, history, latest, latestHost, pasteDesk],
  );
  return (
    <PageHostContext value={host}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <PageSheet {...props} />
      </LexicalExtensionComposer>
      <PasteDialogs desk={pasteDesk} />
      <LiveRegion announcer={announcer} />
    </PageHostContext>
  );
}
