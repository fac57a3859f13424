import { useEffect, useEffectEvent } from 'react';
import { useNewsroomEvent } from '../bridge/events.ts';
import type { EventPayload } from '../../shared/ipc/contract.ts';
import { chordOf, type Chord } from '../ui/chord.ts';
import { windowCommands, type CommandId, type WindowCommand } from './command-table.ts';
import type { View } from '../features/article/session.ts';

/** Everything that has a key, a menu entry or a line in the command palette. */
export type Command = CommandId | EventPayload<'command'>['command'];

const byChord: ReadonlyMap<Chord, (typeof windowCommands)[number]> = new Map(
  windowCommands.flatMap((command) => {
    const { chords = [], keys }: WindowCommand = command;
    return keys === 'document' ? [] : chords.map((chord) => [chord, command] as const);
  }),
);

const listeners = new Map<Command, readonly (() => void)[]>();

/** What lies over the whole window takes commands before anybody else; the latest first. */
let takers: readonly ((command: Command) => boolean)[] = [];

/** Takes commands before whoever listens, while mounted: true = dealt with. */
export function useCommandsFirst(take: (command: Command) => boolean): void {
  const onCommand = useEffectEvent(take);
  useEffect(() => {
    const taker = (command: Command): boolean => onCommand(command);
    takers = [taker, ...takers];
    return () => void (takers = takers.filter((other) => other !== taker));
  }, []);
}

/** Runs a command: whoever listens by `useCommand` does it. */
export function runCommand(command: Command): void {
  if (takers.some((take) => take(command))) return;
  for (const listener of listeners.get(command) ?? []) listener();
}

/** Does something when the command is given, by key, menu, button or palette. */
export function useCommand(command: Command, run: () => void): void {
  const onCommand = useEffectEvent(run);
  useEffect(() => {
    const listener = (): void => onCommand();
    listeners.set(command, [...(listeners.get(command) ?? []), listener]);
    return () => void listeners.set(command, (listeners.get(command) ?? []).filter((other) => other !== listener));
  }, [command]);
}

/** Whether a command would do something now: somebody listens, and the article it needs is there. */
export function isOffered({ id, needs }: WindowCommand & { readonly id: CommandId }, view: View): boolean {
  if ((listeners.get(id) ?? []).length === 0) return false;
  if (needs === undefined) return true;
  return view.phase === 'open' && (needs === 'article' || view.readOnly === null);
}

/**
 * Turns keys and menu entries into commands. Captured before the page sees them, so that a browser's own *find* does
 * not open; never while an input method is composing, and not behind a dialog.
 */
export function useCommandKeys(): void {
  useNewsroomEvent('command', ({ command }) => runCommand(command));
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229) return;
      // Plain typing is let go at the first look.
      if (!(event.ctrlKey || event.metaKey || event.altKey) && !/^F\d/.test(event.key)) return;
      const chord = chordOf(event);
      const found = chord === null ? undefined : byChord.get(chord);
      if (!found || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      event.stopPropagation();
      runCommand(found.id);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
