import { useTranslation } from 'react-i18next';
import { failureOf } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { NoPhotosFound, RoundRunning } from './importer.ts';

/** Tells why photos or files did not come in. */
export function useImportFailure(): (cause: unknown, otherwise: string) => void {
  const { t } = useTranslation();
  const { notices } = useWorkspace();
  return (cause, otherwise) => {
    if (cause instanceof NoPhotosFound) notices.show({ tone: 'bad', text: t('import.noPhotos') });
    else if (cause instanceof RoundRunning) notices.show({ tone: 'wait', text: t('import.busy') });
    else notices.show({ tone: 'bad', text: otherwise, error: failureOf(cause) });
  };
}
