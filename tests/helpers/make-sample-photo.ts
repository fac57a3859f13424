import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/**
 * Draws the photo of the sample article, `assets/sample/lua-he-thu.jpg`: harvest morning by a canal. Everything in it is
 * drawn here, so it belongs to this repository. Run it with Node 24 after changing the drawing.
 */

const WIDTH = 1600;
const HEIGHT = 1067;
const HORIZON = 520;
const FILE = join(import.meta.dirname, '../../assets/sample/lua-he-thu.jpg');

/** Always the same picture: a small generator with a fixed start (Numerical Recipes' constants). */
let state = 20_260_612;
function chance(from: number, to: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return from + (state / 2 ** 32) * (to - from);
}
const times = (count: number, draw: (index: number) => string) => Array.from({ length: count }, (_, index) => draw(index)).join('');
const px = (value: number) => value.toFixed(1);

const definitions = `<defs>
  <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#6aa3c8"/><stop offset=".22" stop-color="#a3c9d8"/><stop offset=".38" stop-color="#e3e1cc"/><stop offset=".5" stop-color="#fbdcaa"/></linearGradient>
  <radialGradient id="sun"><stop offset="0" stop-color="#fffbe6"/><stop offset=".12" stop-color="#fff3c4" stop-opacity=".95"/><stop offset=".35" stop-color="#ffe0a0" stop-opacity=".45"/><stop offset="1" stop-color="#ffd08a" stop-opacity="0"/></radialGradient>
  <linearGradient id="water" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f7dfb4"/><stop offset=".3" stop-color="#bcd3cf"/><stop offset="1" stop-color="#4d879b"/></linearGradient>
  <linearGradient id="rice" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d9c26a"/><stop offset=".4" stop-color="#d3b243"/><stop offset="1" stop-color="#a98524"/></linearGradient>
  <linearGradient id="green" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#a5b768"/><stop offset="1" stop-color="#5d8a35"/></linearGradient>
  <linearGradient id="shade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#2d3b17" stop-opacity="0"/><stop offset="1" stop-color="#2d2a10" stop-opacity=".55"/></linearGradient>
  <filter id="soft" x="-30%" y="-60%" width="160%" height="220%"><feGaussianBlur stdDeviation="16 9"/></filter>
  <filter id="mist" x="-10%" y="-100%" width="120%" height="300%"><feGaussianBlur stdDeviation="40 12"/></filter>
  <filter id="near" x="-5%" y="-5%" width="110%" height="110%"><feGaussianBlur stdDeviation="1.6"/></filter>
</defs>`;

function cloud(x: number, y: number, size: number): string {
  const puffs = times(9, () => `<ellipse cx="${px(x + chance(-1, 1) * size)}" cy="${px(y + chance(-0.12, 0.12) * size)}" rx="${px(size * chance(0.25, 0.55))}" ry="${px(size * chance(0.06, 0.14))}"/>`);
  return `<g fill="#fff8ea" opacity=".5" filter="url(#soft)">${puffs}</g>`;
}

/** A row of round tree tops along the horizon. */
function treeLine(base: number, height: number, colour: string, step: number): string {
  let path = `M-20 ${base + 30} L-20 ${base}`;
  for (let x = -20; x < WIDTH + 20; x += step) {
    const top = base - height * chance(0.35, 1);
    path += ` C${px(x + step * 0.1)} ${px(top)} ${px(x + step * 0.9)} ${px(top + chance(-8, 8))} ${px(x + step)} ${px(base - height * chance(0.15, 0.4))}`;
  }
  return `<path d="${path} L${WIDTH + 20} ${base + 30}Z" fill="${colour}"/>`;
}

