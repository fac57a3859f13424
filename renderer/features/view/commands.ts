import { AlignVerticalJustifyCenter, Calculator, Command, FileText, Focus, Heading, Keyboard, ListTree, Search, ZoomIn, ZoomOut } from 'lucide-react';
import type { WindowCommand } from '../../app/command-table.ts';

/** Finding one's way, and how the page is looked at. */
export const viewCommands = [
  { id: 'palette', label: 'palette', group: 'help', chords: ['Mod+Shift+P'], hidden: true, icon: Command },
  { id: 'open-article', label: 'openArticle', group: 'article', icon: FileText },
  { id: 'go-to-heading', label: 'goToHeading', group: 'view', needs: 'article', icon: Heading },
  { id: 'outline', label: 'outline', group: 'view', chords: ['Mod+Shift+O'], needs: 'article', icon: ListTree },
  { id: 'focus-mode', label: 'focusMode', group: 'view', chords: ['Alt+F9'], needs: 'article', icon: Focus },
  { id: 'typewriter', label: 'typewriter', group: 'view', chords: ['Alt+F8'], icon: AlignVerticalJustifyCenter },
  { id: 'zoom-in', label: 'zoomIn', group: 'view', chords: ['Mod+=', 'Mod+Shift+='], icon: ZoomIn },
  { id: 'zoom-out', label: 'zoomOut', group: 'view', chords: ['Mod+-'], icon: ZoomOut },
  { id: 'zoom-reset', label: 'zoomReset', group: 'view', chords: ['Mod+0'], icon: Search },
  { id: 'counts', label: 'counts', group: 'view', chords: ['Mod+Shift+G'], needs: 'article', icon: Calculator },
  { id: 'next-pane', label: 'nextPane', group: 'view', chords: ['F6'], hidden: true },
  { id: 'previous-pane', label: 'previousPane', group: 'view', chords: ['Shift+F6'], hidden: true },
  { id: 'keyboard-sheet', label: 'keyboardSheet', group: 'help', chords: ['F1', 'Mod+/'], icon: Keyboard },
] as const satisfies readonly WindowCommand[];
