import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** 128 random bits, as they stand in the address. */
export const keyPattern = /^\/k\/([0-9a-f]{32})(?=\/)/;

/**
 * Whether a request may be answered, as a status: 200, 403 or 404.
 *
 * Host: a page elsewhere that points its own name at 127.0.0.1 (DNS rebinding) sends its own name. Origin: a page
 * elsewhere that talks to us sends its own origin. Key: other users of this PC reach loopback too.
 */
export function access(request: IncomingMessage, host: string, key: string): 200 | 403 | 404 {
  if (request.headers.host !== host) return 403;
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  if (request.headers.upgrade !== undefined && origin === undefined) return 403;
  const given = keyPattern.exec(request.url ?? '')?.[1];
  if (given === undefined) return 404;
  return timingSafeEqual(Buffer.from(given), Buffer.from(key)) ? 200 : 403;
}
