import { nativeTheme } from 'electron';
import type { Preferences } from '../../shared/domain/preferences.ts';

/** Makes native parts (menu, dialogs, title bar) and `prefers-color-scheme` follow the person's choice. */
export function setupAppearance({ theme }: Pick<Preferences, 'theme'>): void {
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Whether a new window is dark before its page has painted. */
export function isDark(): boolean {
  return nativeTheme.shouldUseDarkColors;
}
