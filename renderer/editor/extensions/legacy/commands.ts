import { Languages } from 'lucide-react';
import type { LabelKey, PageCommand } from '../../commands/page-command.ts';
import type { LegacySource } from '../../../../shared/text/legacy/by-hand.ts';
import { CONVERT_LEGACY_COMMAND } from './extension.ts';

const convert = (from: LegacySource, label: LabelKey): PageCommand => ({
  id: `tools.legacy-${from}`,
  label,
  group: 'tools',
  icon: Languages,
  run: ({ editor }) => editor.dispatchCommand(CONVERT_LEGACY_COMMAND, { from }),
});

/** Old Vietnamese encodings to Unicode; the menu *Sửa* has them, too. */
export const legacyCommands: readonly PageCommand[] = [
  convert('auto', 'legacyAuto'),
  convert('tcvn3', 'legacyTcvn3'),
  convert('tcvn3-upper', 'legacyTcvn3Upper'),
  convert('vni', 'legacyVni'),
  convert('viqr', 'legacyViqr'),
];
