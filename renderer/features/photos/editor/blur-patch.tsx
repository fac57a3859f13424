import { memo, useEffect, useRef } from 'react';
import { GRAIN, coverOf, coverPart, edgesOf, type Cover, type Edges } from '../../../../shared/domain/photo-blur.ts';
import type { Region } from '../../../../shared/domain/photo-edit.ts';
import type { Size } from '../../../../shared/domain/photo-geometry.ts';

type BlurPatchProps = {
  /** Null while it loads: the region is hidden altogether until then. */
  readonly bitmap: ImageBitmap | null;
  readonly region: Region;
  /** The whole upright original at the size at which the finished photo is made, in pixels. */
  readonly madeWidth: number;
  readonly madeHeight: number;
};

/** What readers will see of a blurred region: large cells of mean colour that run into each other, with a soft edge. */
export const BlurPatch = memo(function BlurPatch({ bitmap, region, madeWidth, madeHeight }: BlurPatchProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { x, y, width, height } = region;
  const made = { width: madeWidth, height: madeHeight };
  useEffect(() => {
    if (!canvas.current || !bitmap) return;
    const whole = { width: madeWidth, height: madeHeight };
    const edges = edgesOf({ x, y, width, height }, whole);
    drawCover(canvas.current, bitmap, whole, edges, coverOf(edges, whole));
  }, [bitmap, x, y, width, height, madeWidth, madeHeight]);
  const { box } = coverOf(edgesOf(region, made), made);
  if (!box) return null;
  const percent = (part: number): string => `${String(part * 100)}%`;
  const place = { left: percent(box.left / made.width), top: percent(box.top / made.height), width: percent(box.width / made.width), height: percent(box.height / made.height) };
  return <canvas className="picture-blur" data-empty={bitmap === null || undefined} ref={canvas} style={place} />;
});

/** Drawn small and shown large: the browser enlarges smoothly, and moving a region costs next to nothing. */
function drawCover(canvas: HTMLCanvasElement, bitmap: ImageBitmap, made: Size, region: Edges, { box, edge, across, down }: Cover): void {
  if (!box) return;
  const [width, height] = [across * GRAIN, down * GRAIN];
  canvas.width = width;
  canvas.height = height;
  const target = canvas.getContext('2d', { willReadFrequently: true });
  const cells = cellsOf(bitmap, made, box, across, down);
  if (!target || !cells) return;
  target.filter = `blur(${String(GRAIN / 2)}px)`;
  target.imageSmoothingEnabled = false;
  // The rim is drawn beyond the edge, or the blur would mix in nothing there.
  target.drawImage(cells, 0, 0, across, down, -GRAIN, -GRAIN, width + 2 * GRAIN, height + 2 * GRAIN);
  target.drawImage(cells, 0, 0, width, height);
  const image = target.getImageData(0, 0, width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [atX, atY] = [box.left + ((x + 0.5) / width) * box.width, box.top + ((y + 0.5) / height) * box.height];
      image.data[(y * width + x) * 4 + 3] = Math.round(255 * coverPart(atX, atY, region, edge));
    }
  }
  target.putImageData(image, 0, 0);
}

/** Pixels a cell is made from, along each side. */
const SAMPLES = 8;

/** One pixel per cell, of mean colour. */
function cellsOf(bitmap: ImageBitmap, made: Size, box: Size & { readonly left: number; readonly top: number }, across: number, down: number): OffscreenCanvas | null {
  const [scaleX, scaleY] = [bitmap.width / made.width, bitmap.height / made.height];
  let [width, height] = [across * SAMPLES, down * SAMPLES];
  let sheet = new OffscreenCanvas(width, height);
  let context = sheet.getContext('2d');
  context?.drawImage(bitmap, box.left * scaleX, box.top * scaleY, box.width * scaleX, box.height * scaleY, 0, 0, width, height);
  // Halved step by step: each step is an exact mean of four.
  for (let step = SAMPLES; step > 1 && context; step /= 2) {
    const smaller = new OffscreenCanvas(width / 2, height / 2);
    context = smaller.getContext('2d');
    context?.drawImage(sheet, 0, 0, width, height, 0, 0, width / 2, height / 2);
    [width, height, sheet] = [width / 2, height / 2, smaller];
  }
  return context ? sheet : null;
}
