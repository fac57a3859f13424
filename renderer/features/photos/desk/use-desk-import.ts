import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import type { Photo } from '../../../../shared/domain/asset.ts';
import type { ImportTarget } from '../importer.ts';
import { useImportFailure } from '../use-import-failure.ts';

export type DeskImport = {
  readonly choose: (from: 'files' | 'folder') => void;
  readonly take: (files: readonly File[]) => void;
};

/** Brings photos onto the desk; they wait in the tray of the article that is open for writing, else among all photos, which are then shown. */
export function useDeskImport(): DeskImport {
  const { t } = useTranslation();
  const { importer, session, ui } = useWorkspace();
  const failed = useImportFailure();
  const bring = async (ask: (articleId: string | null, as: ImportTarget) => Promise<readonly Photo[]>): Promise<void> => {
    const articleId = session.isWritable() ? session.openId() : null;
    try {
      const photos = await ask(articleId, articleId === null ? 'library' : 'tray');
      if (articleId === null && photos.length > 0) ui.deskView.update((view) => ({ ...view, scope: 'library', query: '' }));
    } catch (cause) {
      failed(cause, t('import.none'));
    }
  };
  return {
    choose: (from) => void bring((articleId, as) => importer.choose(from, articleId, as)),
    take: (files) => {
      if (files.length > 0) void bring((articleId, as) => importer.files(files, articleId, as));
    },
  };
}