/** A coconut palm: curved trunk and drooping fronds with leaflets. */
function palm(x: number, y: number, height: number, lean: number, colour: string): string {
  const [topX, topY] = [x + lean, y - height];
  const thick = Math.max(2, height * 0.03);
  const trunk = `<path d="M${px(x - thick)} ${y} Q${px(x + lean * 0.15)} ${px(y - height * 0.55)} ${px(topX - thick * 0.4)} ${px(topY)} L${px(topX + thick * 0.4)} ${px(topY)} Q${px(x + lean * 0.3 + thick)} ${px(y - height * 0.5)} ${px(x + thick)} ${y}Z"/>`;
  const fronds = times(12, (index) => {
    // Six fronds to each side: one straight up would look like a feather.
    const angle = (index < 6 ? -204 + index * 18 : -76 + (index - 6) * 18) * (Math.PI / 180) + chance(-0.08, 0.08);
    const length = height * chance(0.3, 0.4);
    const [endX, endY] = [topX + Math.cos(angle) * length, topY + Math.sin(angle) * length * 0.75 + length * 0.3];
    const [midX, midY] = [topX + Math.cos(angle) * length * 0.55, topY + Math.sin(angle) * length * 0.85 - length * 0.08];
    const leaflets = times(14, (leaf) => {
      const at = 0.15 + leaf * 0.06;
      const [bx, by] = [(1 - at) ** 2 * topX + 2 * at * (1 - at) * midX + at ** 2 * endX, (1 - at) ** 2 * topY + 2 * at * (1 - at) * midY + at ** 2 * endY];
      return `M${px(bx)} ${px(by)} l${px(Math.cos(angle) * length * 0.1)} ${px(length * (0.26 - at * 0.12))}`;
    });
    return `<path d="M${px(topX)} ${px(topY)} Q${px(midX)} ${px(midY)} ${px(endX)} ${px(endY)} ${leaflets}" fill="none" stroke="${colour}" stroke-width="${px(Math.max(1.2, height * 0.011))}" stroke-linecap="round"/>`;
  });
  return `<g fill="${colour}">${trunk}${fronds}<circle cx="${px(topX + thick)}" cy="${px(topY + thick * 1.5)}" r="${px(thick * 1.1)}"/><circle cx="${px(topX - thick)}" cy="${px(topY + thick * 1.7)}" r="${px(thick)}"/></g>`;
}

/** A house of the delta: pitched tile or tin roof, light wall, dark door. */
function house(x: number, y: number, width: number, roof: string, wall: string): string {
  const height = width * 0.3;
  return `<g><rect x="${x}" y="${px(y - height)}" width="${width}" height="${px(height)}" fill="${wall}"/>
    <path d="M${px(x - width * 0.1)} ${px(y - height)} L${px(x + width * 0.16)} ${px(y - height * 2)} H${px(x + width * 0.84)} L${px(x + width * 1.1)} ${px(y - height)}Z" fill="${roof}"/>
    <path d="M${px(x - width * 0.1)} ${px(y - height)} H${px(x + width * 1.1)} v${px(height * 0.12)} H${px(x - width * 0.1)}Z" fill="#3b2a20" opacity=".35"/>
    <rect x="${px(x + width * 0.42)}" y="${px(y - height * 0.72)}" width="${px(width * 0.14)}" height="${px(height * 0.72)}" fill="#5a4636"/>
    <rect x="${px(x + width * 0.14)}" y="${px(y - height * 0.66)}" width="${px(width * 0.14)}" height="${px(height * 0.34)}" fill="#6f8790"/>
    <rect x="${px(x + width * 0.72)}" y="${px(y - height * 0.66)}" width="${px(width * 0.14)}" height="${px(height * 0.34)}" fill="#6f8790"/></g>`;
}

/** The conical leaf hat. */
const hat = (x: number, y: number, size: number, tilt: number) =>
  `<g transform="rotate(${tilt} ${x} ${y})"><path d="M${x - size} ${y} Q${x} ${y - size * 0.25} ${x} ${y - size * 0.95} Q${x} ${y - size * 0.25} ${x + size} ${y} Q${x} ${y + size * 0.3} ${x - size} ${y}Z" fill="#f1dfae"/><path d="M${x} ${y - size * 0.95} Q${x} ${y - size * 0.25} ${x + size} ${y} Q${x + size * 0.4} ${y + size * 0.22} ${x} ${y + size * 0.16}Z" fill="#cfae6b"/></g>`;

/** A reaper bent over the rice; `size` is the height in pixels. */
function reaper(x: number, y: number, size: number, shirt: string, facing: 1 | -1): string {
  return `<g transform="translate(${x} ${y}) scale(${px((facing * size) / 10)} ${px(size / 10)})">
    <ellipse cx="0" cy="0" rx="4.6" ry=".7" fill="#4c3a12" opacity=".35"/>
    <path d="M-1.6 0 L-1.2 -3.8 L.6 -4.2 L.3 0Z M.4 0 L.5 -4 L1.8 -3.6 L1.6 0Z" fill="#2b2f38"/>
    <path d="M-1.3 -3.4 Q-1.8 -6.6 .4 -7 Q3 -7.1 4.6 -5.4 L4 -3.9 Q2.6 -4.6 2 -3.2Z" fill="${shirt}"/>
    <path d="M3.6 -5.6 Q4.6 -3.6 5.1 -1.9 L4.4 -1.7 Q3.3 -3.3 2.6 -4.6Z" fill="${shirt}"/>
    <path d="M4.6 -2 L5.4 -1.2 L4.8 -.6" stroke="#8a6a4a" stroke-width=".7" fill="none"/>
    <circle cx="4.9" cy="-5.7" r="1" fill="#6d4a33"/>
    <g transform="translate(5.1 -6)">${hat(0, 0, 2.3, 24)}</g></g>`;
}

