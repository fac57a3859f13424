import { useEffect, useEffectEvent } from 'react';
import type { EventName, EventPayload } from '../../shared/ipc/contract.ts';
import { newsroom } from './newsroom.ts';

/** Listens to an event of the main process for as long as the component is there. */
export function useNewsroomEvent<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): void {
  const onEvent = useEffectEvent(listener);
  useEffect(() => newsroom().on(event, (payload) => onEvent(payload)), [event]);
}
