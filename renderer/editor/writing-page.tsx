import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import type { SerializedEditorState } from 'lexical';
import { useMemo, useState } from 'react';
import { createArticleHistory } from './article-history.ts';
import { PageHostContext, type PageHost } from './host.ts';
import { useLatest } from './latest.ts';
import { pageExtension } from './page-extension.ts';
import type { PageEditorProps } from './page-editor.tsx';
import { PageSheet } from './page-sheet.tsx';

type WritingPageProps = PageEditorProps & {
  readonly state: SerializedEditorState;
  /** Of a newer version: never to be written back. */
  readonly foreign: boolean;
};

/** A page that Lexical can show: the bar, the fields and the body around one undo history. */
export function WritingPage(props: WritingPageProps) {
  const { state, readOnly, labels, photoUrl } = props;
  const [history] = useState(() => createArticleHistory(() => performance.now()));
  const latest = useLatest(props);
  const extension = useMemo(
    () =>
      pageExtension({
        state,
        history,
        newBlockId: () => latest().newBlockId(),
        onCurrentFigure: (id) => latest().onCurrentFigure(id),
        onFiles: (files) => latest().onFiles(files),
        onNotice: (notice) => latest().onNotice(notice),
      }),
    // One editor for the life of the page: the callbacks are looked up when they are needed.
    [state, history, latest],
  );
  const host = useMemo<PageHost>(() => ({ labels, readOnly, photoUrl, history }), [labels, readOnly, photoUrl, history]);
  return (
    <PageHostContext value={host}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <PageSheet {...props} />
      </LexicalExtensionComposer>
    </PageHostContext>
  );
}
