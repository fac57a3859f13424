import { join } from 'node:path';
import { build } from 'vite';

let script: Promise<string> | null = null;

/** The page's half of the host as one classic script: it must run before the page's own, which modules cannot promise. */
export function clientScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const results = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2023', lib: { entry: join(import.meta.dirname, '../page/client.ts'), formats: ['iife'], name: 'browserHostClient' } },
  });
  const [result] = Array.isArray(results) ? results : [results];
  const chunk = result !== undefined && 'output' in result ? result.output.find((item) => item.type === 'chunk') : undefined;
  if (chunk === undefined) throw new Error('The page part of the browser host could not be bundled');
  return chunk.code;
}
