import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/app/page-headers.ts';
import { answer, registerScheme, setupProtocol } from '../../../electron/app/protocol.ts';
import type { RenditionRow } from '../../../electron/store/interfaces.ts';
import { electron, resetElectron } from '../../helpers/electron-mock.ts';

vi.mock('electron', async () => (await import('../../helpers/electron-mock.ts')).electronModule);

const photo = 'a'.repeat(64);
const rendition = 'b'.repeat(64);
const row: RenditionRow = { assetId: photo, purpose: 'thumb', sha256: rendition, mime: 'image/jpeg', bytes: 3, width: 1, height: 1 };
let top: string;
let root: string;
let stored: RenditionRow | null;

const assets = {
  rendition: (id: string, purpose: string) => (stored !== null && id === stored.assetId && purpose === stored.purpose ? stored : null),
  read: (sha256: string) => (sha256 === rendition ? Promise.resolve(new Uint8Array([1, 2, 3])) : Promise.reject(new Error('damaged'))),
};
const get = (url: string, method = 'GET') => answer({ url, method }, { root, assets });

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'protocol-'));
  root = join(top, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(top, 'renderer-evil'));
  await writeFile(join(root, 'index.html'), '<!doctype html>');
  await writeFile(join(root, 'assets', 'main.js'), 'void 0;');
  await writeFile(join(root, 'assets', 'main.js.map'), '{}');
  await writeFile(join(root, 'notes.txt'), 'secret');
  await writeFile(join(top, 'secret.js'), 'secret');
  await writeFile(join(top, 'renderer-evil', 'x.js'), 'secret');
});
afterAll(() => rm(top, { recursive: true, force: true }));
beforeEach(() => {
  stored = row;
  resetElectron();
});

describe('files of the page', () => {
  it('come with their type, the policy and nosniff', async () => {
    const response = await get('app://bundle/index.html');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('app://bundle/assets/main.js?v=1#x')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await get('app://bundle/')).status).toBe(200);
  });

  it.each([
    'app://bundle/../secret.js',
    'app://bundle/%2e%2e/secret.js',
    'app://bundle/..%2fsecret.js',
    'app://bundle/..%5csecret.js',
    'app://bundle/..\\secret.js',
    'app://bundle/../renderer-evil/x.js',
    'app://bundle/..%2frenderer-evil/x.js',
    'app://bundle/assets/main.js%00.html',
    'app://bundle/assets/main.js.map',
    'app://bundle/notes.txt',
    'app://bundle/assets',
    'app://bundle/nothing.js',
    'app://bundle.evil/index.html',
    'app://evil@bundle/index.html',
    'app://bundle:8080/index.html',
    'app://BUNDLE.evil/index.html',
    'app:bundle/index.html',
    'app:///index.html',
    'file:///etc/passwd',
    'https://bundle/index.html',
    'not an address',
  ])('are all there is: %s is refused', async (url) => {
    const response = await get(url);
    expect([400, 404]).toContain(response.status);
    expect(await response.text()).not.toContain('secret');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('are not for %s', async (method) => {
    expect((await get('app://bundle/index.html', method)).status).toBe(405);
  });
});

describe('photos', () => {
  it('come from the renditions and may be kept for ever', async () => {
    const response = await get(`app://bundle/asset/${photo}/thumb`);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('are missing when unknown, damaged or of a type that could run', async () => {
    expect((await get(`app://bundle/asset/${photo}/portal`)).status).toBe(404);
    expect((await get(`app://bundle/asset/${'c'.repeat(64)}/thumb`)).status).toBe(404);
    stored = { ...row, sha256: 'd'.repeat(64) };
    expect((await get(`app://bundle/asset/${photo}/thumb`)).status).toBe(404);
    stored = { ...row, mime: 'text/html' };
    expect((await get(`app://bundle/asset/${photo}/thumb`)).status).toBe(404);
  });
});

describe('the policy', () => {
  it('allows no inline code, no foreign origin and no network beyond the page', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|data:/);
    for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) {
      expect(CONTENT_SECURITY_POLICY.split('; ')).toContain(rule);
    }
  });
});

describe('the scheme', () => {
  it('is standard, secure and cached', () => {
    registerScheme();
    expect(electron.protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  it('is answered by the handler', async () => {
    setupProtocol({ root, assets });
    const response = await electron.protocol.handled.get('app')?.(new Request('app://bundle/index.html'));
    expect(response?.status).toBe(200);
  });
});
