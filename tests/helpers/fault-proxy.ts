import http, { type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What goes wrong with one request:
 *
 * - `cut-before`: the connection ends before the server sees anything
 * - `cut-during-request`: the server gets half of the body, then both connections end
 * - `cut-after`: the server acts, its answer is lost
 * - `cut-during-answer`: half of the answer's body arrives, then the connection ends
 * - `reset`: like `cut-after`, with a TCP reset
 * - `stall`: nothing ever happens, the connection stays open
 * - `stall-during-answer`: the server acts, half of its answer arrives, then nothing happens any more
 * - `late-answer`: the server acts at once, its answer waits for `release`
 * - `late-request`: the request itself waits for `release`, even when the client has gone
 * - `truncate`: half of the answer's body arrives and looks complete
 * - `duplicate`: the server gets the request twice, one after the other; the second answer counts
 * - `race`: the server gets the request twice at the same time; the later answer counts
 * - `status`: the server does not see it; a gateway answers
 * - `status-after`: the server acts; a gateway answers
 * - `answer`: the server does not see it; this is answered in its place
 * - `html`: a captive portal answers 200 with its own page
 * - `redirect`: a captive portal sends the client to `to`
 */
export type Fault =
  | { readonly kind: 'cut-before' | 'cut-during-request' | 'cut-after' | 'cut-during-answer' | 'reset' }
  | { readonly kind: 'stall' | 'stall-during-answer' | 'late-answer' | 'late-request' | 'truncate' | 'duplicate' | 'race' | 'html' }
  | { readonly kind: 'status' | 'status-after'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'answer'; readonly status: number; readonly type: string; readonly body: string }
  | { readonly kind: 'redirect'; readonly to: string };

/** One request as it came in; `index` counts from 0 since the start or the last `plan`. */
export type SeenRequest = { readonly index: number; readonly method: string; readonly path: string; readonly headers: http.IncomingHttpHeaders; readonly body: Buffer };
/** Decides what happens to a request; null = it passes. */
export type Plan = (request: SeenRequest) => Fault | null;

export type FaultProxy = {
  readonly address: string;
  /** Every request since the last `plan`, in order. */
  readonly seen: readonly SeenRequest[];
  /** How many requests are being held (`stall`, `late-answer`, `late-request`) with their client still waiting. */
  readonly held: () => number;
  readonly plan: (plan: Plan) => void;
  /** Sends everything that waits on its way; resolves when the server has answered all of it. */
  readonly release: () => Promise<void>;
  /** The whole network: while off every connection is refused or cut. */
  readonly setNetwork: (on: boolean) => void;
  readonly setTarget: (address: string) => void;
  /** Called after every change that a waiting test may want to know. */
  readonly onChange: (listener: () => void) => void;
  readonly close: () => Promise<void>;
};

type Exchange = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: Buffer };
const PAGE = '<!doctype html><title>Wi-Fi</title><form>Đăng nhập mạng</form>';

