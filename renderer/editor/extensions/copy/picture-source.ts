import type { PictureSource } from './clipboard-html.ts';

/** Widest picture on the clipboard (pixels): as wide as a page of text is ever printed. */
const WIDTH_MAX = 1_200;
/** Time (ms) for drawing pictures during one copy; whoever copies forty photos gets the first of them. */
const TIME_MAX = 600;
const KEPT_MAX = 40;

/** Drawn once, used again: people copy the same part of an article several times. */
const drawn = new Map<string, string>();

/** Takes photos from where they are shown on the page: a copy must be complete when the key comes up again. */
export function pictureSource(page: HTMLElement | null): PictureSource {
  const start = performance.now();
  return (assetId) => {
    const known = drawn.get(assetId);
    if (known !== undefined) return known;
    const shown = [...(page?.querySelectorAll<HTMLImageElement>('figure img') ?? [])].find(({ src }) => src.includes(assetId));
    if (!shown?.complete || shown.naturalWidth === 0 || performance.now() - start > TIME_MAX) return null;
    const data = draw(shown);
    if (drawn.size >= KEPT_MAX) drawn.clear();
    if (data !== null) drawn.set(assetId, data);
    return data;
  };
}

function draw(photo: HTMLImageElement): string | null {
  const scale = Math.min(1, WIDTH_MAX / photo.naturalWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(photo.naturalWidth * scale);
  canvas.height = Math.round(photo.naturalHeight * scale);
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  // JPEG knows no transparency; black would show through.
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(photo, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', 0.85);
}
