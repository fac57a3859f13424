import { useTranslation } from 'react-i18next';
import { newsroom } from '../../bridge/newsroom.ts';
import { unwrap } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { Notice } from '../notices/notices.ts';
import type { EditorNotice, NoticeDetails, PageHost } from '../../editor/host.ts';

type Paste = {
  readonly onImportPhotos: PageHost['importPhotos'];
  readonly onWordPictures: PageHost['wordPictures'];
  readonly onPastePlain: () => void;
  readonly onNotice: (notice: EditorNotice, details?: NoticeDetails) => void;
};

/** Names of the old encodings as people know them. */
const encodings: Readonly<Record<string, string>> = { tcvn3: 'TCVN3', vni: 'VNI', vps: 'VPS', viscii: 'VISCII', viqr: 'VIQR' };

/** What the page cannot do by itself when something is pasted, and the words for what it has to say; `show` says them elsewhere than among the notices. */
export function usePaste(show?: (notice: Omit<Notice, 'id'>) => void): Paste {
  const { t } = useTranslation();
  const { importer, notices } = useWorkspace();
  const tell = (notice: Omit<Notice, 'id'>): void => {
    if (show) show(notice);
    else notices.show(notice);
  };
  return {
    onImportPhotos: (files) => importer.each(files),
    onWordPictures: (pictures) => unwrap(newsroom().clipboardWordPictures({ pictures: [...pictures] })),
    onPastePlain: () => void unwrap(newsroom().clipboardPastePlain()),
    onNotice: (notice, { count = 0, encoding = '', act } = {}) =>
      tell({
        tone: 'wait',
        text: t(`notice.${notice}`, { count, encoding: encodings[encoding] ?? encoding }),
        ...(act && (notice === 'old-text-converted' || notice === 'pasted-images-dropped' || notice === 'word-images-missing') ? { action: { label: t(`noticeAct.${notice}`), run: act } } : {}),
      }),
  };
}
