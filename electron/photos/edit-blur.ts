import { coverOf, coverPart, edgesOf, GRAIN, type Cover, type Edges } from '../../shared/domain/photo-blur.ts';
import type { Region } from '../../shared/domain/photo-edit.ts';
import type { Box, Size } from '../../shared/domain/photo-geometry.ts';
import { fromPixels, toPixels, type Pixels } from './pixels.ts';

/** A part of a picture whose pixels are at hand. Positions in pixels of the whole picture. */
export type Window = { readonly left: number; readonly top: number; readonly whole: Size };

/**
 * Covers regions (parts of the whole picture) beyond recovery: each becomes a few large cells of mean colour, which then
 * run into each other. Cells follow the size of the region, not of what is visible of it, so that a cut through a
 * face does not make them finer. `pixels.data` is changed.
 */
export async function coverRegions(pixels: Pixels, { left, top, whole }: Window, regions: readonly Region[]): Promise<void> {
  for (const part of regions) {
    const region = edgesOf(part, whole);
    await coverOne(pixels, { x: region.x - left, right: region.right - left, y: region.y - top, bottom: region.bottom - top });
  }
}

async function coverOne(pixels: Pixels, region: Edges): Promise<void> {
  const { box, edge, ...cells } = coverOf(region, pixels);
  if (box === null) return;
  const cover = await coverFor(pixels, box, cells);
  for (let y = 0; y < box.height; y += 1) {
    for (let x = 0; x < box.width; x += 1) {
      const part = coverPart(box.left + x + 0.5, box.top + y + 0.5, region, edge);
      if (part === 0) continue;
      const to = ((box.top + y) * pixels.width + box.left + x) * pixels.channels;
      const from = (y * box.width + x) * pixels.channels;
      for (let channel = 0; channel < pixels.channels; channel += 1) {
        const before = pixels.data[to + channel] ?? 0;
        pixels.data[to + channel] = Math.round(before + ((cover[from + channel] ?? 0) - before) * part);
      }
    }
  }
}

async function coverFor(pixels: Pixels, box: Box, { across, down }: Pick<Cover, 'across' | 'down'>): Promise<Uint8Array> {
  const cells = await toPixels(fromPixels(pixels).extract(box).resize(across, down, { fit: 'fill', kernel: 'linear' }));
  const blocks = await toPixels(fromPixels(cells).resize(across * GRAIN, down * GRAIN, { fit: 'fill', kernel: 'nearest' }).blur(GRAIN / 2));
  return (await toPixels(fromPixels(blocks).resize(box.width, box.height, { fit: 'fill', kernel: 'cubic' }))).data;
}