/** Someone carrying sheaves on a shoulder pole along the dike. */
function carrier(x: number, y: number, size: number, shirt: string): string {
  const sheaf = (at: number) => `<path d="M${at} -7.2 L${at - 1.6} -3 Q${at} -2.2 ${at + 1.6} -3Z" fill="#f3dc92"/><path d="M${at} -7.2 L${at + 1.6} -3 Q${at + 0.9} -2.6 ${at + 0.2} -2.5Z" fill="#c79a35"/><path d="M${at - 1.1} -4.6 h2.2" stroke="#7a5716" stroke-width=".45"/>`;
  return `<g transform="translate(${x} ${y}) scale(${px(size / 10)})"><ellipse cx="0" cy="0" rx="2.2" ry=".4" fill="#3b2d10" opacity=".35"/>
    <path d="M-.9 0 L-.5 -4.4 L.2 -4.4 L-.1 0Z M.9 0 L0 -4.4 L.8 -4.4 L1.6 -.2Z" fill="#2a2c33"/>
    <path d="M-.9 -4 L-.8 -7.4 Q0 -8.2 .9 -7.4 L1 -4Z" fill="${shirt}"/><circle cx="0" cy="-8.4" r=".75" fill="#6d4a33"/>
    <path d="M-4.6 -7 Q0 -8.2 4.6 -7" stroke="#5c4325" stroke-width=".35" fill="none"/>${sheaf(-4.4)}${sheaf(4.4)}${hat(0, -8.6, 1.9, 0)}</g>`;
}

/** A standing bundle of cut rice, tied in the middle. */
const bundle = (x: number, y: number) =>
  `<g transform="translate(${px(x)} ${px(y)})"><ellipse cx="2" cy="1" rx="19" ry="4.5" fill="#4c3a12" opacity=".35"/>
    <path d="M-11 0 Q0 5 11 0 L5 -18 Q9 -30 17 -38 Q0 -48 -17 -38 Q-9 -30 -5 -18Z" fill="#e9c766"/><path d="M-11 0 Q-6 3 -2 3 L-1 -18 Q-3 -32 -6 -43 Q-13 -42 -17 -38 Q-9 -30 -5 -18Z" fill="#fbe9ab"/>
    <path d="M-5.5 -18 h11" stroke="#8a5f1a" stroke-width="3.4"/></g>`;

/** A sampan with someone rowing upright, and their reflection. */
function sampan(x: number, y: number, size: number): string {
  const hull = 'M-16 -1.2 Q-9 .3 0 .3 Q9 .3 16 -2 Q12 2.6 4 2.9 H-6 Q-13 2.4 -16 -1.2Z';
  return `<g transform="translate(${x} ${y}) scale(${px(size / 10)})">
    <path d="M-15 2.2 Q0 5.5 15 1.6 Q8 7 0 7 Q-9 7 -15 2.2Z" fill="#2f4d52" opacity=".4"/>
    <path d="M7 2 L6.4 14 L9.4 14 L9 2Z" fill="#2f4d52" opacity=".22"/>
    <path d="${hull}" fill="#4a3222"/><path d="M-15 -.9 Q-9 .6 0 .6 Q9 .6 15.4 -1.6" stroke="#8b6a48" stroke-width=".5" fill="none"/>
    <path d="M-8 .4 Q-5 -4.4 0 -4 Q3 -3.6 4 .4Z" fill="#d4b04a"/><path d="M-7 -.4 Q-4.5 -3 -1 -3.2 M-4 .2 Q-2 -2 1.5 -2.4" stroke="#a8832c" stroke-width=".35" fill="none"/>
    <path d="M7.2 -.6 L7.5 -5 L9 -5 L9.4 -.8Z" fill="#23262c"/><path d="M6.9 -4.6 L7.3 -8.4 Q8.3 -9.2 9.2 -8.4 L9.4 -4.6Z" fill="#6b4a86"/>
    <path d="M7.6 -7.6 L4.4 -5.6 M8.8 -7.6 L5 -5" stroke="#6b4a86" stroke-width=".9"/><path d="M2.2 -8.6 L8 2.4 L12 6" stroke="#5c4325" stroke-width=".45" fill="none"/>
    <circle cx="8.2" cy="-9.4" r=".8" fill="#6d4a33"/>${hat(8.2, -9.6, 2, -4)}</g>`;
}

