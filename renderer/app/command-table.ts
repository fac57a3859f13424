import type { LucideIcon } from 'lucide-react';
import { templateCommands } from '../features/templates/commands.ts';
import { viewCommands } from '../features/view/commands.ts';
import { exchangeCommands } from '../features/exchange/commands.ts';
import { photoCommands } from '../features/photos/commands.ts';
import { findCommands } from '../features/article/find-commands.ts';
import type vi from '../locales/vi.json';
import type { Chord } from '../ui/chord.ts';
import { shellCommands } from './shell-commands.ts';

/** Where a command stands in the palette and in the sheet of keyboard shortcuts. */
export const windowCommandGroups = ['article', 'sending', 'view', 'files', 'texts', 'help'] as const;
export type WindowCommandGroup = (typeof windowCommandGroups)[number];

/** Something that can be done from anywhere in the window. What is done on the page itself is a `PageCommand`. */
export type WindowCommand = {
  readonly id: string;
  readonly label: keyof (typeof vi)['commands'];
  readonly group: WindowCommandGroup;
  readonly icon?: LucideIcon;
  /** The first one is shown in menus; all of them work. */
  readonly chords?: readonly Chord[];
  /** `article`: one must be open; `writing`: and it must be writable here. */
  readonly needs?: 'article' | 'writing';
  /** Leave it out of the palette: by key or menu only. */
  readonly hidden?: true;
  /** The keys are answered by the page or by the system, and are only documented here. */
  readonly keys?: 'document';
};

/**
 * Every command of the window: one line per feature, each with a list of its own. Somebody has to do it: a component
 * that calls `useCommand(id, run)`. A command nobody listens to is not offered.
 */
export const windowCommands = [
  ...shellCommands,
  ...findCommands,
  ...viewCommands,
  ...templateCommands,
  ...exchangeCommands,
  ...photoCommands,
] as const satisfies readonly WindowCommand[];

export type CommandId = (typeof windowCommands)[number]['id'];
