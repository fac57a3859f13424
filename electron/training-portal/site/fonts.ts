import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export type FontFile = { readonly name: string; readonly data: Buffer; readonly face: (url: string) => string };

const latin = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const vietnamese = 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';
const subsets = [
  { subset: 'vietnamese', range: vietnamese },
  { subset: 'latin', range: latin },
] as const;

const plain = [400, 600, 700].map((weight) => ({ folder: '@fontsource/be-vietnam-pro/files', file: `be-vietnam-pro-SUBSET-${weight}-normal`, family: 'Be Vietnam Pro', weight: String(weight), style: 'normal' }));
const reading = ['normal', 'italic'].map((style) => ({ folder: '@fontsource-variable/source-serif-4/files', file: `source-serif-4-SUBSET-wght-${style}`, family: 'Source Serif 4 Variable', weight: '200 900', style }));

/** The font files of the site (OFL 1.1), read from their packages: Latin and Vietnamese letters only. */
export async function readFonts(): Promise<readonly FontFile[]> {
  const { resolve } = createRequire(import.meta.url);
  const wanted = [...plain, ...reading].flatMap((font) => subsets.map((part) => ({ ...font, ...part })));
  return Promise.all(
    wanted.map(async ({ folder, file, subset, family, weight, style, range }) => {
      const name = file.replace('SUBSET', subset);
      const data = await readFile(resolve(`${folder}/${name}.woff2`));
      const face = (url: string) =>
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:swap;src:url(${url}) format("woff2");unicode-range:${range}}`;
      return { name, data, face };
    }),
  );
}
