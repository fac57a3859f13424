import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { originOf } from '../electron/web-contents.ts';
import { windows } from '../electron/window-list.ts';
import { HOST_FOLDER } from '../wire/messages.ts';
import { access } from './access.ts';
import { clientScript } from './client-script.ts';
import { converse } from './conversation.ts';
import { answerFromApp, preloadScript, withHostScripts } from './page-files.ts';
import { downloads } from './downloads.ts';
import { snapshots } from './snapshots.ts';
import { createTabs } from './tabs.ts';
import { uploads } from './uploads.ts';

/** The biggest message a page may send, in bytes: far beyond any photo the app accepts. */
const MESSAGE_BYTES = 1024 ** 3;
const script = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
/** Shown by a tab that came before the app has a window for it; its client sends it on. */
const lobby = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tòa Soạn</title></head><body></body></html>';

/**
 * Serves the app's windows on 127.0.0.1 below a random key. Resolves when it listens, with the folder of the pages;
 * rejects when the port is taken.
 */
export async function startServer(port: number): Promise<{ readonly base: string; readonly close: () => void }> {
  const key = randomBytes(16).toString('hex');
  const keyPath = `/k/${key}/`;
  const tabs = createTabs();
  let host = '';

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const status = access(request, host, key);
    if (status !== 200) return void response.writeHead(status, { 'content-type': 'text/plain', 'referrer-policy': 'no-referrer' }).end(String(status));
    const path = (request.url ?? '').slice(keyPath.length);
    if (path === '') return enter(response);
    if (path.startsWith(`${HOST_FOLDER}/`)) return answerFromHost(request, response, path.slice(HOST_FOLDER.length + 1));
    if (request.headers['sec-fetch-dest'] === 'document') tabs.pageRequested();
    const first = tabs.firstUrl();
    if (first === null) return void response.writeHead(404).end();
    await answerFromApp(request, response, `${originOf(first)}/${path}`, keyPath);
  }

  /** A new tab: to the page of the window it will get, or to the lobby. */
  function enter(response: ServerResponse): void {
    const first = tabs.firstUrl();
    const location = first === null ? `${keyPath}${HOST_FOLDER}/lobby` : keyPath + first.slice(originOf(first).length + 1);
    response.writeHead(302, { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).end();
  }

  async function answerFromHost(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const url = new URL(path, 'http://host');
    if (url.pathname === '/client.js') return void response.writeHead(200, script).end(await clientScript());
    if (url.pathname === '/preload.js') return void response.writeHead(200, script).end(await preloadScript(windows.all().at(-1)?.preload ?? null));
    if (url.pathname === '/lobby') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'", 'referrer-policy': 'no-referrer' }).end(withHostScripts(lobby, keyPath));
    const [, saved] = /^\/download\/([0-9a-f-]{36})$/.exec(url.pathname) ?? [];
    if (saved !== undefined && request.method === 'GET' && (await downloads.give(saved, response))) return;
    const [, printed] = /^\/snapshot\/([0-9a-f-]{36})$/.exec(url.pathname) ?? [];
    if (printed !== undefined && request.method === 'GET' && snapshots.give(printed, response)) return;
    const [, batch, index] = /^\/upload\/([0-9a-f-]{36})\/(\d+)$/.exec(url.pathname) ?? [];
    const taken = request.method === 'POST' && batch !== undefined && (await uploads.take(request, batch, Number(index), url.searchParams.get('name') ?? ''));
    response.writeHead(taken ? 204 : 404).end();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.method ?? ''} ${(request.url ?? '').replace(key, '…')}: ${String(error)}\n`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) => {
    const allowed = access(request, host, key) === 200 && request.url === `${keyPath}${HOST_FOLDER}/socket`;
    if (!allowed) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (webSocket) => converse(webSocket, tabs, keyPath));
  });

  host = `127.0.0.1:${await listen(server, port)}`;
  snapshots.serveAt(`http://${host}${keyPath}`);
  return {
    base: `http://${host}${keyPath}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
