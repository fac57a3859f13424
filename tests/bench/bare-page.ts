import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { build } from 'vite';

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };

export type BarePage = { readonly url: string; readonly close: () => Promise<void> };

/** Builds the page with a bare Lexical for production and serves it on loopback with these paragraphs in it. */
export async function serveBarePage(paragraphs: readonly string[]): Promise<BarePage> {
  const dir = mkdtempSync(join(tmpdir(), 'bare-page-'));
  await build({ configFile: false, root: join(import.meta.dirname, 'bare'), base: './', logLevel: 'error', build: { outDir: dir, emptyOutDir: true, target: 'esnext' } });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://bench').pathname);
    if (path === '/paragraphs.json') {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(paragraphs));
      return;
    }
    try {
      const file = path === '/' ? '/index.html' : path;
      const bytes = readFileSync(join(dir, file));
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(bytes);
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
