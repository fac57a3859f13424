import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** The repository. */
export const root = join(import.meta.dirname, '../..');

export type Source = {
  /** Below the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Without comments, which may mention what code may not use. */
  readonly code: string;
  /** What it imports: a path below the root for relative imports, else the package as written. */
  readonly imports: readonly string[];
};

const importPattern = /(?:^|[\s;}])(?:import|export)\s+(?:type\s+)?(?:[\w*${}\s,]+?\s+from\s+)?'([^']+)'|\b(?:import|require)\(\s*'([^']+)'\s*\)/g;

/** All TypeScript files below these folders. */
export function sources(...folders: readonly string[]): readonly Source[] {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }));
  return files.map((file) => read(file.replaceAll('\\', '/'))).sort((a, b) => a.path.localeCompare(b.path));
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const code = withoutComments(text);
  const imports = [...code.matchAll(importPattern)].map(([, from, called]) => resolveImport(path, from ?? called ?? ''));
  return { path, text, code, imports };
}

function resolveImport(path: string, target: string): string {
  return target.startsWith('.') ? posix.join(dirname(path), target) : target;
}

/** Good enough for searching: string literals that contain `//` (addresses) keep it when a colon stands before. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

/** Folders of the product, without tests. */
export const productFolders = ['electron', 'renderer', 'shared'] as const;
