import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../app/workspace.tsx';
import type { PhotoArrangement } from '../../editor/port.ts';
import type { Photo } from '../../../shared/domain/asset.ts';
import { useNewMarks } from './editor/use-new-marks.ts';
import { retryTarget, type ImportTarget } from './import-round.ts';
import { useImportFailure } from './use-import-failure.ts';

/** Most photos that go into the text by themselves; more wait in the article's tray, to be chosen from. */
export const INSERT_MAX = 50;

type Photos = {
  /** Lets the person pick files and puts the photos into the article. */
  readonly choose: () => void;
  /** The same, as a gallery. */
  readonly chooseGallery: () => void;
  /** Puts dropped or pasted files into the article. */
  readonly insertFiles: (files: readonly File[]) => void;
  /** Tries what is missing of the last round again. */
  readonly retry: () => void;
};

/** Brings photos from outside into the open article. Writing goes on meanwhile. */
export function usePhotos(): Photos {
  const { t } = useTranslation();
  const { session, importer, notices, ui } = useWorkspace();
  const withMarks = useNewMarks();
  const failed = useImportFailure();

  /** Photos that came in go into the article they were brought for, if it is still there to be written. Answers whether they did. */
  const place = async (photos: readonly Photo[], articleId: string | null, as: PhotoArrangement): Promise<boolean> => {
    const placed = await withMarks(photos);
    const page = session.openId() === articleId && session.isWritable() ? session.editor() : null;
    if (page) page.insertPhotos(placed, as);
    else notices.show({ tone: 'bad', text: t('import.moved', { names: namesOf(photos) }) });
    return page !== null;
  };
  const insert = async (bring: (articleId: string | null, as: ImportTarget) => Promise<readonly Photo[]>, as: PhotoArrangement): Promise<void> => {
    const asked = session.openId();
    if (!session.isWritable()) return;
    let isPlaced = false;
    try {
      const photos = await bring(asked, as);
      if (photos.length > INSERT_MAX) notices.show({ tone: 'ok', text: t('import.inTray', { count: photos.length }) });
      else if (photos.length > 0) isPlaced = await place(photos, asked, as);
    } catch (cause) {
      failed(cause, t('import.none'));
    } finally {
      // What is put in later, for another reason, does not belong where these were asked for.
      if (!isPlaced && session.openId() === asked) session.editor()?.forgetPlace();
    }
  };
  const retry = async (): Promise<void> => {
    const round = importer.round.get();
    if (round === null) return;
    // Asked for from the photo desk: it is decided there what goes into the text.
    const as = retryTarget(round, session.isWritable() ? session.openId() : null, ui.photoDesk.get());
    try {
      const photos = await importer.retry();
      if (photos.length === 0 || as === 'library') return;
      if (as === 'other-tray') notices.show({ tone: 'wait', text: t('import.inOtherTray', { count: photos.length }) });
      else if (as === 'tray' || photos.length > INSERT_MAX) notices.show({ tone: 'ok', text: t('import.inTray', { count: photos.length }) });
      else await place(photos, round.articleId, as);
    } catch (cause) {
      failed(cause, t('import.none'));
    }
  };

  return {
    choose: () => void insert((articleId, as) => importer.choose('files', articleId, as), 'figures'),
    chooseGallery: () => void insert((articleId, as) => importer.choose('files', articleId, as), 'gallery'),
    insertFiles: (files) => {
      const named = files.map((file) => (file.name === '' ? new File([file], t('import.pasted'), { type: file.type }) : file));
      if (named.length > 0) void insert((articleId, as) => importer.files(named, articleId, as), 'figures');
    },
    retry: () => void retry(),
  };
}

/** A few names are enough to know which photos are meant. */
function namesOf(photos: readonly Photo[]): string {
  const names = photos.slice(0, 5).map(({ name }) => name);
  return [...names, ...(photos.length > names.length ? ['…'] : [])].join(', ');
}
