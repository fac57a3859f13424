import { useEffect, useEffectEvent } from 'react';
import { useNewsroomEvent } from '../bridge/events.ts';
import type { EventPayload } from '../../shared/ipc/contract.ts';

/** Everything that has a key or a menu entry. */
export type Command = EventPayload<'command'>['command'] | 'panes' | 'toolbar';

type Key = { readonly command: Command; readonly keys: string; readonly fits: (event: KeyboardEvent) => boolean };

const plain = (event: KeyboardEvent, key: string): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key;

/** Keys of the whole window. Those of the page itself (bold, undo, …) belong to the editor. */
export const keyTable: readonly Key[] = [
  { command: 'new-article', keys: 'Ctrl N', fits: (event) => plain(event, 'n') },
  { command: 'find', keys: 'Ctrl F', fits: (event) => plain(event, 'f') },
  { command: 'send', keys: 'Ctrl Enter', fits: (event) => plain(event, 'enter') },
  { command: 'panes', keys: 'Ctrl \\', fits: (event) => plain(event, '\\') },
  { command: 'settings', keys: 'Ctrl ,', fits: (event) => plain(event, ',') },
  { command: 'toolbar', keys: 'Alt F10', fits: (event) => event.altKey && !event.ctrlKey && event.key === 'F10' },
];

const target = new EventTarget();

/** Runs a command: whoever listens by `useCommand` does it. */
export function runCommand(command: Command): void {
  target.dispatchEvent(new Event(command));
}

/** Does something when the command is given, by key, menu or button. */
export function useCommand(command: Command, run: () => void): void {
  const onCommand = useEffectEvent(run);
  useEffect(() => {
    const listener = (): void => onCommand();
    target.addEventListener(command, listener);
    return () => target.removeEventListener(command, listener);
  }, [command]);
}

/**
 * Turns keys and menu entries into commands. Captured before the page sees them, so that a browser's own *find* does
 * not open; never while an input method is composing.
 */
export function useCommandKeys(): void {
  useNewsroomEvent('command', ({ command }) => runCommand(command));
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || document.querySelector('[role="dialog"]')) return;
      const found = keyTable.find(({ fits }) => fits(event));
      if (!found) return;
      event.preventDefault();
      event.stopPropagation();
      runCommand(found.command);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
