import { useEffect } from 'react';
import type { Preferences } from '../../shared/domain/preferences.ts';

const dark = '(prefers-color-scheme: dark)';

/** Puts the chosen theme, text size and language on the root element, and follows the PC when the theme is `auto`. */
export function useTheme({ theme, textSize, locale }: Preferences): void {
  useEffect(() => {
    const root = document.documentElement;
    root.lang = locale;
    root.dataset['text'] = String(textSize);
    if (theme !== 'auto') {
      root.dataset['theme'] = theme;
      return undefined;
    }
    const query = matchMedia(dark);
    const follow = (): void => void (root.dataset['theme'] = query.matches ? 'dark' : 'light');
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [theme, textSize, locale]);
}
