import type { Fault } from '../helpers/fault-proxy.ts';

/** Every request of a first delivery with two photos, and of an update with the same photos, in order. */
export const firstTime: readonly string[] = ['GET server', 'POST session', 'GET asset', 'PUT asset', 'GET asset', 'PUT asset', 'PUT article', 'POST publish', 'GET article'];
export const update: readonly string[] = ['GET server', 'POST session', 'GET asset', 'GET asset', 'PUT article', 'POST publish', 'GET article'];

export const faults: readonly Fault[] = [
  { kind: 'cut-before' },
  { kind: 'cut-during-request' },
  { kind: 'cut-after' },
  { kind: 'cut-during-answer' },
  { kind: 'reset' },
  { kind: 'stall' },
  { kind: 'stall-during-answer' },
  { kind: 'late-answer' },
  { kind: 'late-request' },
  { kind: 'truncate' },
  { kind: 'duplicate' },
  { kind: 'race' },
  { kind: 'status', status: 503, retryAfter: '7' },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 404 },
  { kind: 'status-after', status: 502 },
  { kind: 'html' },
  { kind: 'redirect', to: 'http://127.0.0.1:9/dang-nhap' },
];
export const nameOf = (fault: Fault) => ('status' in fault ? `${fault.kind} ${fault.status}` : fault.kind);

/** `PUT article` for `PUT /api/v1/articles/…`, `POST publish` for `POST /api/v1/articles/…/publish`. */
export function shortName({ method, path }: { readonly method: string; readonly path: string }): string {
  const [noun = '', , verb] = path.replace('/api/v1/', '').split('/');
  return `${method} ${verb ?? noun.replace(/s$/, '')}`;
}

/** A refusal that the portal itself writes. */
export function problem(status: number, code: string): Fault {
  return { kind: 'answer', status, type: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'x', status, code }) };
}
