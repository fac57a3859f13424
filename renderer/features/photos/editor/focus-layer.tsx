import { useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FocusPoint } from '../../../../shared/domain/photo-edit.ts';
import { arrowStep, useKeyGesture } from './arrow-step.ts';
import { clamp } from './region.ts';
import { useDrag } from './use-drag.ts';

type FocusLayerProps = {
  readonly point: FocusPoint | null;
  readonly onChange: (point: FocusPoint | null, gesture: string) => void;
  readonly onEnd: () => void;
  readonly onCancel: () => void;
};

/** The point that stays in view: set by a click on the finished picture, moved by pulling or by arrow keys. */
export function FocusLayer({ point, onChange, onEnd, onCancel }: FocusLayerProps) {
  const { t } = useTranslation();
  const layer = useRef<HTMLDivElement>(null);
  const keyGesture = useKeyGesture();
  const pointAt = ({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>): FocusPoint => {
    const { left, top, width, height } = layer.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { x: clamp((clientX - left) / width, 0, 1), y: clamp((clientY - top) / height, 0, 1) };
  };
  const drag = useDrag({
    onMove: ({ startX, startY, dx, dy, gesture }) => onChange(pointAt({ clientX: startX + dx, clientY: startY + dy }), gesture),
    onEnd: ({ startX, startY, dx, dy, gesture }) => {
      if (dx === 0 && dy === 0) onChange(pointAt({ clientX: startX, clientY: startY }), gesture);
      onEnd();
    },
    onCancel,
  });
  const { x, y } = point ?? { x: 0.5, y: 0.5 };
  const percents = { x: Math.round(x * 100), y: Math.round(y * 100) };
  return (
    <div className="focus-layer" ref={layer} {...drag.props}>
      <div
        className={point ? 'focus-point' : 'focus-point focus-unset'}
        style={{ left: `${String(x * 100)}%`, top: `${String(y * 100)}%` }}
        role="slider"
        tabIndex={0}
        aria-label={t('photoEditor.focus')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percents.x}
        aria-valuetext={point ? t('photoEditor.pointValue', percents) : t('photoEditor.focusNone')}
        onKeyDown={(event) => {
          const step = arrowStep(event);
          if (step) {
            event.preventDefault();
            onChange({ x: clamp(x + step[0], 0, 1), y: clamp(y + step[1], 0, 1) }, keyGesture(event));
          } else if (point && (event.key === 'Delete' || event.key === 'Backspace')) {
            event.preventDefault();
            onChange(null, keyGesture(event));
          }
        }}
      />
    </div>
  );
}
