import { useTranslation } from 'react-i18next';
import { failureOf } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { PhotoArrangement } from '../../editor/port.ts';
import type { Photo } from '../../../shared/domain/asset.ts';
import { useNewMarks } from './editor/use-new-marks.ts';

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

  const insert = async (bring: () => Promise<readonly Photo[]>, as: PhotoArrangement | 'tray' = 'figures'): Promise<void> => {
    const asked = session.openId();
    if (!session.isWritable()) return;
    try {
      const photos = await bring();
      if (photos.length === 0) return;
      if (as === 'tray' || photos.length > INSERT_MAX) {
        notices.show({ tone: 'ok', text: t('import.inTray', { count: photos.length }) });
        return;
      }
      const placed = await withMarks(photos);
      if (session.openId() === asked && session.isWritable()) session.editor()?.insertPhotos(placed, as);
      else notices.show({ tone: 'bad', text: t('import.moved', { names: namesOf(photos) }) });
    } catch (cause) {
      notices.show({ tone: 'bad', text: t('import.none'), error: failureOf(cause) });
    }
  };

  return {
    choose: () => void insert(() => importer.choose()),
    chooseGallery: () => void insert(() => importer.choose(), 'gallery'),
    insertFiles: (files) => {
      const named = files.map((file) => (file.name === '' ? new File([file], t('import.pasted'), { type: file.type }) : file));
      if (named.length > 0) void insert(() => importer.files(named));
    },
    // Asked for from the photo desk: it is decided there what goes into the text.
    retry: () => void insert(() => importer.retry(), ui.photoDesk.get() ? 'tray' : 'figures'),
  };
}

/** A few names are enough to know which photos are meant. */
function namesOf(photos: readonly Photo[]): string {
  const names = photos.slice(0, 5).map(({ name }) => name);
  return [...names, ...(photos.length > names.length ? ['…'] : [])].join(', ');
}
