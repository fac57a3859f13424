import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number];
export type Scene = { readonly sky: Colour; readonly far: Colour; readonly near: Colour; readonly field: Colour; readonly phase: number };

const WIDTH = 1200;
const HEIGHT = 800;
export const landscapeSize = { width: WIDTH, height: HEIGHT } as const;

/** A drawn landscape (sky, sun, two ridges, a field with furrows) as PNG: own work, so the demonstration needs no photo rights. */
export function landscapePng(scene: Scene): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows.set(colourAt(scene, x, y), y * (1 + WIDTH * 3) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function colourAt({ sky, far, near, field, phase }: Scene, x: number, y: number): Colour {
  const ridge = 400 + 46 * Math.sin(x / 170 + phase) + 20 * Math.sin(x / 61 + 2 * phase);
  const bank = 520 + 26 * Math.sin(x / 230 + 3 * phase);
  if (y < ridge) return Math.hypot(x - 880, y - 190) < 66 ? [255, 244, 214] : mixed([250, 246, 236], sky, 1 - y / ridge);
  if (y < bank) return mixed(far, near, (y - ridge) / (bank - ridge));
  // Furrows run towards one point behind the ridge.
  const furrow = Math.floor(((x - 560) / (y - 380)) * 9 + 90) % 2 === 0;
  return mixed(field, furrow ? near : [255, 255, 255], furrow ? 0.22 : 0.1);
}

function mixed(from: Colour, to: Colour, share: number): Colour {
  const part = (a: number, b: number) => Math.round(a + (b - a) * Math.min(1, Math.max(0, share)));
  return [part(from[0], to[0]), part(from[1], to[1]), part(from[2], to[2])];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
