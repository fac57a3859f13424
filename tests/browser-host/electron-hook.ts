import { registerHooks } from 'node:module';

/** From now on `electron` is the stand-in, for `import` and `require` alike, wherever the app's files lie. */
export function hookElectron(): void {
  const standIn = new URL('./electron/index.ts', import.meta.url).href;
  const names: ReadonlySet<string> = new Set(['electron', 'electron/main', 'electron/common']);
  registerHooks({ resolve: (specifier, context, next) => (names.has(specifier) ? { url: standIn, format: 'module-typescript', shortCircuit: true } : next(specifier, context)) });
}
