import type * as Electron from 'electron';
import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imitation } from './imitation.ts';

const mimes: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.webp': 'image/webp', '.avif': 'image/avif', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.txt': 'text/plain',
};

async function fetchFile(url: URL): Promise<Response> {
  const bytes = await readFile(fileURLToPath(url)).catch((error: unknown) => {
    throw new Error('net::ERR_FILE_NOT_FOUND', { cause: error });
  });
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': mimes[extname(url.pathname).toLowerCase()] ?? 'application/octet-stream' } });
}

const online = (): boolean => Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));

/** Node's network stack: other than in Electron the system's proxy and certificate settings do not apply. */
export const net = imitation('net', {
  fetch: async (input, init) => {
    const address = typeof input === 'string' ? URL.parse(input) : null;
    return address?.protocol === 'file:' ? fetchFile(address) : fetch(input, init);
  },
  isOnline: online,
  get online() {
    return online();
  },
} satisfies Pick<Electron.Net, 'fetch' | 'isOnline' | 'online'>);
