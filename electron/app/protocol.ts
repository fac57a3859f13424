import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import type { AssetStore } from '../store/interfaces.ts';
import { bundleFile, photoRequest } from './bundle-path.ts';
import { fileHeaders, photoHeaders, refusalHeaders } from './page-headers.ts';

const SCHEME = 'app';
const HOST = 'bundle';
/** Where the page lives; the only origin whose calls are answered. */
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`;
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

/** Must run before the app is ready. `codeCache`: without it custom schemes compile all scripts at every start. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

type Sources = {
  /** Folder of the built page. */
  readonly root: string;
  readonly assets: Pick<AssetStore, 'rendition' | 'read'>;
};

/** Answers requests for `app://bundle/…` from now on. */
export function setupProtocol(sources: Sources): void {
  protocol.handle(SCHEME, (request) => answer(request, sources));
}

/** Pure but for reading: GET only, our host only, files of the page and renditions of photos only. */
export async function answer(request: Pick<Request, 'method' | 'url'>, { root, assets }: Sources): Promise<Response> {
  if (request.method !== 'GET') return refusal(405, 'method');
  const url = parse(request.url);
  if (url === null) return refusal(400, 'address');
  const photo = photoRequest(url.pathname);
  if (photo !== null) return photoAnswer(assets, photo.assetId, photo.purpose);
  const file = bundleFile(root, url.pathname);
  const headers = file === null ? null : fileHeaders(file);
  if (file === null || headers === null) return refusal(404, 'file');
  try {
    return new Response(await readFile(file), { headers });
  } catch {
    return refusal(404, 'file');
  }
}

async function photoAnswer(assets: Sources['assets'], assetId: string, purpose: 'thumb' | 'portal'): Promise<Response> {
  const row = assets.rendition(assetId, purpose);
  const headers = row === null ? null : photoHeaders(row.mime);
  if (row === null || headers === null) return refusal(404, 'photo');
  try {
    return new Response(new Uint8Array(await assets.read(row.sha256)), { headers });
  } catch {
    return refusal(404, 'photo');
  }
}

/** The URL when it names our host exactly (`app://bundle.evil` and `app://user@bundle` do not). */
function parse(raw: string): URL | null {
  const url = URL.parse(raw);
  const ours = url?.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '';
  return ours ? url : null;
}

function refusal(status: number, what: string): Response {
  return new Response(`${status} ${what}`, { status, headers: refusalHeaders() });
}