const egret = (x: number, y: number, size: number) =>
  `<path transform="translate(${x} ${y}) scale(${size})" d="M-10 -2 Q-5 -6 0 0 Q5 -6 10 -2 Q5 -3 1 2 Q0 3 -1 2 Q-5 -3 -10 -2Z" fill="#fffdf4"/>`;

/** Rows of rice running to a point on the horizon, closer rows taller. */
function riceRows(): string {
  let rows = '';
  for (let y = HORIZON + 22; y < HEIGHT; y *= 1.0155) {
    const depth = (y - HORIZON) / (HEIGHT - HORIZON);
    const step = 2.5 + depth * 17;
    const left = 700 - depth * 330;
    const tall = 2 + depth * 22;
    let tufts = '';
    for (let x = left; x < WIDTH + 20; x += step * chance(0.6, 1.4)) tufts += `M${px(x)} ${px(y)} q${px(chance(-0.3, 0.1) * tall)} ${px(-tall * chance(0.6, 1))} ${px(chance(0.1, 0.7) * tall)} ${px(-tall * chance(0.7, 1.1))}`;
    const colour = ['#e6cd72', '#b99a35', '#a08627', '#efdc94'][Math.floor(chance(0, 4))] ?? '#b99a35';
    rows += `<path d="${tufts}" fill="none" stroke="${colour}" stroke-width="${px(0.7 + depth * 2.2)}" stroke-linecap="round" opacity="${px(0.4 + depth * 0.3)}"/>`;
  }
  return rows;
}

/** Bent ears of ripe rice close to the viewer. */
function ears(): string {
  return times(46, () => {
    const x = chance(560, WIDTH + 60);
    const tall = chance(120, 250) * (0.55 + (x - 560) / 2400);
    const bend = chance(30, 95);
    const grains = times(9, (grain) => {
      const at = grain / 9;
      return `<ellipse cx="${px(x + bend * (0.75 + at * 0.75))}" cy="${px(HEIGHT - tall * (1 - at * at * 0.3))}" rx="6.5" ry="3.4" transform="rotate(${px(25 + at * 50)} ${px(x + bend * (0.75 + at * 0.75))} ${px(HEIGHT - tall * (1 - at * at * 0.3))})"/>`;
    });
    return `<path d="M${px(x)} ${HEIGHT + 8} Q${px(x + bend * 0.1)} ${px(HEIGHT - tall * 0.8)} ${px(x + bend * 0.8)} ${px(HEIGHT - tall)}" fill="none" stroke="#7d7a23" stroke-width="3"/><g fill="#e9c04f">${grains}</g>`;
  });
}

