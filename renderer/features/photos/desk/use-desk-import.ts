import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { failureOf } from '../../../bridge/unwrap.ts';
import { NoPhotosFound } from '../importer.ts';

export type DeskImport = {
  readonly choose: (from: 'files' | 'folder') => void;
  readonly take: (files: readonly File[]) => void;
};

/** Brings photos onto the desk; they wait in the tray of the article that is open for writing. */
export function useDeskImport(): DeskImport {
  const { t } = useTranslation();
  const { importer, notices } = useWorkspace();
  const bring = (ask: () => Promise<unknown>): void =>
    void ask().catch((cause: unknown) => notices.show(cause instanceof NoPhotosFound ? { tone: 'bad', text: t('import.noPhotos') } : { tone: 'bad', text: t('import.none'), error: failureOf(cause) }));
  return {
    choose: (from) => bring(() => importer.choose(from)),
    take: (files) => {
      if (files.length > 0) bring(() => importer.files(files));
    },
  };
}
