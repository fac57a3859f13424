import { decode, encode } from '../wire/codec.ts';
import type { ToHost, ToPage } from '../wire/messages.ts';

/** The page's WebSocket. What is for the window waits until the page has one; nothing is sent twice. */
export function connect(url: URL, hello: () => ToHost, onMessage: (message: ToPage) => void, onEnd: () => void) {
  const socket = new WebSocket(url);
  socket.binaryType = 'arraybuffer';
  let queue: Uint8Array<ArrayBuffer>[] | null = [];
  let leaving = false;

  socket.addEventListener('open', () => socket.send(encode(hello())));
  socket.addEventListener('message', (event: MessageEvent<ArrayBuffer>) => {
    const message = decode(new Uint8Array(event.data)) as ToPage;
    onMessage(message);
    if (message.t !== 'attached') return;
    for (const waiting of queue ?? []) socket.send(waiting);
    queue = null;
  });
  socket.addEventListener('close', () => {
    if (!leaving) onEnd();
  });
  // The browser closes it; the page's own listeners of `pagehide` may still save.
  window.addEventListener('pagehide', () => {
    leaving = true;
  });
  // A page from the browser's memory has lost its connection.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });

  const send = (message: ToHost): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(encode(message));
  };

  return {
    /** Lost when there is no connection. */
    send,
    /** Throws at once for what cannot be cloned. */
    sendToWindow: (message: ToHost): void => {
      const bytes = encode(message);
      if (queue === null) socket.send(bytes);
      else queue.push(bytes);
    },
  };
}
