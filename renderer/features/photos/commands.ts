import { Images } from 'lucide-react';
import type { WindowCommand } from '../../app/command-table.ts';

/** Photos beyond the page. */
export const photoCommands = [{ id: 'photo-desk', label: 'photoDesk', group: 'article', chords: ['Mod+Shift+B'], icon: Images }] as const satisfies readonly WindowCommand[];