/** A reverse proxy that breaks chosen requests, on a port of the system's choice. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const waiting: (() => Promise<void>)[] = [];
  const listeners: (() => void)[] = [];
  let seen: SeenRequest[] = [];
  let plan: Plan = () => null;
  let held = 0;
  let network = true;
  let upstream = target;
  const changed = () => listeners.forEach((listener) => listener());

  const forward = (request: SeenRequest): Promise<Exchange> =>
    new Promise((resolve, reject) => {
      const call = openUpstream(upstream, request, (answer) => void collect(answer).then((body) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body }), reject));
      call.on('error', reject);
      call.end(request.body);
    });

  const hold = (response: ServerResponse, go: () => Promise<void>): void => {
    held += 1;
    response.once('close', () => {
      held -= 1;
      changed();
    });
    waiting.push(go);
    changed();
  };

  const act = async (request: SeenRequest, response: ServerResponse, fault: Fault | null): Promise<void> => {
    const { socket } = response;
    switch (fault?.kind) {
      case undefined:
        return pass(response, await forward(request));
      case 'cut-before':
        return void socket?.destroy();
      case 'cut-during-request':
        await forwardHalf(upstream, request);
        return void socket?.destroy();
      case 'cut-after':
        await forward(request);
        return void socket?.destroy();
      case 'reset':
        await forward(request);
        return void socket?.resetAndDestroy();
      case 'cut-during-answer': {
        const answer = await forward(request);
        response.writeHead(answer.status, answer.headers);
        response.write(answer.body.subarray(0, answer.body.length / 2), () => socket?.destroy());
        return;
      }
      case 'stall-during-answer': {
        const answer = await forward(request);
        response.writeHead(answer.status, answer.headers);
        response.write(answer.body.subarray(0, answer.body.length / 2));
        return hold(response, async () => void socket?.destroy());
      }
      case 'truncate': {
        const answer = await forward(request);
        return pass(response, { ...answer, body: answer.body.subarray(0, answer.body.length / 2) });
      }
      case 'stall':
        return hold(response, async () => void socket?.destroy());
      case 'late-answer': {
        const answer = await forward(request);
        return hold(response, async () => pass(response, answer));
      }
      case 'late-request':
        return hold(response, async () => pass(response, await forward(request)));
      case 'duplicate':
        await forward(request);
        return pass(response, await forward(request));
      case 'race': {
        const both: Exchange[] = [];
        await Promise.all([1, 2].map(async () => both.push(await forward(request))));
        return pass(response, both[1] ?? { status: 502, headers: {}, body: Buffer.alloc(0) });
      }
      case 'status-after':
        await forward(request);
        return answerStatus(response, fault.status, fault.retryAfter);
      case 'status':
        return answerStatus(response, fault.status, fault.retryAfter);
      case 'answer':
        return void response.writeHead(fault.status, { 'content-type': fault.type }).end(fault.body);
      case 'html':
        return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
      case 'redirect':
        return void response.writeHead(302, { location: fault.to }).end();
    }
  };

  const server = http.createServer((incoming, response) => {
    response.on('error', () => undefined);
    collect(incoming)
      .then((body) => {
        const request: SeenRequest = { index: seen.length, method: incoming.method ?? 'GET', path: incoming.url ?? '/', headers: incoming.headers, body };
        const fault = plan(request);
        seen = [...seen, request];
        changed();
        return act(request, response, fault);
      })
      // The server behind is gone: a gateway would say 502.
      .catch(() => (response.headersSent ? response.destroy() : answerStatus(response, 502)));
  });
  server.on('connection', (socket) => {
    if (!network) return void socket.destroy();
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get seen() {
      return seen;
    },
    held: () => held,
    plan: (next) => {
      plan = next;
      seen = [];
    },
    release: async () => {
      await Promise.all(waiting.splice(0).map((go) => go().catch(() => undefined)));
    },
    setNetwork: (on) => {
      network = on;
      if (!on) sockets.forEach((socket) => socket.destroy());
    },
    setTarget: (address) => {
      upstream = address;
    },
    onChange: (listener) => void listeners.push(listener),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        sockets.forEach((socket) => socket.destroy());
      }),
  };
}

function openUpstream(upstream: string, { method, path, headers }: SeenRequest, onAnswer: (answer: IncomingMessage) => void): ClientRequest {
  const { host, ...rest } = headers;
  return http.request(new URL(path, upstream), { method, agent: false, headers: { ...rest, connection: 'close', 'x-forwarded-host': host ?? '' } }, onAnswer);
}

/** Sends the head and half of the body with the full length announced, then hangs up. */
function forwardHalf(upstream: string, request: SeenRequest): Promise<void> {
  return new Promise((resolve) => {
    const call = openUpstream(upstream, { ...request, headers: { ...request.headers, 'content-length': String(request.body.length) } }, (answer) => answer.resume());
    call.on('error', () => undefined);
    call.on('close', () => resolve());
    if (request.body.length < 2) call.destroy();
    else call.write(request.body.subarray(0, request.body.length / 2), () => call.destroy());
  });
}

async function collect(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function pass(response: ServerResponse, { status, headers, body }: Exchange): void {
  const { 'transfer-encoding': _chunked, connection: _connection, ...kept } = headers;
  response.writeHead(status, { ...kept, 'content-length': body.length }).end(body);
}

function answerStatus(response: ServerResponse, status: number, retryAfter?: string): void {
  response.writeHead(status, { 'content-type': 'text/html', ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) }).end('<h1>gateway</h1>');
}
