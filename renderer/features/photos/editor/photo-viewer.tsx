import { ChevronLeft, ChevronRight, SquareSplitHorizontal, X } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog as AriaDialog, Modal, ModalOverlay, ToggleButton } from 'react-aria-components';
import { PORTAL_SIDE_MAX, type Photo } from '../../../../shared/domain/asset.ts';
import { fitInside, type Size } from '../../../../shared/domain/photo-geometry.ts';
import { IconButton } from '../../../ui/button.tsx';
import { photoUrl } from '../photo-url.ts';
import { ZoomButtons } from './editor-bar.tsx';
import { Stage } from './stage.tsx';
import { useZoom } from './use-zoom.ts';
import './photo-viewer.css';

/** A photo with the words that belong to it where it is shown from. */
export type ViewedPhoto = Pick<Photo, 'assetId' | 'width' | 'height' | 'caption' | 'credit'> & { readonly alt: string };

type PhotoViewerProps = {
  readonly photos: readonly ViewedPhoto[];
  readonly index: number;
  /** Accessible name of the viewer. */
  readonly label: string;
  /** The original of an edited version, null for an original. */
  readonly originOf: (assetId: string) => Promise<Photo | null>;
  readonly onIndex: (index: number) => void;
  readonly onClose: () => void;
};

/** Photos one by one in the whole window. The focus goes back to where it was when it closes. */
export function PhotoViewer({ photos, index, label, originOf, onIndex, onClose }: PhotoViewerProps) {
  const photo = photos[index];
  return (
    <ModalOverlay
      className="viewer-shade"
      isOpen={photo !== undefined}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="viewer">
        <AriaDialog className="viewer-body" aria-label={label}>
          {photo ? <Viewed photo={photo} index={index} count={photos.length} originOf={originOf} onIndex={onIndex} onClose={onClose} /> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type ViewedProps = Omit<PhotoViewerProps, 'photos' | 'label'> & { readonly photo: ViewedPhoto; readonly count: number };

function Viewed({ photo, index, count, originOf, onIndex, onClose }: ViewedProps) {
  const { t } = useTranslation();
  const { assetId } = photo;
  const [found, setFound] = useState<{ readonly assetId: string; readonly origin: Photo | null } | null>(null);
  /** The photo whose original is shown instead. */
  const [beforeOf, setBeforeOf] = useState<string | null>(null);
  const origin = found?.assetId === assetId ? found.origin : null;
  const before = origin !== null && beforeOf === assetId;
  const setBefore = (on: boolean): void => setBeforeOf(on ? assetId : null);
  useEffect(() => {
    let current = true;
    // Where it cannot be found out there is nothing to compare with.
    originOf(assetId).then(
      (answer) => current && setFound({ assetId, origin: answer }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [assetId, originOf]);
  const shown = before ? origin : photo;
  const full = fitInside(shown, PORTAL_SIDE_MAX);
  const { zoom, stage, stageRef } = useZoom(full, 1);
  // The keys belong to the picture from the start.
  useEffect(() => stage?.focus({ preventScroll: true }), [stage]);
  const go = (to: number): void => {
    if (to < 0 || to >= count || to === index) return;
    zoom.fit();
    onIndex(to);
  };
  const steps: Readonly<Record<string, () => void>> = { PageUp: () => go(index - 1), PageDown: () => go(index + 1), Home: () => go(0), End: () => go(count - 1) };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const sideways = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (sideways !== 0 && zoom.isFit) go(index + sideways);
    else if (steps[event.key]) steps[event.key]?.();
    else if (event.key === '\\' && origin) setBefore(!before);
    else if (!zoom.onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const size: Size = { width: full.width * zoom.scale, height: full.height * zoom.scale };
  return (
    <div className="viewer-main" onKeyDownCapture={onKeyDown}>
      <header className="viewer-bar">
        <span className="viewer-count" role="status">
          {t('photoViewer.place', { n: index + 1, count })}
        </span>
        {origin ? (
          <ToggleButton className="button button-plain button-m" isSelected={before} onChange={setBefore}>
            <SquareSplitHorizontal size={16} aria-hidden />
            {t('photoViewer.before')}
          </ToggleButton>
        ) : null}
        <span className="viewer-space" />
        <ZoomButtons zoom={zoom} />
        <IconButton label={t('photoViewer.close')} keys="Esc" onPress={onClose}>
          <X size={18} aria-hidden />
        </IconButton>
      </header>
      <Stage label={t(before ? 'photoViewer.stageBefore' : 'photoViewer.stage')} className="viewer-stage" stageRef={stageRef} zoom={zoom} size={size}>
        {zoom.scale === 0 ? null : <Layers key={shown.assetId} assetId={shown.assetId} alt={photo.alt || t('photoViewer.noAlt')} />}
      </Stage>
      {count > 1 ? (
        <>
          <Step side="previous" isDisabled={index === 0} onPress={() => go(index - 1)} />
          <Step side="next" isDisabled={index === count - 1} onPress={() => go(index + 1)} />
        </>
      ) : null}
      <footer className="viewer-words">
        {photo.caption ? <p className="viewer-caption">{photo.caption}</p> : <p className="viewer-none">{t('photoViewer.noCaption')}</p>}
        {photo.credit ? <p className="viewer-credit">{t('photoViewer.credit', { credit: photo.credit })}</p> : null}
      </footer>
    </div>
  );
}

/** The small picture at once, the large one over it when it has arrived. */
function Layers({ assetId, alt }: { readonly assetId: string; readonly alt: string }) {
  return (
    <>
      <img className="picture-layer" src={photoUrl(assetId, 'thumb')} alt="" draggable={false} />
      <img className="picture-layer" src={photoUrl(assetId, 'portal')} alt={alt} draggable={false} decoding="async" />
    </>
  );
}

type StepProps = { readonly side: 'previous' | 'next'; readonly isDisabled: boolean; readonly onPress: () => void };

/** To the photo before or after this one, at the edge of the window. */
function Step({ side, isDisabled, onPress }: StepProps) {
  const { t } = useTranslation();
  return (
    <div className={`viewer-step viewer-${side}`}>
      <IconButton label={t(`photoViewer.${side}`)} keys={side === 'previous' ? '←' : '→'} isDisabled={isDisabled} onPress={onPress}>
        {side === 'previous' ? <ChevronLeft size={26} aria-hidden /> : <ChevronRight size={26} aria-hidden />}
      </IconButton>
    </div>
  );
}
