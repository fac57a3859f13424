import { useTranslation } from 'react-i18next';
import { failureOf } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { Photo } from '../../../shared/domain/asset.ts';

type Photos = {
  /** Lets the person pick files and puts the photos into the article. */
  readonly choose: () => void;
  /** Puts dropped or pasted files into the article. */
  readonly insertFiles: (files: readonly File[]) => void;
};

/** Brings photos from outside into the open article. Writing goes on meanwhile. */
export function usePhotos(): Photos {
  const { t } = useTranslation();
  const { session, importer, notices } = useWorkspace();

  const insert = async (bring: () => Promise<readonly Photo[]>): Promise<void> => {
    const asked = session.openId();
    if (!session.isWritable()) return;
    try {
      const photos = await bring();
      if (photos.length === 0) return;
      if (session.openId() === asked && session.isWritable()) session.editor()?.insertPhotos(photos);
      else notices.show({ tone: 'bad', text: t('import.moved', { names: photos.map(({ name }) => name).join(', ') }) });
    } catch (cause) {
      notices.show({ tone: 'bad', text: t('import.none'), error: failureOf(cause) });
    }
  };

  return {
    choose: () => void insert(() => importer.choose()),
    insertFiles: (files) => {
      const named = files.map((file) => (file.name === '' ? new File([file], t('import.pasted'), { type: file.type }) : file));
      if (named.length > 0) void insert(() => importer.files(named));
    },
  };
}