function scene(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${definitions}
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/><circle cx="1180" cy="400" r="520" fill="url(#sun)"/>
    ${cloud(330, 150, 230)}${cloud(820, 95, 190)}${cloud(1290, 190, 240)}${cloud(620, 270, 150)}
    ${treeLine(HORIZON + 4, 62, '#b3c1a4', 34)}<ellipse cx="900" cy="${HORIZON - 14}" rx="900" ry="22" fill="#fdeccb" opacity=".7" filter="url(#mist)"/>
    ${treeLine(HORIZON + 8, 66, '#86a07a', 43)}${treeLine(HORIZON + 10, 34, '#6d8b62', 27)}
    ${palm(640, HORIZON + 6, 120, 22, '#5f7f5d')}${palm(690, HORIZON + 6, 94, -14, '#5f7f5d')}${palm(1010, HORIZON + 6, 104, 16, '#668662')}${palm(1420, HORIZON + 8, 138, -24, '#587a55')}${palm(1472, HORIZON + 8, 112, 18, '#587a55')}
    ${house(742, HORIZON + 12, 92, '#b5573c', '#efe0c2')}${house(856, HORIZON + 11, 70, '#8d9aa0', '#e7d6b4')}${house(1262, HORIZON + 13, 104, '#a94f37', '#f0e3c8')}${house(1120, HORIZON + 11, 62, '#b8654a', '#e9dabb')}
    <ellipse cx="980" cy="${HORIZON + 4}" rx="760" ry="16" fill="#fdeccb" opacity=".55" filter="url(#mist)"/>
    <path d="M0 ${HORIZON + 10} H${WIDTH} V${HEIGHT} H0Z" fill="url(#green)"/>
    <path d="M690 ${HORIZON + 14} H${WIDTH} V${HEIGHT} H330 Q520 760 690 ${HORIZON + 14}Z" fill="url(#rice)"/>
    <path d="M900 ${HORIZON + 14} H1230 L1330 572 H850Z" fill="#93ad55" opacity=".75"/><path d="M1300 ${HORIZON + 16} H${WIDTH} V566 H1390Z" fill="#a8b95f" opacity=".7"/>
    ${riceRows()}
    <path d="M560 ${HORIZON + 12} Q590 ${HORIZON + 10} 622 ${HORIZON + 12} Q600 640 470 780 Q370 900 330 ${HEIGHT} H-20 V820 Q260 700 420 610 Q520 555 560 ${HORIZON + 12}Z" fill="url(#water)"/>
    ${times(34, () => { const y = chance(HORIZON + 40, HEIGHT - 20); const depth = (y - HORIZON) / (HEIGHT - HORIZON); const x = 560 - depth * 400 + chance(-130, 130) * depth; return `<path d="M${px(x)} ${px(y)} h${px(20 + depth * 110)}" stroke="#fff6dd" stroke-width="${px(0.8 + depth * 2)}" opacity=".3" stroke-linecap="round"/>`; })}
    <path d="M622 ${HORIZON + 12} Q600 640 470 780 Q370 900 330 ${HEIGHT} H440 Q470 890 560 770 Q660 640 652 ${HORIZON + 12}Z" fill="#9a7b4a"/>
    <path d="M622 ${HORIZON + 12} Q600 640 470 780 Q370 900 330 ${HEIGHT} H352 Q392 900 490 782 Q612 640 630 ${HORIZON + 12}Z" fill="#6b7d35"/>
    <path d="M-20 812 Q260 692 420 604 Q520 552 556 ${HORIZON + 12} H0 V812Z" fill="#6d8f45"/>
    ${times(60, () => { const x = chance(-10, 470); const y = 812 - (x + 20) * 0.47 + chance(-70, -4); const tall = chance(10, 34); return `<path d="M${px(x)} ${px(y)} q-3 ${px(-tall * 0.6)} -9 ${px(-tall)} M${px(x)} ${px(y)} q3 ${px(-tall * 0.7)} 8 ${px(-tall * 0.9)}" stroke="#4f7430" stroke-width="2.2" fill="none" opacity=".7"/>`; })}
    ${house(196, 632, 176, '#a24a34', '#f2e4c6')}${palm(150, 662, 330, -38, '#35542f')}${palm(392, 604, 230, 34, '#44673b')}${palm(60, 720, 470, 60, '#27431f')}
    ${times(26, () => `<ellipse cx="${px(chance(-20, 205))}" cy="${px(chance(640, 712))}" rx="${px(chance(22, 48))}" ry="${px(chance(16, 30))}" fill="#3d6330" opacity=".9"/>`)}
    ${times(9, () => `<ellipse cx="${px(chance(372, 440))}" cy="${px(chance(588, 612))}" rx="${px(chance(12, 26))}" ry="${px(chance(8, 15))}" fill="#4d7439"/>`)}
    ${sampan(236, 852, 88)}
    ${reaper(1010, 668, 74, '#4d7fa8', 1)}${reaper(1128, 690, 82, '#b34f4a', 1)}${reaper(1330, 654, 66, '#e3e0d6', -1)}${reaper(880, 640, 58, '#58795a', 1)}
    ${times(7, (index) => bundle(930 + index * 74 + chance(-12, 12), 722 + chance(0, 26)))}
    ${carrier(646, 590, 46, '#3f6f8c')}${carrier(592, 722, 118, '#a8473f')}
    ${egret(590, 292, 2)}${egret(640, 318, 1.5)}${egret(556, 326, 1.4)}${egret(760, 382, 1.1)}
    <rect y="760" width="${WIDTH}" height="${HEIGHT - 760}" fill="url(#shade)"/><g filter="url(#near)">${ears()}</g></svg>`;
}

/** Draws and writes the file; answers its size in bytes. */
export async function makeSamplePhoto(file = FILE): Promise<number> {
  const jpeg = await sharp(Buffer.from(scene())).removeAlpha().jpeg({ quality: 74, progressive: true, mozjpeg: true }).toBuffer();
  await writeFile(file, jpeg);
  return jpeg.length;
}

if (import.meta.main) process.stdout.write(`${await makeSamplePhoto()} bytes\n`);
