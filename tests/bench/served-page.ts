import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
};

export type ServedPage = { readonly url: string; readonly close: () => Promise<void> };

/** Builds a page of `tests/bench/pages` for production and serves it on loopback, with some more files beside it. */
export async function servePage(name: 'bare' | 'editor', files: Readonly<Record<string, string | Uint8Array>>): Promise<ServedPage> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-page-'));
  const root = join(import.meta.dirname, 'pages', name);
  await build({ configFile: false, root, base: './', logLevel: 'error', plugins: [react()], build: { outDir: dir, emptyOutDir: true, target: 'esnext' } });
  const server = createServer((request, response) => {
    const asked = normalize(new URL(request.url ?? '/', 'http://bench').pathname);
    const path = asked === '/' ? '/index.html' : asked;
    try {
      const body = files[path.slice(1)] ?? readFileSync(join(dir, path));
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
