import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Size } from '../../../../shared/domain/photo-geometry.ts';
import { clamp } from './region.ts';

/** Space around the picture, in CSS pixels: handles at its edges stay whole. */
export const STAGE_MARGIN = 28;
const STEP = 1.25;
/** Most a small picture is enlarged to fill the stage, and the most anything is enlarged at all. */
const FIT_MAX = 2;
const ZOOM_MAX = 8;

export type Zoom = {
  /** CSS pixels per pixel of the picture; 0 until the stage is measured. */
  readonly scale: number;
  /** 100: one pixel of the finished photo is one pixel here. */
  readonly percent: number;
  readonly isFit: boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly full: () => void;
  /** `+`, `-`, `0` (fit) and `1` (100 %); answers whether the key was one of them. */
  readonly onKey: (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>) => boolean;
};

type Spot = { readonly x: number; readonly y: number; readonly clientX: number; readonly clientY: number };

/**
 * Zoom of a scrolling stage. `content`: pixels of what is shown; `fullScale`: the scale that is called 100 %. The spot
 * under the pointer (or the middle) stays where it is.
 */
export function useZoom(content: Size, fullScale: number) {
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  const [chosen, setChosen] = useState<number | null>(null);
  const spot = useRef<Spot | null>(null);

  useEffect(() => {
    if (!stage) return undefined;
    const measure = (): void => {
      // Without scroll bars, which come and go with the zoom.
      const { width, height } = stage.getBoundingClientRect();
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(stage);
    return () => observer.disconnect();
  }, [stage]);

  const fitting = Math.max(0, Math.min((room.width - 2 * STAGE_MARGIN) / content.width, (room.height - 2 * STAGE_MARGIN) / content.height, FIT_MAX * fullScale));
  const [least, most] = [Math.min(fitting, fullScale), Math.max(fitting, ZOOM_MAX * fullScale)];
  const scale = chosen === null ? fitting : clamp(chosen, least, most);

  const zoomTo = (next: number, at?: { readonly clientX: number; readonly clientY: number }): void => {
    const canvas = stage?.firstElementChild;
    if (!stage || !canvas) return;
    const [outer, inner] = [stage.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const { clientX, clientY } = at ?? { clientX: outer.left + outer.width / 2, clientY: outer.top + outer.height / 2 };
    spot.current = { clientX, clientY, x: (clientX - inner.left) / inner.width, y: (clientY - inner.top) / inner.height };
    const limited = clamp(next, least, most);
    setChosen(Math.abs(limited - fitting) < fitting / 100 ? null : limited);
  };
  useLayoutEffect(() => {
    const [kept, canvas] = [spot.current, stage?.firstElementChild];
    spot.current = null;
    if (!kept || !stage || !canvas) return;
    const inner = canvas.getBoundingClientRect();
    stage.scrollBy(inner.left + kept.x * inner.width - kept.clientX, inner.top + kept.y * inner.height - kept.clientY);
  });

  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    // A notch of a wheel is 100 or 120; a touchpad sends many small ones.
    zoomTo(scale * STEP ** clamp(-event.deltaY / 100, -2, 2), event);
  });
  useEffect(() => {
    const listener = (event: WheelEvent): void => onWheel(event);
    // React listens passively, and the page would scroll or zoom as well.
    stage?.addEventListener('wheel', listener, { passive: false });
    return () => stage?.removeEventListener('wheel', listener);
  }, [stage]);

  const run: Readonly<Record<string, () => void>> = {
    '+': () => zoomTo(scale * STEP),
    '=': () => zoomTo(scale * STEP),
    '-': () => zoomTo(scale / STEP),
    '0': () => setChosen(null),
    '1': () => zoomTo(fullScale),
  };
  const zoom: Zoom = {
    scale,
    percent: Math.round((scale / fullScale) * 100),
    isFit: chosen === null,
    zoomIn: () => zoomTo(scale * STEP),
    zoomOut: () => zoomTo(scale / STEP),
    fit: () => setChosen(null),
    full: () => zoomTo(fullScale),
    onKey: ({ key, ctrlKey, metaKey, altKey }) => {
      const found = altKey ? undefined : run[key];
      // Ctrl with these keys would zoom the whole window.
      if (!found || ((ctrlKey || metaKey) && key === '1')) return false;
      found();
      return true;
    },
  };
  return { zoom, stage, stageRef: useCallback((element: HTMLElement | null) => setStage(element), []) };
}
