import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { failureOf } from '../../../bridge/unwrap.ts';
import type { Photo } from '../../../../shared/domain/asset.ts';
import type { ViewedPhoto } from './photo-viewer.tsx';

export type PhotoEditingActions = {
  /** Opens *Chỉnh ảnh*; answers the photo to use from now on, null when everything stays. Failures are told. */
  readonly edit: (assetId: string, options?: { readonly asCover?: boolean }) => Promise<Photo | null>;
  /** *Khôi phục ảnh gốc*: answers the original, null when it cannot be read. Failures are told. */
  readonly restore: (assetId: string) => Promise<Photo | null>;
  /** Whether a photo is an edited version; false where that cannot be found out. */
  readonly isEdited: (assetId: string) => Promise<boolean>;
  /** Shows photos in the whole window, from one of them on. */
  readonly show: (photos: readonly ViewedPhoto[], index: number) => void;
};

/** Editing and looking at photos, from wherever a photo is. */
export function usePhotoEditing(): PhotoEditingActions {
  const { t } = useTranslation();
  const { photoEditing, notices } = useWorkspace();
  return useMemo(() => {
    const told = async (run: () => Promise<Photo | null>): Promise<Photo | null> => {
      try {
        return await run();
      } catch (cause) {
        notices.show({ tone: 'bad', text: t('photoEditor.notOpened'), error: failureOf(cause) });
        return null;
      }
    };
    return {
      edit: (assetId, options) => told(() => photoEditing.edit(assetId, options)),
      restore: (assetId) => told(() => photoEditing.restore(assetId)),
      isEdited: (assetId) => photoEditing.originOf(assetId).then(
        (origin) => origin !== null,
        () => false,
      ),
      show: photoEditing.show,
    };
  }, [photoEditing, notices, t]);
}
