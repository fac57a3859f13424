import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PORTAL_SIDE_MAX, type Photo } from '../../../../shared/domain/asset.ts';
import type { AppError } from '../../../../shared/domain/app-error.ts';
import type { PhotoEdit } from '../../../../shared/domain/photo-edit.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { EditorBody } from './editor-body.tsx';
import { LeaveQuestion } from './leave-question.tsx';
import type { UnitMark } from './use-editor.ts';
import './photo-editor.css';

export type PhotoEditorProps = {
  /** The original, whichever version of it is being edited. */
  readonly photo: Pick<Photo, 'assetId' | 'width' | 'height'>;
  /** What was done to it so far. */
  readonly recipe: PhotoEdit;
  /** Shape of the portal's cover photos, width by height. */
  readonly coverRatio?: number;
  /** Begin with a crop in that shape. */
  readonly asCover?: boolean;
  /** Longest side of photos on the portal, in pixels. */
  readonly portalSide?: number;
  readonly unitMark: UnitMark;
  /** The photo is being made. */
  readonly busy: boolean;
  /** Why it could not be made; the draft is still here. */
  readonly error: AppError | null;
  readonly onApply: (edit: PhotoEdit) => void;
  readonly onClose: () => void;
};

/** *Chỉnh ảnh*: turning, cutting, light, blurred regions, focal point, logo. Works on a draft; the original never changes. */
export function PhotoEditor({ photo, onClose, busy, portalSide = PORTAL_SIDE_MAX, ...rest }: PhotoEditorProps) {
  const { t } = useTranslation();
  const [isTouched, setTouched] = useState(false);
  const [asking, setAsking] = useState(false);
  const close = (): void => {
    if (busy) return;
    if (isTouched) setAsking(true);
    else onClose();
  };
  return (
    <Dialog title={t(rest.asCover ? 'photoEditor.titleCover' : 'photoEditor.title')} closeLabel={t('app.close')} size="full" open closesOutside={false} onClose={close}>
      <EditorBody key={photo.assetId} photo={photo} busy={busy} portalSide={portalSide} {...rest} onTouched={setTouched} onClose={close} />
      <LeaveQuestion open={asking} onLeave={onClose} onStay={() => setAsking(false)} />
    </Dialog>
  );
}
