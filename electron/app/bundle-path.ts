import { isAbsolute, relative, resolve, sep } from 'node:path';

const plainSegment = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/**
 * The file below `root` that a request path names, or null. Refuses rather than repairs: anything that is not a plain
 * list of plain names (encoded separators, backslashes, NUL, drive letters, dot files) has no business here. The last
 * check compares whole path segments; `startsWith(root)` would let `/app/renderer-evil` pass for `/app/renderer`.
 */
export function bundleFile(root: string, pathname: string): string | null {
  const segments = (pathname === '/' ? '/index.html' : pathname).split('/').slice(1);
  if (!segments.every((segment) => plainSegment.test(segment))) return null;
  const file = resolve(root, ...segments);
  const inside = relative(root, file);
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : file;
}

const photoPath = /^\/asset\/([0-9a-f]{64})\/(thumb|portal)$/;

/** Asset and purpose that a request path names (`/asset/<sha256>/<thumb|portal>`), or null. */
export function photoRequest(pathname: string): { readonly assetId: string; readonly purpose: 'thumb' | 'portal' } | null {
  const [, assetId, purpose] = photoPath.exec(pathname) ?? [];
  return assetId === undefined ? null : { assetId, purpose: purpose === 'thumb' ? 'thumb' : 'portal' };
}
