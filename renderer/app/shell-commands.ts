import { AppWindow, ArrowUp, BookText, FilePlus2, FileSearch, PanelLeft, PanelTop, Settings } from 'lucide-react';
import type { WindowCommand } from './command-table.ts';

/** Commands of the window itself. */
export const shellCommands = [
  { id: 'new-article', label: 'newArticle', group: 'article', chords: ['Mod+N'], icon: FilePlus2 },
  { id: 'new-window', label: 'newWindow', group: 'article', chords: ['Mod+Shift+N'], keys: 'document', icon: AppWindow },
  { id: 'find-article', label: 'findArticle', group: 'article', chords: ['Mod+Shift+F'], icon: FileSearch },
  { id: 'send', label: 'lookBeforeSending', group: 'sending', chords: ['Mod+Enter', 'Mod+Shift+Enter'], icon: ArrowUp },
  { id: 'deliveries', label: 'deliveries', group: 'sending', chords: ['Mod+Shift+D'], icon: BookText },
  { id: 'panes', label: 'panes', group: 'view', chords: ['Mod+\\'], icon: PanelLeft },
  { id: 'toolbar', label: 'toToolbar', group: 'view', chords: ['Alt+F10'], needs: 'article', icon: PanelTop },
  { id: 'settings', label: 'settings', group: 'help', chords: ['Mod+,'], icon: Settings },
  // The page and the menus answer these themselves, with entries of their own.
  { id: 'undo', label: 'undo', group: 'article', hidden: true },
  { id: 'redo', label: 'redo', group: 'article', hidden: true },
  { id: 'insert-photo', label: 'insertPhoto', group: 'article', chords: ['Mod+Shift+I'], needs: 'writing', hidden: true },
  { id: 'insert-file', label: 'insertFile', group: 'article', needs: 'writing', hidden: true },
] as const satisfies readonly WindowCommand[];
