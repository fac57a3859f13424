import type { WebSocket } from 'ws';
import type { PageLink } from '../electron/page-link.ts';
import { decode, encode } from '../wire/codec.ts';
import type { ToHost, ToPage } from '../wire/messages.ts';

export type Connection = PageLink & { readonly setState: (state: { readonly dark: boolean; readonly focused: boolean }) => void };

/** One page's WebSocket as messages. `onMessage` gets everything but answers to questions. */
export function connect(socket: WebSocket, onMessage: (message: Exclude<ToHost, { t: 'answer' }>) => void, onClose: () => void): Connection {
  const questions = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();
  let asked = 0;
  let dark = false;
  let focused = false;

  const send = (message: ToPage): void => {
    if (socket.readyState === socket.OPEN) socket.send(encode(message));
  };

  socket.binaryType = 'nodebuffer';
  socket.on('message', (data: Buffer) => {
    const message = read(data);
    if (message === null) return socket.close(1007);
    if (message.t !== 'answer') return onMessage(message);
    questions.get(message.n)?.resolve(message.value);
    questions.delete(message.n);
  });
  socket.on('close', () => {
    onClose();
    for (const { reject } of questions.values()) reject(new Error('The page has gone'));
  });
  // `close` follows; without a listener an abrupt end would be an uncaught exception.
  socket.on('error', () => {});

  return {
    send,
    ask: (question) =>
      new Promise((resolve, reject) => {
        asked += 1;
        questions.set(asked, { resolve, reject });
        send({ t: 'ask', n: asked, question });
      }),
    dark: () => dark,
    focused: () => focused,
    setState: (state) => void ({ dark, focused } = state),
  };
}

/** Null for what is not a message: only a program that is not our page sends that. */
function read(data: Buffer): ToHost | null {
  try {
    return decode(data) as ToHost;
  } catch {
    return null;
  }
}
