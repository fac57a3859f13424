import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import type { HostContents } from './web-contents.ts';

type Event = Pick<Electron.IpcMainInvokeEvent, 'type' | 'processId' | 'frameId'> & { readonly sender: HostContents; readonly senderFrame: HostContents['mainFrame'] | null };
type Handler = (event: Event, ...args: unknown[]) => unknown;
type Member = 'removeHandler';

/** `ipcMain` and the `ipc` of one page. */
export class HostIpcMain extends EventEmitter implements Pick<Electron.IpcMain, Member> {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  handler = (channel: string): Handler | null => this.#handlers.get(channel) ?? null;
}

export const ipcMain = new HostIpcMain();

const eventOf = (sender: HostContents): Event => ({ type: 'frame', processId: 1, frameId: 1, sender, senderFrame: sender.isDestroyed() ? null : sender.mainFrame });

/** A call of a page. Rejects with the words Electron uses. */
export async function invoke(sender: HostContents, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = sender.ipc.handler(channel) ?? ipcMain.handler(channel);
  try {
    if (handler === null) throw new Error(`No handler registered for '${channel}'`);
    return await handler(eventOf(sender), ...args);
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
  }
}

/** A message of a page that wants no answer. */
export function deliver(sender: HostContents, channel: string, args: readonly unknown[]): void {
  const event = { ...eventOf(sender), ports: [], returnValue: undefined, reply: (to: string, ...more: unknown[]) => sender.send(to, ...more) };
  sender.ipc.emit(channel, event, ...args);
  ipcMain.emit(channel, event, ...args);
}
