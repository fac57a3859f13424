import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { PORTAL_SIDE_MAX } from '../../../../shared/domain/asset.ts';
import type { PhotoEdit, PhotoMark } from '../../../../shared/domain/photo-edit.ts';
import { fitInside, photoFrame, type Size } from '../../../../shared/domain/photo-geometry.ts';
import { lightTable } from '../../../../shared/domain/photo-light.ts';
import { markBox } from '../../../../shared/domain/photo-mark.ts';
import { photoUrl } from '../photo-url.ts';
import { BlurPatch } from './blur-patch.tsx';
import { levelsOf } from './levels.ts';
import { LightFilter } from './light-filter.tsx';
import type { LoadedPicture } from './use-picture.ts';
import './edited-picture.css';

type EditedPictureProps = {
  readonly assetId: string;
  readonly original: Size;
  readonly picture: LoadedPicture;
  readonly edit: PhotoEdit;
  /** `finished`: what readers see; `frame`: with what the crop cuts away, and without the logo. */
  readonly part: 'finished' | 'frame';
  /** CSS pixels per pixel of the original. */
  readonly scale: number;
  readonly alt: string;
};

/** An original with an edit done to it, drawn by the browser from the same numbers that the finished photo is made with. */
export function EditedPicture({ assetId, original, picture, edit, part, scale, alt }: EditedPictureProps) {
  const filterId = useId();
  const { bitmap } = picture;
  const { auto, brightness, contrast } = edit;
  const frame = useMemo(() => photoFrame(original, edit), [original, edit]);
  // What costs more than a moment waits until the pull that is under way leaves time for it.
  const calmFrame = useDeferredValue(frame);
  const levels = useMemo(() => (auto && bitmap ? levelsOf(bitmap, calmFrame) : null), [auto, bitmap, calmFrame]);
  const table = useMemo(() => lightTable({ auto, brightness, contrast }, levels), [auto, brightness, contrast, levels]);
  const { rotate, straighten, straightened, crop } = frame;
  const shown = part === 'finished' ? crop : { left: 0, top: 0, ...straightened };
  const place = { left: -shown.left * scale, top: -shown.top * scale, width: straightened.width * scale, height: straightened.height * scale };
  const photo = {
    width: original.width * scale,
    height: original.height * scale,
    transform: `translate(-50%, -50%) rotate(${String(rotate + straighten)}deg)`,
    ...(table ? { filter: `url("#${filterId}")` } : {}),
  };
  const { width: madeWidth, height: madeHeight } = madeSize(original, calmFrame.crop);
  return (
    <div className="picture" role="img" aria-label={alt} style={{ width: shown.width * scale, height: shown.height * scale }}>
      {table ? <LightFilter id={filterId} table={table} /> : null}
      <div className="picture-frame" style={place}>
        <div className="picture-photo" style={photo}>
          {/* The small one is there at once; the large one covers it when it has arrived. */}
          <img className="picture-layer" src={photoUrl(assetId, 'thumb')} alt="" draggable={false} />
          {picture.state === 'ready' ? <img className="picture-layer" src={photoUrl(assetId, 'portal')} alt="" draggable={false} decoding="async" /> : null}
          {edit.blurs.map((region, index) => (
            <BlurPatch key={index} bitmap={bitmap} region={region} madeWidth={madeWidth} madeHeight={madeHeight} />
          ))}
        </div>
      </div>
      {part === 'finished' && edit.mark ? <Mark key={edit.mark.assetId} mark={edit.mark} finished={crop} scale={scale} /> : null}
    </div>
  );
}

/**
 * The whole upright original at about the size at which the finished photo is made. In steps: the covers of regions
 * are drawn anew when it changes, which a crop that is being pulled must not cause all the time.
 */
function madeSize(original: Size, crop: Size): Size {
  const scale = fitInside(crop, PORTAL_SIDE_MAX).width / crop.width;
  const stepped = Math.min(1, MADE_STEP ** Math.round(Math.log(scale) / Math.log(MADE_STEP)));
  return { width: Math.max(1, Math.round(original.width * stepped)), height: Math.max(1, Math.round(original.height * stepped)) };
}

const MADE_STEP = 1.15;

/** The unit's logo where the finished photo has it. */
function Mark({ mark, finished, scale }: { readonly mark: PhotoMark; readonly finished: Size; readonly scale: number }) {
  const [logo, setLogo] = useState<Size | null>(null);
  const src = photoUrl(mark.assetId, 'portal');
  useEffect(() => {
    let current = true;
    const image = new Image();
    image.src = src;
    image.decode().then(
      () => current && setLogo({ width: image.naturalWidth, height: image.naturalHeight }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [src]);
  if (!logo) return null;
  const { left, top, width, height } = markBox(finished, logo, mark);
  return <img className="picture-mark" src={src} alt="" draggable={false} style={{ left: left * scale, top: top * scale, width: width * scale, height: height * scale, opacity: mark.opacity }} />;
}
