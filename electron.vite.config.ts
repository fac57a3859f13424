import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          'training-portal': 'electron/training-portal/entry.ts',
          'photo-worker': 'electron/workers/photo-worker.ts',
          'exchange-worker': 'electron/workers/exchange-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        // A sandboxed preload script cannot load modules: one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    build: { outDir: 'out/renderer', minify: true, rollupOptions: { input: 'renderer/index.html' }, assetsInlineLimit: 0 },
    plugins: [react()],
  },
});
