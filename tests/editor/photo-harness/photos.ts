import sharp from 'sharp';
import { photoIds } from './photo-ids.ts';

type Drawn = { readonly mime: string; readonly bytes: Uint8Array };

/** A field with a leaning horizon, somebody's face and a number plate. */
const landscape = (width: number, height: number): string => `
  <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1500 1000" preserveAspectRatio="xMidYMid slice" width="${String(width)}" height="${String(height)}">
    <linearGradient id="s" x2="0" y2="1"><stop stop-color="#7fa8c9"/><stop offset="1" stop-color="#e6dcc3"/></linearGradient>
    <rect width="1500" height="1000" fill="url(#s)"/>
    <g transform="rotate(4 750 500)">
      <rect x="-200" y="480" width="1900" height="800" fill="#7d9a4a"/>
      <path d="M-200 640 L1700 600 L1700 660 L-200 720Z" fill="#a9c3d0"/>
      <g stroke="#5f7a33" stroke-width="6">${Array.from({ length: 40 }, (_, at) => `<path d="M${String(at * 50 - 200)} 780 l14 -60"/>`).join('')}</g>
    </g>
    <circle cx="620" cy="420" r="120" fill="#c98f67"/><circle cx="580" cy="400" r="14"/><circle cx="662" cy="400" r="14"/><path d="M575 470 q45 40 92 0" fill="none" stroke="#5a2d1a" stroke-width="10"/>
    <path d="M470 360 L620 230 L775 360Z" fill="#d8c48a"/><rect x="520" y="540" width="200" height="320" rx="40" fill="#34506b"/>
    <rect x="980" y="720" width="340" height="120" rx="14" fill="#b3372c"/><rect x="1060" y="770" width="180" height="54" fill="#fff"/><text x="1072" y="810" font-size="38" font-family="sans-serif">36A-123.45</text>
  </svg>`;

const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="240"><rect width="600" height="240" rx="40" fill="#a3271d"/><text x="60" y="160" font-size="120" font-weight="700" font-family="sans-serif" fill="#ffe9a8">TRUNG</text></svg>`;

/** The photos by their ids, as files of the kinds that renditions have. */
export async function drawPhotos(): Promise<ReadonlyMap<string, Drawn>> {
  const jpeg = async (svg: string): Promise<Drawn> => ({ mime: 'image/jpeg', bytes: await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer() });
  const wide = await jpeg(landscape(1500, 1000));
  return new Map<string, Drawn>([
    [photoIds.landscape, wide],
    [photoIds.edited, { mime: 'image/jpeg', bytes: await sharp(wide.bytes).extract({ left: 300, top: 150, width: 800, height: 450 }).jpeg().toBuffer() }],
    [photoIds.upright, await jpeg(landscape(800, 1200))],
    [photoIds.logo, { mime: 'image/png', bytes: await sharp(Buffer.from(logo)).png().toBuffer() }],
  ]);
}
