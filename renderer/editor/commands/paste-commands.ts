import { ClipboardType } from 'lucide-react';
import type { PageCommand } from './page-command.ts';

/** Pastes the words alone. By key the browser does it itself; from a list the main process is asked to. */
const pastePlain: PageCommand = {
  id: 'write.paste-plain',
  label: 'pastePlain',
  group: 'write',
  icon: ClipboardType,
  chords: ['Mod+Shift+V'],
  keys: 'document',
  needs: 'text',
  run: ({ host }) => host.pastePlain(),
};

export const pasteCommands: readonly PageCommand[] = [pastePlain];
