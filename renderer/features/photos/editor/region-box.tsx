import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Region } from '../../../../shared/domain/photo-edit.ts';
import type { Size } from '../../../../shared/domain/photo-geometry.ts';
import { arrowStep, useKeyGesture } from './arrow-step.ts';
import { freely, handles, moveRegion, resizeRegion, type Handle, type RegionLimits } from './region.ts';
import { useDrag } from './use-drag.ts';

export type RegionBoxProps = {
  /** Accessible name of the whole box. */
  readonly label: string;
  readonly region: Region;
  /** What the region is a part of, in CSS pixels. */
  readonly size: Size;
  /** How far that is turned on the screen, clockwise, in degrees. */
  readonly angle?: number;
  readonly shown?: readonly Handle[];
  readonly limits?: RegionLimits;
  readonly className: string;
  readonly onChange: (region: Region, gesture: string) => void;
  readonly onEnd: () => void;
  readonly onCancel: () => void;
  readonly onFocus?: () => void;
  readonly onDelete?: () => void;
};

/** What a grip is pulled to: parts of the picture. */
type Pull = (from: Region, dx: number, dy: number) => Region;

/** A rectangle that is moved as a whole or by its handles, with pointer or arrow keys. */
export function RegionBox({ label, region, size, angle = 0, shown = handles, limits = freely, className, onChange, onEnd, onCancel, onFocus, onDelete }: RegionBoxProps) {
  const { t } = useTranslation();
  const { x, y, width, height } = region;
  const quarters = ((Math.round(angle / 90) % 4) + 4) % 4;
  const place = { left: x * size.width, top: y * size.height, width: width * size.width, height: height * size.height };
  const grip = { region, size, angle, onChange, onEnd, onCancel, ...(onFocus ? { onFocus } : {}), ...(onDelete ? { onDelete } : {}) };
  return (
    <div className={`region ${className}`} style={place} role="group" aria-label={label}>
      <Grip {...grip} label={label} className="region-body" pull={moveRegion} now={x} />
      {shown.map((handle) => {
        // Names and pointers go by what is seen, also where the picture lies on its side.
        const seen = handles[(handles.indexOf(handle) + 2 * quarters) % handles.length] ?? handle;
        const pull: Pull = (from, dx, dy) => resizeRegion(from, handle, dx, dy, limits);
        return <Grip {...grip} key={handle} label={t(`photoEditor.handle.${seen}`)} className={`region-handle region-${handle} seen-${seen}`} pull={pull} now={handle.includes('e') ? x + width : handle.includes('w') ? x : handle === 'n' ? y : y + height} />;
      })}
    </div>
  );
}

type GripProps = Pick<RegionBoxProps, 'label' | 'className' | 'region' | 'size' | 'onChange' | 'onEnd' | 'onCancel' | 'onFocus' | 'onDelete'> & {
  readonly angle: number;
  readonly pull: Pull;
  /** Where it stands along its axis, for what screen readers call the value. */
  readonly now: number;
};

function Grip({ label, className, region, size, angle, pull, now, onChange, onEnd, onCancel, onFocus, onDelete }: GripProps) {
  const { t } = useTranslation();
  const start = useRef(region);
  const keyGesture = useKeyGesture();
  const drag = useDrag({
    onStart: (event) => {
      start.current = region;
      event.currentTarget.focus({ preventScroll: true });
      return true;
    },
    onMove: ({ dx, dy, gesture }) => {
      const [across, down] = turnedBack(dx, dy, angle);
      onChange(pull(start.current, across / size.width, down / size.height), gesture);
    },
    onEnd,
    onCancel,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onDelete && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      onDelete();
    }
    const step = arrowStep(event);
    if (!step) return;
    event.preventDefault();
    const [dx, dy] = turnedBack(step[0], step[1], Math.round(angle / 90) * 90);
    onChange(pull(region, dx, dy), keyGesture(event));
  };
  return (
    <div
      {...drag.props}
      className={className}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(now * 100)}
      aria-valuetext={t('photoEditor.regionValue', percents(region))}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    />
  );
}

/** A region in whole percents, for reading out. */
function percents({ x, y, width, height }: Region): Record<keyof Region, number> {
  const percent = (part: number): number => Math.round(part * 100);
  return { x: percent(x), y: percent(y), width: percent(width), height: percent(height) };
}

/** A movement on the screen as one on a picture that is turned by `degrees`. */
export function turnedBack(dx: number, dy: number, degrees: number): readonly [number, number] {
  const angle = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Quarter turns come out exact.
  const tidy = (value: number): number => Math.round(value * 1e9) / 1e9 + 0;
  return [tidy(dx * cos - dy * sin), tidy(dx * sin + dy * cos)];
}
