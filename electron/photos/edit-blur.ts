import type { Region } from '../../shared/domain/photo-edit.ts';
import type { Size } from '../../shared/domain/photo-geometry.ts';
import { fromPixels, toPixels, type Pixels } from './pixels.ts';

/** Cells along the longer side of a covered region: of a face or a number plate nothing is left but its colours. */
const CELLS = 6;
/** Smallest cell, in pixels of the picture that is made. */
const CELL_MIN = 8;
/** How far the soft edge reaches beyond the region, in cells. Within the region nothing shows through. */
const EDGE = 0.6;
/** Pixels per cell while the cells run into each other. */
const GRAIN = 8;

/** A part of a picture whose pixels are at hand. Positions in pixels of the whole picture. */
export type Window = { readonly left: number; readonly top: number; readonly whole: Size };

/**
 * Covers regions (parts of the whole picture) beyond recovery: each becomes a few large cells of mean colour, which then
 * run into each other. Cells follow the size of the region, not of what is visible of it, so that a cut through a
 * face does not make them finer. `pixels.data` is changed.
 */
export async function coverRegions(pixels: Pixels, { left, top, whole }: Window, regions: readonly Region[]): Promise<void> {
  for (const { x, y, width, height } of regions) {
    const start = { x: x * whole.width - left, y: y * whole.height - top };
    await coverOne(pixels, { ...start, right: start.x + width * whole.width, bottom: start.y + height * whole.height });
  }
}

/** Edges in pixels; they may lie outside the picture and between pixels. */
type Edges = { readonly x: number; readonly y: number; readonly right: number; readonly bottom: number };

async function coverOne(pixels: Pixels, region: Edges): Promise<void> {
  const cell = Math.max(CELL_MIN, Math.max(region.right - region.x, region.bottom - region.y) / CELLS);
  const edge = cell * EDGE;
  const left = Math.max(0, Math.floor(region.x - edge));
  const top = Math.max(0, Math.floor(region.y - edge));
  const width = Math.min(pixels.width, Math.ceil(region.right + edge)) - left;
  const height = Math.min(pixels.height, Math.ceil(region.bottom + edge)) - top;
  if (width <= 0 || height <= 0) return;
  const cover = await coverFor(pixels, { left, top, width, height }, cell);
  for (let y = 0; y < height; y += 1) {
    const above = distance(top + y + 0.5, region.y, region.bottom);
    for (let x = 0; x < width; x += 1) {
      const beside = distance(left + x + 0.5, region.x, region.right);
      const part = above === 0 && beside === 0 ? 1 : fading(Math.hypot(above, beside) / edge);
      if (part === 0) continue;
      const to = ((top + y) * pixels.width + left + x) * pixels.channels;
      const from = (y * width + x) * pixels.channels;
      for (let channel = 0; channel < pixels.channels; channel += 1) {
        const before = pixels.data[to + channel] ?? 0;
        pixels.data[to + channel] = Math.round(before + ((cover[from + channel] ?? 0) - before) * part);
      }
    }
  }
}

async function coverFor(pixels: Pixels, box: Size & { readonly left: number; readonly top: number }, cell: number): Promise<Uint8Array> {
  const [across, down] = [Math.max(1, Math.round(box.width / cell)), Math.max(1, Math.round(box.height / cell))];
  const cells = await toPixels(fromPixels(pixels).extract(box).resize(across, down, { fit: 'fill', kernel: 'linear' }));
  const blocks = await toPixels(fromPixels(cells).resize(across * GRAIN, down * GRAIN, { fit: 'fill', kernel: 'nearest' }).blur(GRAIN / 2));
  return (await toPixels(fromPixels(blocks).resize(box.width, box.height, { fit: 'fill', kernel: 'cubic' }))).data;
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
