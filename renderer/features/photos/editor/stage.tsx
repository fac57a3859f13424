import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Size } from '../../../../shared/domain/photo-geometry.ts';
import { useDrag } from './use-drag.ts';
import type { Zoom } from './use-zoom.ts';
import './stage.css';

type StageProps = {
  /** Accessible name: what is looked at, and how. */
  readonly label: string;
  readonly stageRef: (element: HTMLElement | null) => void;
  readonly zoom: Zoom;
  /** CSS pixels of what is shown. */
  readonly size: Size;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Where a picture is looked at: scrolls when it is larger, moves when it is pulled, zooms with wheel and keys. */
export function Stage({ label, stageRef, zoom, size, className = '', children }: StageProps) {
  const element = useRef<HTMLElement | null>(null);
  const from = useRef({ left: 0, top: 0 });
  const start = (): boolean => {
    from.current = { left: element.current?.scrollLeft ?? 0, top: element.current?.scrollTop ?? 0 };
    return true;
  };
  const onMove = ({ dx, dy }: { readonly dx: number; readonly dy: number }): void => element.current?.scrollTo(from.current.left - dx, from.current.top - dy);
  const pull = useDrag({ onStart: start, onMove });
  // The middle button pulls the picture also where the first one does something else.
  const pullAnywhere = useDrag({ onStart: start, onMove, button: 1 });
  return (
    <section
      className={`stage ${className}`}
      ref={(node) => {
        element.current = node;
        stageRef(node);
      }}
      // A scrolling area, which arrow keys must reach.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      data-pulling={pull.isDragging || pullAnywhere.isDragging || undefined}
      {...pull.props}
      onPointerDownCapture={pullAnywhere.props.onPointerDown}
      onPointerMoveCapture={pullAnywhere.props.onPointerMove}
      onPointerUpCapture={pullAnywhere.props.onPointerUp}
      onKeyDown={(event: KeyboardEvent) => {
        if (zoom.onKey(event)) event.preventDefault();
      }}
    >
      <div className="stage-canvas">
        <div className="stage-picture" style={{ width: size.width, height: size.height }}>
          {children}
        </div>
      </div>
    </section>
  );
}
