import { describe, expect, it } from 'vitest';
import { type LayerRule, layerTable, ownerTable } from './layer-table.ts';
import { productFolders, type Source, sources } from './sources.ts';

const files = sources(...productFolders);

const matches = (path: string, place: string): boolean => (place.endsWith('/') ? path.startsWith(place) : path === place);
const isPackage = (target: string): boolean => !productFolders.some((folder) => target.startsWith(`${folder}/`)) && !target.startsWith('assets/') && !target.startsWith('tests/');

function ruleFor(path: string): LayerRule | undefined {
  return layerTable.filter((rule) => matches(path, rule.from)).sort((a, b) => b.from.length - a.from.length)[0];
}

function allowsPackage(rule: LayerRule, target: string): boolean {
  return rule.packages.some((name) => (name.endsWith('/') || name === 'node:' ? target.startsWith(name) : target === name));
}

function violations(source: Source): string[] {
  const rule = ruleFor(source.path);
  if (rule === undefined) return [`${source.path}: no rule`];
  return source.imports
    .filter((target) => (isPackage(target) ? !allowsPackage(rule, target) : !rule.may.some((place) => matches(target, place))))
    .map((target) => `${source.path} -> ${target}`);
}

describe('layers', () => {
  it('are kept by every file', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap(violations)).toEqual([]);
  });

  it('would be seen to be broken', () => {
    const forged = (path: string, ...imports: readonly string[]): string[] => violations({ path, text: '', code: '', imports });
    expect(forged('electron/store/x.ts', 'electron', 'electron/app/log.ts', 'node:fs')).toHaveLength(2);
    expect(forged('electron/sync/x.ts', 'electron/store/database.ts', 'better-sqlite3', 'electron/store/interfaces.ts')).toHaveLength(2);
    expect(forged('shared/domain/x.ts', 'node:fs', 'react')).toHaveLength(2);
    expect(forged('renderer/editor/x.ts', 'renderer/bridge/newsroom.ts', 'renderer/features/library/x.ts')).toHaveLength(2);
    expect(forged('renderer/app/x.ts', 'electron', 'node:fs', 'electron/store/interfaces.ts')).toHaveLength(3);
    expect(forged('electron/preload.ts', 'zod', 'shared/domain/article.ts')).toHaveLength(2);
    expect(forged('shared/domain/x.ts', 'tests/helpers/memory-log.ts')).toHaveLength(1);
  });

  it('are read from real imports', () => {
    const main = files.find(({ path }) => path === 'electron/main.ts');
    expect(main?.imports).toEqual(expect.arrayContaining(['electron', 'node:path', 'electron/store/database.ts', 'shared/domain/clock.ts']));
    const loaded = sources('tests/architecture').find(({ path }) => path.endsWith('contract.test.ts'));
    expect(loaded?.imports).toContain('tests/helpers/electron-mock.ts');
  });
});

describe('single owners', () => {
  it.each(ownerTable)('$package $name', ({ package: name, name: member, owners }) => {
    const users = files.filter((source) => uses(source, name, member)).map(({ path }) => path);
    expect(users).toEqual([...owners]);
  });

  it('window.newsroom belongs to the bridge', () => {
    const users = files.filter(({ code }) => /\b(?:window|globalThis|self)\s*(?:\.\s*newsroom\b|\[)|\{\s*newsroom\s*\}\s*=\s*(?:window|globalThis|self)\b/.test(code));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ path }) => !path.startsWith('renderer/bridge/')).map(({ path }) => path)).toEqual([]);
  });
});

/** Whether the file imports the package, or that value (not type) of it. */
function uses({ code, imports }: Source, name: string, member: string | undefined): boolean {
  if (!imports.includes(name)) return false;
  if (member === undefined) return true;
  const named = new RegExp(`import\\s+\\{([^}]*)\\}\\s+from\\s+'${name}'`, 'g');
  return [...code.matchAll(named)].some(([, list = '']) => list.split(',').some((item) => item.trim().split(/\s+as\s+/)[0] === member));
}
