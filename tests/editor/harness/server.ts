import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const mimes: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.woff': 'font/woff' };

/** Photos the harness has no file for: ids that begin with `f`. */
const isMissing = (assetId: string): boolean => assetId.startsWith('f');

export type HarnessServer = { readonly address: string; readonly close: () => Promise<void> };

type HarnessOptions = {
  /** Folder of the page. */
  readonly root?: string;
  /** The photo of an asset id; a drawing where there is none. */
  readonly photo?: (assetId: string) => { readonly mime: string; readonly bytes: Uint8Array } | null;
};

/** Builds a harness page and serves it, with a photo for every asset id, on a free port of this machine. */
export async function startHarness({ root = import.meta.dirname, photo: photoOf = () => null }: HarnessOptions = {}): Promise<HarnessServer> {
  const files = await bundle(root);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://harness').pathname;
    const assetId = /^\/asset\/([0-9a-f]{64})\/(?:portal|thumb)$/.exec(path)?.[1];
    const photo = assetId === undefined || isMissing(assetId) ? null : (photoOf(assetId) ?? { mime: 'image/svg+xml', bytes: drawing(assetId) });
    const file = photo?.bytes ?? files.get(path === '/' ? '/index.html' : path);
    if (file === undefined) response.writeHead(404).end();
    // Kept by the browser, so that the code is compiled once and not for every test.
    else response.writeHead(200, { 'content-type': photo?.mime ?? mimes[extname(path)] ?? 'text/html', ...(path === '/' ? {} : { 'cache-control': 'max-age=3600' }) }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => close(server) };
}

async function bundle(root: string): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    root,
    mode: 'production',
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    // React as it ships; the development build of Lexical, because it says what is wrong instead of an error number.
    resolve: { conditions: ['development', 'browser', 'module'] },
    build: { write: false, minify: false, assetsInlineLimit: 0, target: 'es2023', rollupOptions: { input: join(root, 'index.html') } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('the harness was not built');
  return new Map(output.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

function drawing(assetId: string): string {
  const hue = parseInt(assetId.slice(0, 2), 16) * 1.4;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000"><rect width="1500" height="1000" fill="hsl(${hue} 35% 78%)"/><rect y="560" width="1500" height="440" fill="hsl(${hue} 35% 45%)"/></svg>`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
