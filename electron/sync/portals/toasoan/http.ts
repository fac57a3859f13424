import type { Timer } from '../../timer.ts';
import { PortalFailure } from '../failure.ts';

/** How long the portal may take to begin its answer, ms, on top of the time the upload itself needs. */
export const ANSWER_TIMEOUT = 30_000;
/** How long an answer that has begun may pause, ms. */
export const IDLE_TIMEOUT = 30_000;
/** Slowest line that uploads are expected to finish on, bytes per second. */
export const SLOWEST_UPLOAD = 4_096;
/** Largest answer that is read, bytes; a portal that sends more is broken or hostile. */
export const ANSWER_BYTES_MAX = 32 * 1024 * 1024;

export type HttpRequest = {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST';
  /** Below the base address. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
};

export type HttpAnswer = { readonly status: number; readonly headers: Headers; readonly text: string };

/** Sends one request to one server and reads the whole answer, or throws PortalFailure. */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>;

type HttpOptions = {
  /** Base address of the API: everything goes below it, nothing ever goes anywhere else. */
  readonly base: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timer: Timer;
  /** Ends every request at once. */
  readonly signal: AbortSignal;
};

/**
 * A client for one server. Redirects are not followed: they would carry the password elsewhere, and a captive portal
 * or a moved server is not an answer from the portal.
 */
export function createHttp({ base, fetch, timer, signal }: HttpOptions): Http {
  return async (request) => {
    const watch = new AbortController();
    const guard = (ms: number) => timer.set(() => watch.abort(new Error('timed out')), ms);
    let running = guard(ANSWER_TIMEOUT + Math.ceil((byteLength(request.body) / SLOWEST_UPLOAD) * 1_000));
    try {
      const response = await fetch(base + request.path, {
        method: request.method,
        headers: { accept: 'application/json, application/problem+json', ...request.headers },
        ...(request.body === undefined ? {} : { body: request.body as NonNullable<RequestInit['body']> }),
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.any([signal, watch.signal]),
      });
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
        throw new PortalFailure('unavailable', { detail: `redirect ${response.status}` });
      }
      const text = await readText(response, () => {
        timer.clear(running);
        running = guard(IDLE_TIMEOUT);
      });
      return { status: response.status, headers: response.headers, text };
    } catch (cause) {
      watch.abort();
      if (cause instanceof PortalFailure) throw cause;
      throw new PortalFailure('unreachable', { detail: reasonOf(cause), cause });
    } finally {
      timer.clear(running);
    }
  };
}

/** Reads an answer piece by piece, so that neither a slow drip nor an endless one can hold the app. */
async function readText(response: Response, moved: () => void): Promise<string> {
  moved();
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    moved();
    bytes += value.byteLength;
    if (bytes > ANSWER_BYTES_MAX) throw new PortalFailure('unavailable', { detail: 'answer too large' });
    text += decoder.decode(value, { stream: true });
  }
}

function byteLength(body: Uint8Array | string | undefined): number {
  if (body === undefined) return 0;
  return typeof body === 'string' ? new TextEncoder().encode(body).byteLength : body.byteLength;
}

/** A short word for the diagnostics panel: the code of the system or of Chromium's network stack where there is one. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'network error';
  const inner: unknown = cause.cause;
  if (inner instanceof Error && 'code' in inner && typeof inner.code === 'string') return inner.code;
  return /net::ERR_[A-Z_]+|timed out/.exec(cause.message)?.[0] ?? 'network error';
}
