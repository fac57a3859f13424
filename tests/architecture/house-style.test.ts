import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { productFolders, sources } from './sources.ts';

const product = sources(...productFolders);
const everything = [...product, ...sources('tests')];
const lines = (text: string): number => text.trimEnd().split('\n').length;

/** In two halves, so that this file does not find itself. */
const oneOf = (...halves: readonly (readonly [string, string])[]): string => halves.map((pair) => pair.join('')).join('|');
const markers = new RegExp(`\\b(?:${oneOf(['TO', 'DO'], ['FIX', 'ME'], ['HA', 'CK'], ['X', 'XX'])})\\b(?!\\s*\\(?#\\d+)`);
const dormant = new RegExp(`\\b(?:it|test|describe)\\.(?:${oneOf(['sk', 'ip'], ['on', 'ly'], ['to', 'do'], ['fix', 'me'])})\\b`);

describe('files', () => {
  it('have at most 400 lines', () => {
    expect(everything.filter(({ text }) => lines(text) > 400).map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
  });

  it('are mostly short: the median of the product is under 100 lines', () => {
    const sizes = product.map(({ text }) => lines(text)).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(100);
  });

  it('have names in kebab case', () => {
    const plain = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|spec|config|d))?\.tsx?$/;
    const component = /^[A-Z][A-Za-z]+\.tsx$/;
    expect(everything.map(({ path }) => path).filter((path) => !plain.test(basename(path)) && !component.test(basename(path)))).toEqual([]);
  });

  it('keep the composition root and the preload script small', () => {
    const size = (path: string): number => lines(product.find((source) => source.path === path)?.text ?? expect.unreachable(path));
    expect(size('electron/main.ts')).toBeLessThanOrEqual(120);
    expect(size('electron/preload.ts')).toBeLessThanOrEqual(60);
  });
});

describe('code', () => {
  it('leaves nothing for later without saying where it is noted', () => {
    expect(everything.filter(({ text }) => markers.test(text)).map(({ path }) => path)).toEqual([]);
    const marker = oneOf(['TO', 'DO']);
    expect([`// ${marker} later`, `// ${marker} #12 later`].map((line) => markers.test(line))).toEqual([true, false]);
  });

  it('has no sleeping tests', () => {
    expect(everything.filter(({ code }) => dormant.test(code)).map(({ path }) => path)).toEqual([]);
  });

  it('has no enums, no default exports, no suppressed errors', () => {
    const banned = /^\s*(?:export\s+)?(?:const\s+)?enum\s|^export default |@ts-(?:ignore|nocheck|expect-error)/m;
    expect(product.filter(({ text }) => banned.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('time and chance', () => {
  /** Where real clocks and random sources are put in; everything else gets them handed. */
  const roots = [
    'electron/main.ts',
    'electron/training-portal/entry.ts',
    'renderer/app/workspace.tsx',
    'renderer/main.tsx',
    'shared/domain/clock.ts',
    'shared/domain/ids.ts',
    // Extensions of the editor: the configuration that tests replace.
    'renderer/editor/extensions/blocks/block-ids.ts',
    'renderer/editor/extensions/history/extension.ts',
  ];

  it('come in through the composition roots only', () => {
    const users = product.filter(({ code }) => /\bDate\.now\b|\bnew Date\(\)|\brandomUUID\b|\bMath\.random\b/.test(code));
    expect(users.map(({ path }) => path).filter((path) => !roots.includes(path))).toEqual([]);
  });
});
