import { useState } from 'react';
import { useDrag, type Drag } from './use-drag.ts';

type HorizonLayerProps = {
  /** Gets how steep the drawn line is, clockwise in degrees from the nearer axis, -45 to 45. */
  readonly onDrawn: (degrees: number) => void;
};

/** Shortest line that says something about a direction, in CSS pixels. */
const LINE_MIN = 24;

/** A sheet over the picture on which a line is drawn along what should be level or upright. */
export function HorizonLayer({ onDrawn }: HorizonLayerProps) {
  const [line, setLine] = useState<Drag | null>(null);
  /** Where the sheet was when the line was begun. */
  const [corner, setCorner] = useState({ left: 0, top: 0 });
  const drag = useDrag({
    onStart: ({ currentTarget }) => {
      setCorner(currentTarget.getBoundingClientRect());
      return true;
    },
    onMove: setLine,
    onEnd: ({ dx, dy }) => {
      setLine(null);
      if (Math.hypot(dx, dy) >= LINE_MIN) onDrawn(steepness(dx, dy));
    },
    onCancel: () => setLine(null),
  });
  const [x, y] = line === null ? [0, 0] : [line.startX - corner.left, line.startY - corner.top];
  return (
    <div className="horizon-layer" {...drag.props}>
      {line ? (
        <svg className="horizon-line" aria-hidden>
          <line className="horizon-edge" x1={x} y1={y} x2={x + line.dx} y2={y + line.dy} />
          <line x1={x} y1={y} x2={x + line.dx} y2={y + line.dy} />
        </svg>
      ) : null}
    </div>
  );
}

/** How far a line is from level, or from upright where it is nearer to that. Clockwise, in degrees. */
export function steepness(dx: number, dy: number): number {
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  return angle - Math.round(angle / 90) * 90;
}
