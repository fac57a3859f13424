import { useEffect, useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BLURS_MAX, type FocusPoint, type Region } from '../../../../shared/domain/photo-edit.ts';
import { toOriginal, type PhotoFrame } from '../../../../shared/domain/photo-geometry.ts';
import { RegionBox } from './region-box.tsx';
import { cornerHandles, regionBetween } from './region.ts';
import { useDrag } from './use-drag.ts';

type BlurLayerProps = {
  readonly frame: PhotoFrame;
  readonly blurs: readonly Region[];
  /** CSS pixels per pixel of the original. */
  readonly scale: number;
  /** The region that shows its handles. */
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
  readonly onAdd: (region: Region, gesture: string) => void;
  readonly onChange: (index: number, region: Region, gesture: string) => void;
  readonly onRemove: (index: number) => void;
  readonly onEnd: () => void;
  readonly onCancel: () => void;
};

/** Smallest side of a region that is drawn, in CSS pixels; a shorter pull was a click. */
const DRAWN_MIN = 6;

/** The blurred regions, which lie on the upright original and turn with it. Pulling over the picture draws a new one. */
export function BlurLayer({ frame, blurs, scale, chosen, onChoose, onAdd, onChange, onRemove, onEnd, onCancel }: BlurLayerProps) {
  const { t } = useTranslation();
  const { original, rotate, straighten, straightened } = frame;
  const layer = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ readonly from: FocusPoint; readonly index: number; readonly begun: boolean } | null>(null);
  const size = { width: original.width * scale, height: original.height * scale };
  const angle = rotate + straighten;

  useEffect(() => {
    const box = chosen === null ? null : layer.current?.querySelectorAll<HTMLElement>('.blur-box')[chosen];
    if (box && !box.contains(document.activeElement)) box.querySelector<HTMLElement>('.region-body')?.focus({ preventScroll: true });
  }, [chosen]);
  const count = useRef(blurs.length);
  useEffect(() => {
    const fewer = blurs.length < count.current;
    count.current = blurs.length;
    // What had the focus may have gone with its region.
    if (fewer && !document.activeElement?.matches('[role="slider"], button')) layer.current?.closest<HTMLElement>('.stage')?.focus({ preventScroll: true });
  }, [blurs.length]);

  /** Where on the original a point of the screen lies. */
  const pointAt = ({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): FocusPoint => {
    const { left, top, width, height } = layer.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const { crop } = frame;
    const place = { x: ((clientX - left) / width) * straightened.width, y: ((clientY - top) / height) * straightened.height };
    return toOriginal(frame, { x: (place.x - crop.left) / crop.width, y: (place.y - crop.top) / crop.height });
  };
  const draw = useDrag({
    onStart: (event) => {
      if (blurs.length >= BLURS_MAX) return false;
      drawn.current = { from: pointAt(event), index: blurs.length, begun: false };
      return true;
    },
    onMove: ({ startX, startY, dx, dy, gesture }) => {
      const now = drawn.current;
      if (now === null || (!now.begun && Math.min(Math.abs(dx), Math.abs(dy)) < DRAWN_MIN)) return;
      const region = regionBetween(now.from, pointAt({ clientX: startX + dx, clientY: startY + dy }));
      drawn.current = { ...now, begun: true };
      onAdd(region, gesture);
      onChoose(now.index);
    },
    onEnd,
    onCancel,
  });
  return (
    <div className="blur-layer" ref={layer} {...draw.props}>
      <div className="blur-regions" style={{ ...size, transform: `translate(-50%, -50%) rotate(${String(angle)}deg)` }}>
        {blurs.map((region, index) => (
          <RegionBox
            key={index}
            className={index === chosen ? 'blur-box blur-chosen' : 'blur-box'}
            label={t('photoEditor.blurred', { n: index + 1 })}
            region={region}
            size={size}
            angle={angle}
            shown={index === chosen ? cornerHandles : []}
            onChange={(next, gesture) => onChange(index, next, gesture)}
            onEnd={onEnd}
            onCancel={onCancel}
            onFocus={() => onChoose(index)}
            onDelete={() => onRemove(index)}
          />
        ))}
      </div>
    </div>
  );
}
