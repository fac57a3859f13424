import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleFile, photoRequest } from '../../../electron/app/bundle-path.ts';

const root = '/opt/app/renderer';

describe('bundleFile', () => {
  it('finds files of the page', () => {
    expect(bundleFile(root, '/')).toBe(`${root}/index.html`);
    expect(bundleFile(root, '/index.html')).toBe(`${root}/index.html`);
    expect(bundleFile(root, '/assets/be-vietnam-pro-400.C_x1-2.woff2')).toBe(`${root}/assets/be-vietnam-pro-400.C_x1-2.woff2`);
  });

  it.each([
    '/../renderer-evil/index.html',
    '/../../etc/passwd',
    '/..',
    '/.',
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/assets\\..\\..\\secret.js',
    '/assets%5c..%5csecret.js',
    '/index.html\0.png',
    '/index.html%00.png',
    '//etc/passwd',
    '/assets//x.js',
    '/C:/Windows/win.ini',
    '/index.html::$DATA',
    '/.env',
    '/assets/.hidden.js',
    '/tệp.js',
    '/index.html ',
    '/~root/x.js',
    '',
  ])('refuses %j', (path) => {
    expect(bundleFile(root, path)).toBeNull();
  });

  it('never leaves the folder, whatever is asked', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', 'assets', 'index.html', '\0', ':', '~', ' ', 'renderer-evil');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = bundleFile(root, `/${pieces.join('')}`);
        return file === null || file.startsWith(`${root}/`);
      }),
    );
  });
});

describe('photoRequest', () => {
  const id = 'ab'.repeat(32);

  it('reads asset and purpose', () => {
    expect(photoRequest(`/asset/${id}/thumb`)).toEqual({ assetId: id, purpose: 'thumb' });
    expect(photoRequest(`/asset/${id}/portal`)).toEqual({ assetId: id, purpose: 'portal' });
  });

  it.each([`/asset/${id}/original`, `/asset/${id.toUpperCase()}/thumb`, `/asset/${id}`, `/asset/../${id}/thumb`, `/asset/${id}/thumb/`, `/asset/${id.slice(1)}/thumb`, `/x/asset/${id}/thumb`, `/asset/${id}/thumb\n`])(
    'refuses %j',
    (path) => {
      expect(photoRequest(path)).toBeNull();
    },
  );
});
