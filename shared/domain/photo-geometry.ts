import type { PhotoEdit, Region } from './photo-edit.ts';

/** Width and height in pixels. */
export type Size = { readonly width: number; readonly height: number };
/** A place in a picture as parts (0 to 1) of its width and height. */
export type Point = { readonly x: number; readonly y: number };
/** A rectangle in pixels from the top left corner. */
export type Box = Size & { readonly left: number; readonly top: number };

/** The geometry of an edit: everything that has to do with where pixels are, nothing with how they look. */
export type FrameEdit = Pick<PhotoEdit, 'rotate' | 'straighten' | 'crop'>;

/** What an edit makes of a picture, in whole pixels of the upright original at full size. */
export type PhotoFrame = {
  /** The upright original. */
  readonly original: Size;
  readonly rotate: PhotoEdit['rotate'];
  /** Clockwise, in degrees. */
  readonly straighten: number;
  /** After the quarter turns. */
  readonly turned: Size;
  /** The largest rectangle of the same shape without empty corners; what a crop is a part of. */
  readonly straightened: Size;
  /** In pixels of `straightened`. Its size is that of the finished picture. */
  readonly crop: Box;
};

const wholeRegion: Region = { x: 0, y: 0, width: 1, height: 1 };

/**
 * Where everything comes to lie. The page and the renderer both take their numbers from here, so that what is shown
 * while editing is what is made. A crop that reaches over the edge is cut there; no side becomes shorter than 1 pixel.
 */
export function photoFrame(original: Size, { rotate, straighten, crop }: FrameEdit): PhotoFrame {
  const turned = rotate % 180 === 0 ? { width: original.width, height: original.height } : { width: original.height, height: original.width };
  const straightened = inscribed(turned, straighten);
  return { original: { width: original.width, height: original.height }, rotate, straighten, turned, straightened, crop: boxOf(crop ?? wholeRegion, straightened) };
}

/** Pixels of the finished picture. */
export function finishedSize(original: Size, edit: FrameEdit): Size {
  const { width, height } = photoFrame(original, edit).crop;
  return { width, height };
}

/**
 * The largest upright rectangle of the same shape inside a picture that is turned by `degrees` (up to 45), around the
 * same centre. Rounded down, so that no empty corner is ever seen.
 */
export function inscribed({ width, height }: Size, degrees: number): Size {
  const angle = (Math.abs(degrees) * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const scale = Math.min(width / (width * cos + height * sin), height / (width * sin + height * cos));
  return { width: Math.max(1, Math.floor(width * scale + 1e-6)), height: Math.max(1, Math.floor(height * scale + 1e-6)) };
}

/** The largest size of the same shape whose longer side is at most `side`. Nothing is enlarged. */
export function fitInside({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A region as whole pixels of a picture; cut at its edges, at least 1 x 1. */
export function boxOf({ x, y, width, height }: Region, size: Size): Box {
  const left = Math.min(size.width - 1, Math.round(clamp(x) * size.width));
  const top = Math.min(size.height - 1, Math.round(clamp(y) * size.height));
  return {
    left,
    top,
    width: Math.max(1, Math.min(size.width, Math.round((x + width) * size.width)) - left),
    height: Math.max(1, Math.min(size.height, Math.round((y + height) * size.height)) - top),
  };
}

/** Where a place of the finished picture lies in the upright original. Both in parts; always inside for places inside. */
export function toOriginal({ original, rotate, straighten, turned, straightened, crop }: PhotoFrame, { x, y }: Point): Point {
  // From the centre, because straightening turns around it.
  const across = crop.left + x * crop.width - straightened.width / 2;
  const down = crop.top + y * crop.height - straightened.height / 2;
  const [turnedX, turnedY] = turn(across, down, -straighten);
  const [originalX, originalY] = turn(turnedX, turnedY, -rotate);
  return near({ x: 0.5 + originalX / original.width, y: 0.5 + originalY / original.height }, turned);
}

/** Where a place of the upright original lies in the finished picture; outside 0 to 1 when it was cut away. */
export function toFinished({ original, rotate, straighten, straightened, crop }: PhotoFrame, { x, y }: Point): Point {
  const [turnedX, turnedY] = turn((x - 0.5) * original.width, (y - 0.5) * original.height, rotate);
  const [across, down] = turn(turnedX, turnedY, straighten);
  return { x: (across + straightened.width / 2 - crop.left) / crop.width, y: (down + straightened.height / 2 - crop.top) / crop.height };
}

/** The smallest region of the upright original that holds a region of the finished picture. Cut at the edges. */
export function regionToOriginal(frame: PhotoFrame, region: Region): Region {
  return around(cornersOf(region).map((corner) => toOriginal(frame, corner)));
}

/** The smallest region of the finished picture that holds a region of the upright original; null when nothing of it is left. */
export function regionToFinished(frame: PhotoFrame, region: Region): Region | null {
  const found = around(cornersOf(region).map((corner) => toFinished(frame, corner)));
  return found.width > 0 && found.height > 0 ? found : null;
}

/** The finished picture as the corners of an outline in the upright original, clockwise from its own top left. */
export function outlineInOriginal(frame: PhotoFrame): readonly Point[] {
  return cornersOf(wholeRegion).map((corner) => toOriginal(frame, corner));
}

function cornersOf({ x, y, width, height }: Region): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

function around(points: readonly Point[]): Region {
  const [xs, ys] = [points.map(({ x }) => clamp(x)), points.map(({ y }) => clamp(y))];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Turns a distance clockwise (y points down). Quarter turns are exact. */
function turn(x: number, y: number, degrees: number): readonly [number, number] {
  switch (((degrees % 360) + 360) % 360) {
    case 0:
      return [x, y];
    case 90:
      return [-y, x];
    case 180:
      return [-x, -y];
    case 270:
      return [y, -x];
  }
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

/** Rounding of sizes to whole pixels may put a corner a hair outside; that hair is taken away. */
function near({ x, y }: Point, { width, height }: Size): Point {
  const slack = 1 / Math.min(width, height) + 1e-9;
  const inside = (value: number): number => (value < 0 && value > -slack ? 0 : value > 1 && value < 1 + slack ? 1 : value);
  return { x: inside(x), y: inside(y) };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
