import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { schemeHandler } from '../electron/protocol.ts';
import { HOST_FOLDER } from '../wire/messages.ts';

/** Headers that belong to the loopback connection and not to the app's own address. */
const ownHeaders: ReadonlySet<string> = new Set(['host', 'connection', 'keep-alive', 'upgrade', 'transfer-encoding', 'te', 'trailer', 'origin', 'referer', 'cookie']);

/** Sends a request of a page to the app's protocol handler and its answer back, headers unmodified. */
export async function answerFromApp(request: IncomingMessage, response: ServerResponse, url: string, keyPath: string): Promise<void> {
  const handler = schemeHandler(url.slice(0, url.indexOf(':')));
  if (handler === null) {
    response.writeHead(404).end();
    return;
  }
  const answer = await handler(appRequest(request, url));
  const headers = new Headers(answer.headers);
  if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'no-referrer');
  const html = answer.headers.get('content-type')?.startsWith('text/html') === true;
  if (html) {
    const page = Buffer.from(withHostScripts(await answer.text(), keyPath));
    headers.set('content-length', String(page.byteLength));
    response.writeHead(answer.status, Object.fromEntries(headers)).end(page);
    return;
  }
  response.writeHead(answer.status, Object.fromEntries(headers));
  if (answer.body === null || request.method === 'HEAD') response.end();
  else await pipeline(Readable.fromWeb(answer.body as never), response);
}

function appRequest(request: IncomingMessage, url: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined && !ownHeaders.has(name) && !name.startsWith('sec-')) headers.set(name, String(value));
  const method = request.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, ...(hasBody ? { body: Readable.toWeb(request) as unknown as ReadableStream, duplex: 'half' } : {}) });
}

/** The host's scripts come before any of the page's own, as a preload script does; the page's policy allows its own origin. */
export function withHostScripts(html: string, keyPath: string): string {
  const scripts = ['client.js', 'preload.js'].map((name) => `<script src="${keyPath}${HOST_FOLDER}/${name}"></script>`).join('');
  const head = /<head(\s[^>]*)?>/i.exec(html);
  const at = head === null ? (/^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0) : head.index + head[0].length;
  return html.slice(0, at) + scripts + html.slice(at);
}

/** The app's preload script as a script of the page: it gets `require('electron')` from the host's client. */
export async function preloadScript(file: string | null): Promise<string> {
  const source = file === null ? '' : await readFile(file, 'utf8');
  const environment = JSON.stringify({ platform: process.platform, arch: process.arch, versions: { node: process.versions.node } });
  return `__browserHost(function (require, module, exports, process) {\n${source}\n}, ${environment});`;
}
