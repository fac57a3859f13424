import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appErrorKinds } from '../../shared/domain/app-error.ts';
import { root } from './sources.ts';

/** Vietnamese has one plural form, English two. */
const plural = /_(?:zero|one|two|few|many|other)$/;

const vi = flat(read('vi'));
const en = flat(read('en'));
const keysOf = (texts: ReadonlyMap<string, string>): string[] => [...new Set([...texts.keys()].map((key) => key.replace(plural, '')))].sort();

describe('the locale files', () => {
  it('say the same things', () => {
    expect(vi.size).toBeGreaterThan(50);
    expect(keysOf(en)).toEqual(keysOf(vi));
  });

  it('leave nothing empty', () => {
    for (const texts of [vi, en]) expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fill in the same values', () => {
    const values = (text: string): string[] => [...text.matchAll(/\{\{\s*-?\s*(\w+)/g)].map(([, name = '']) => name).sort();
    const differ = [...en].filter(([key, text]) => {
      const twin = vi.get(key) ?? vi.get(`${key.replace(plural, '')}_other`);
      return twin !== undefined && !key.endsWith('_one') && values(text).join() !== values(twin).join();
    });
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  it('are in composed form, so that searching and sorting work', () => {
    for (const texts of [vi, en]) expect([...texts].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('say of every kind of failure what happened, what is safe, and what to do', () => {
    const expected = appErrorKinds.flatMap((kind) => ['happened', 'safe', 'todo'].map((part) => `error.${kind}.${part}`));
    for (const texts of [vi, en]) expect(expected.filter((key) => !texts.has(key))).toEqual([]);
  });
});

function read(locale: string): unknown {
  return JSON.parse(readFileSync(join(root, `renderer/locales/${locale}.json`), 'utf8'));
}

function flat(value: unknown, prefix = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[prefix, value]]);
  if (typeof value !== 'object' || value === null) throw new Error(`${prefix} is no text`);
  return new Map(Object.entries(value).flatMap(([key, item]) => [...flat(item, prefix === '' ? key : `${prefix}.${key}`)]));
}
