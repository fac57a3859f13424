import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { root } from './sources.ts';

/** Mixed versions make two class hierarchies, and the editor then refuses its own nodes. */
const VERSION = '0.52.0';

const packageSchema = z.object({ name: z.string(), version: z.string() });
const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

const isLexical = (name: string): boolean => name === 'lexical' || (name.startsWith('@lexical/') && name !== '@lexical/eslint-plugin');

describe('lexical', () => {
  it('is installed once, all parts of one version', () => {
    const patterns = ['', '*/node_modules/', '@*/*/node_modules/'].flatMap((prefix) => [`node_modules/${prefix}lexical/package.json`, `node_modules/${prefix}@lexical/*/package.json`]);
    const installed = globSync(patterns, { cwd: root }).map((file) => packageSchema.parse(JSON.parse(readFileSync(join(root, file), 'utf8'))));
    const parts = installed.filter(({ name }) => isLexical(name));
    expect(parts.filter(({ name }) => name === 'lexical')).toHaveLength(1);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
    expect(parts.filter(({ version }) => version !== VERSION)).toEqual([]);
  });

  it('is locked once, all parts of one version', () => {
    const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
    const parts = Object.entries(packages).map(([place, { version }]) => ({ place, version, name: place.split('node_modules/').at(-1) ?? '' }));
    const lexical = parts.filter(({ name }) => isLexical(name));
    expect(lexical.filter(({ name }) => name === 'lexical').map(({ place }) => place)).toEqual(['node_modules/lexical']);
    expect(lexical.filter(({ version }) => version !== VERSION)).toEqual([]);
  });

  it('is asked for exactly', () => {
    const manifestSchema = z.object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()), overrides: z.object({ lexical: z.literal(VERSION) }) });
    const { dependencies, devDependencies } = manifestSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const asked = Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) => isLexical(name));
    expect(asked.filter(([, version]) => version !== VERSION)).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
  });
});
