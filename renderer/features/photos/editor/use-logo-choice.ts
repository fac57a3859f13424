import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { useImportFailure } from '../use-import-failure.ts';

/** Lets the person pick a picture for the unit's logo; answers its id, null when none was picked. Failures are told. */
export function useLogoChoice(): () => Promise<string | null> {
  const { t } = useTranslation();
  const { importer } = useWorkspace();
  const failed = useImportFailure();
  return async () => {
    try {
      // A logo is no photo of the article that happens to be open.
      const [photo] = await importer.choose('files', null);
      return photo?.assetId ?? null;
    } catch (cause) {
      failed(cause, t('photoMark.failed'));
      return null;
    }
  };
}
