import type { ToHost, ToPage } from '../wire/messages.ts';

type Listener = (event: { readonly sender: object; readonly ports: readonly never[] }, ...args: unknown[]) => void;
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** `ipcRenderer` over the socket; `send` packs what it is given at once, so that arguments may change afterwards. `settle` and `receive` take what the host says; after `end` every call rejects. */
export function createIpcRenderer(send: (message: ToHost) => void) {
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let ended = false;

  const listenersOf = (channel: string): readonly Listener[] => listeners.get(channel) ?? [];
  const remove = (channel: string, listener: Listener): void => {
    const at = listenersOf(channel).lastIndexOf(listener);
    if (at >= 0) listeners.set(channel, listenersOf(channel).toSpliced(at, 1));
  };

  const api = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (ended) throw new Error(`Error invoking remote method '${channel}': the app has ended`);
        calls += 1;
        send({ t: 'invoke', n: calls, channel, args });
        waiting.set(calls, { resolve, reject });
      }),
    send: (channel: string, ...args: unknown[]): void => send({ t: 'send', channel, args }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...listenersOf(channel), listener]);
      return api;
    },
    once: (channel: string, listener: Listener) => {
      const heard: Listener = (event, ...args) => {
        remove(channel, heard);
        listener(event, ...args);
      };
      return api.on(channel, heard);
    },
    off: (channel: string, listener: Listener) => {
      remove(channel, listener);
      return api;
    },
    addListener: (channel: string, listener: Listener) => api.on(channel, listener),
    removeListener: (channel: string, listener: Listener) => api.off(channel, listener),
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return api;
    },
  };

  return {
    api,
    settle: (message: Extract<ToPage, { t: 'result' }>): void => {
      const call = waiting.get(message.n);
      waiting.delete(message.n);
      if (message.ok) call?.resolve(message.value);
      else call?.reject(new Error(message.message));
    },
    receive: (channel: string, args: readonly unknown[]): void => {
      for (const listener of listenersOf(channel)) listener({ sender: api, ports: [] }, ...args);
    },
    end: (): void => {
      ended = true;
      for (const { reject } of waiting.values()) reject(new Error('The app has ended'));
      waiting.clear();
    },
  };
}
