import { useMemo } from 'react';
import type { Announcer } from './announcer.tsx';
import type { ArticleHistory } from './article-history.ts';
import type { PageHost } from './host.ts';
import { useLatest } from './latest.ts';
import type { PageEditorProps } from './page-editor.tsx';

/** What the parts of the page get from around it. Changes only with what is shown: callbacks are looked up when they are needed. */
export function usePageHostOf(props: PageEditorProps, history: ArticleHistory, announcer: Announcer): PageHost {
  const { labels, readOnly, photoUrl, onInsertFiles, files, photoActions } = props;
  const galleries = props.onInsertGallery !== undefined;
  const latest = useLatest(props);
  return useMemo<PageHost>(
    () => ({
      labels,
      readOnly,
      photoUrl,
      history,
      insertPhoto: () => latest().onInsertPhoto(),
      insertGallery: galleries ? () => latest().onInsertGallery?.() : null,
      photos: photoActions ?? null,
      insertFiles: onInsertFiles ?? null,
      files: files ?? null,
      snippets: (place) => latest().onSnippets(place),
      notice: (notice, details) => latest().onNotice(notice, details),
      importPhotos: (photos) => latest().onImportPhotos(photos),
      wordPictures: (pictures) => latest().onWordPictures(pictures),
      pastePlain: () => latest().onPastePlain(),
      openLink: (href) => latest().onOpenLink(href),
      announce: announcer.say,
    }),
    [labels, readOnly, photoUrl, history, latest, announcer, onInsertFiles, files, galleries, photoActions],
  );
}
