import { type EventName, type EventPayload, events } from '../../shared/ipc/contract.ts';

/** The part of a window that events go to. */
export type Listener = { readonly id: number; readonly send: (event: string, payload: unknown) => void };

export type Broadcast = {
  /** To every page. */
  readonly all: <E extends EventName>(event: E, payload: EventPayload<E>) => void;
  /** To one page; false when it is gone. */
  readonly one: <E extends EventName>(windowId: number, event: E, payload: EventPayload<E>) => boolean;
};

/** Sends events of the contract. The schema also strips what the contract does not name, so nothing leaks by accident. */
export function createBroadcast(listeners: () => readonly Listener[]): Broadcast {
  const pack = (event: EventName, payload: unknown): unknown => events[event].payload.parse(payload);
  return {
    all: (event, payload) => {
      const packed = pack(event, payload);
      for (const listener of listeners()) listener.send(event, packed);
    },
    one: (windowId, event, payload) => {
      const packed = pack(event, payload);
      const listener = listeners().find((candidate) => candidate.id === windowId);
      listener?.send(event, packed);
      return listener !== undefined;
    },
  };
}
