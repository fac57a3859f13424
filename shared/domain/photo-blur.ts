import type { Region } from './photo-edit.ts';
import type { Box, Size } from './photo-geometry.ts';

/** Cells along the longer side of a covered region: of a face or a number plate nothing is left but its colours. */
const CELLS = 6;
/** Smallest cell, in pixels of the picture that is made. */
const CELL_MIN = 8;
/** How far the soft edge reaches beyond the region, in cells. Within the region nothing shows through. */
const EDGE = 0.6;
/** Pixels per cell while the cells run into each other. */
export const GRAIN = 8;

/** Edges in pixels; they may lie outside the picture and between pixels. */
export type Edges = { readonly x: number; readonly y: number; readonly right: number; readonly bottom: number };

/** How a region is covered. Pixels of the picture that is made. */
export type Cover = {
  /** What changes: the region with its soft edge, cut at the edges of the picture. Null when nothing of it is there. */
  readonly box: Box | null;
  /** How wide the soft edge is. */
  readonly edge: number;
  /** Cells across and down the box. */
  readonly across: number;
  readonly down: number;
};

/** The cover of a region on a picture. Cells follow the size of the region, so that a cut through a face makes them no finer. */
export function coverOf(region: Edges, picture: Size): Cover {
  const cell = Math.max(CELL_MIN, Math.max(region.right - region.x, region.bottom - region.y) / CELLS);
  const edge = cell * EDGE;
  const left = Math.max(0, Math.floor(region.x - edge));
  const top = Math.max(0, Math.floor(region.y - edge));
  const width = Math.min(picture.width, Math.ceil(region.right + edge)) - left;
  const height = Math.min(picture.height, Math.ceil(region.bottom + edge)) - top;
  const box = width <= 0 || height <= 0 ? null : { left, top, width, height };
  return { box, edge, across: Math.max(1, Math.round(width / cell)), down: Math.max(1, Math.round(height / cell)) };
}

/** The edges of a region given as parts of a picture. */
export const edgesOf = ({ x, y, width, height }: Region, picture: Size): Edges => ({ x: x * picture.width, y: y * picture.height, right: (x + width) * picture.width, bottom: (y + height) * picture.height });

/** How much of the cover is seen at a pixel (by its middle): 1 in the region, 0 beyond the soft edge. */
export function coverPart(x: number, y: number, region: Edges, edge: number): number {
  const above = distance(y, region.y, region.bottom);
  const beside = distance(x, region.x, region.right);
  return above === 0 && beside === 0 ? 1 : fading(Math.hypot(above, beside) / edge);
}

/** How far a place lies outside a stretch; 0 inside, the pixels at its ends included. */
function distance(at: number, from: number, to: number): number {
  return Math.max(from - 0.5 - at, at - to - 0.5, 0);
}

/** From 1 at the region's edge to 0 at the end of the soft edge, without a visible line at either. */
function fading(far: number): number {
  if (far >= 1) return 0;
  const near = 1 - far;
  return near * near * (3 - 2 * near);
}
