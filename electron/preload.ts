import { contextBridge, ipcRenderer } from 'electron';
import { methodName, type NewsroomApi } from '../shared/ipc/api.ts';
import { channels, eventNames } from '../shared/ipc/channels.ts';
import type { EventName } from '../shared/ipc/contract.ts';
import { err, type Result } from '../shared/ipc/result.ts';

/** A call that never rejects: what cannot even reach its handler (clone failure, app quitting) is an error value too. */
async function call(channel: string, input: unknown): Promise<Result<unknown>> {
  try {
    return await ipcRenderer.invoke(channel, input);
  } catch {
    return err({ kind: 'internal', detail: `no answer: ${channel}`, retryable: true });
  }
}

const calls = Object.fromEntries(channels.map((channel) => [methodName(channel), (input?: unknown) => call(channel, input)]));

const known: ReadonlySet<string> = new Set(eventNames);

/** Only events of the contract, and never the event object: it would hand `ipcRenderer` to the page. */
function on(event: EventName, listener: (payload: never) => void): () => void {
  if (!known.has(event) || typeof listener !== 'function') return () => {};
  const heard = (_event: unknown, payload: unknown) => listener(payload as never);
  ipcRenderer.on(event, heard);
  return () => ipcRenderer.off(event, heard);
}

// The names are derived from the contract, which the type of the call records cannot express.
const api = { ...calls, on } as unknown as NewsroomApi;

contextBridge.exposeInMainWorld('newsroom', api);
