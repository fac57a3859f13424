import { creditLine, sharedCredit } from './block-words.ts';
import { galleryRows, type RowPhoto } from './gallery-rows.ts';
import { escapeHtml, inlineToHtml } from './inline-html.ts';
import type { BlockPhoto, Figure, Gallery } from './model.ts';

/** Address of a photo; escaped here. */
type AssetUrl = (sha256: string) => string;

/** A photo with its caption and credit. */
export function figureToHtml(figure: Figure, assetUrl: AssetUrl): string {
  return `<figure>${image(figure, assetUrl)}${caption(figure, creditLine(figure.credit))}</figure>`;
}

/**
 * Photos in rows (`galleryStyle` draws them), each with its own caption; the caption they share comes last, and with it
 * the credit when all photos have the same one.
 */
export function galleryToHtml({ photos, caption: shared }: Gallery, assetUrl: AssetUrl): string {
  const credit = sharedCredit(photos);
  const place = ({ index, ratio }: RowPhoto): string => {
    const photo = photos[index];
    if (photo === undefined) return '';
    return `<figure class="${ratioClass(ratio)}">${image(photo, assetUrl)}${caption(photo, credit === '' ? creditLine(photo.credit) : '')}</figure>`;
  };
  const rows = galleryRows(photos).map((row) => `<div class="gallery-row">${row.photos.map(place).join('')}</div>`);
  return `<figure class="gallery">${rows.join('')}${caption({ caption: shared }, credit)}</figure>`;
}

/** How a gallery is laid out below `scope` (a selector). Photos of a row have one height; on narrow screens each has its own line. */
export function galleryStyle(scope: string): string {
  const place = `${scope} .gallery-row > figure`;
  // Classes, because a page that lets nobody in forbids styles in attributes.
  const ratios = Array.from({ length: 176 }, (_, step) => (step + 25) / 50).map((ratio) => `${scope} .${ratioClass(ratio)} { --ratio: ${ratio}; }`);
  return `
${scope} .gallery { container-type: inline-size; }
${scope} .gallery-row { display: flex; gap: .375rem; margin-bottom: .375rem; break-inside: avoid; }
${place} { flex: var(--ratio, 1.5) 1 0; min-width: 0; margin: 0; }
${place} > img { width: 100%; max-width: none; height: auto; max-height: none; aspect-ratio: var(--ratio, 1.5); object-fit: cover; }
@container (max-width: 30rem) {
  ${scope} .gallery-row { flex-direction: column; }
  ${place} { flex: none; }
  ${place} > img { aspect-ratio: auto; }
}
${ratios.join('\n')}
`;
}

const ratioClass = (ratio: number): string => `ratio-${Math.round(ratio * 100)}`;

function image({ asset, alt, width, height }: BlockPhoto, assetUrl: AssetUrl): string {
  // Not lazy: whoever prints right after opening wants every photo on paper.
  return `<img src="${escapeHtml(assetUrl(asset))}" alt="${escapeHtml(alt)}" width="${escapeHtml(String(width))}" height="${escapeHtml(String(height))}">`;
}

function caption({ caption: words }: Pick<BlockPhoto, 'caption'>, credit: string): string {
  const parts = [inlineToHtml(words).trim(), credit === '' ? '' : `<span class="credit">${escapeHtml(credit)}</span>`].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<figcaption>${parts.join(' ')}</figcaption>`;
}
