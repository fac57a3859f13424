import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { sniffPhoto } from '../../../electron/photos/sniff.ts';
import * as photos from '../../fixtures/photos.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const ftyp = (...brands: readonly string[]) => latin1(`\0\0\0${String.fromCharCode(8 + 4 * (brands.length + 1))}ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`);

describe('formats by content', () => {
  test.each(['png', 'webp', 'avif', 'tiff', 'gif'] as const)('%s, whatever its name', async (format) => {
    expect(sniffPhoto(await photos.sceneAs(format), 'a.jpg')).toBe(`image/${format}`);
  });

  test('BigTIFF and Motorola byte order are TIFF', () => {
    expect(sniffPhoto(latin1('MM\0*\0\0\0\x08'), 'a')).toBe('image/tiff');
    expect(sniffPhoto(latin1('II+\0\x08\0\0\0'), 'a')).toBe('image/tiff');
  });

  test.each(['NEF', 'dng', 'ARW', 'Cr2'])('camera raw .%s is told from TIFF by its name', (extension) => {
    expect(sniffPhoto(latin1('II*\0\x08\0\0\0'), `DSC.${extension}`)).toBe('unsupported-format');
  });

  test('brands: AVIF among the compatible ones counts, phones write HEIC, CR3 is a picture we cannot read, videos are none', () => {
    expect(sniffPhoto(ftyp('mif1', 'miaf', 'avif'), 'a.avif')).toBe('image/avif');
    expect(sniffPhoto(ftyp('heic', 'mif1'), 'a.heic')).toBe('image/heic');
    expect(sniffPhoto(ftyp('mif1', 'heic'), 'a.heif')).toBe('image/heic');
    expect(sniffPhoto(ftyp('crx ', 'crx '), 'a.cr3')).toBe('unsupported-format');
    expect(sniffPhoto(ftyp('qt  ', 'qt  '), 'a.mov')).toBe('not-an-image');
    // Brands end with their box: what follows it is content.
    expect(sniffPhoto(Buffer.concat([ftyp('qt  '), latin1('avif')]), 'a.mov')).toBe('not-an-image');
  });

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '\ufeff <?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a" "b">\n<!-- x --><!-- y -->\n<SVG>',
  ])('SVG: %s', (text) => {
    expect(sniffPhoto(Buffer.from(text), 'a.png')).toBe('svg-not-accepted');
  });

  test.each(['', ' ', '<', '<svgx', '<html><svg>', 'GIF88a', 'RIFF1234WAVE', '\x89PN', 'ftyp', '\0\0\0\x08ftyp'])('%j is not a picture', (text) => {
    expect(sniffPhoto(latin1(text), 'a.jpg')).toBe('not-an-image');
  });
});

test('no text can hold the main thread', () => {
  for (const text of ['<!---->'.repeat(500), '<!--'.repeat(500), '<??>'.repeat(500), `${' '.repeat(2000)}<svg`, '<!doctype svg'.repeat(200)]) {
    const start = performance.now();
    sniffPhoto(latin1(text), 'a.svg');
    // Exponential searching would take longer than this test may run; the exact time does not matter.
    expect(performance.now() - start).toBeLessThan(1_000);
  }
});
