import type { i18n } from 'i18next';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import type { Preferences } from '../../shared/domain/preferences.ts';
import { useNewsroomEvent } from '../bridge/events.ts';
import { newsroom } from '../bridge/newsroom.ts';
import { createEchoes } from './echoes.ts';
import { useTheme } from './theme.ts';

type PreferencesApi = {
  readonly preferences: Preferences;
  /** Takes effect at once; stored by the main process, which tells the other windows. */
  readonly change: (change: Partial<Preferences>) => void;
};

const PreferencesContext = createContext<PreferencesApi | null>(null);

/** What the person chose about the app, with the language and the theme put into effect. */
export function PreferencesProvider({ initial, i18n, children }: { readonly initial: Preferences; readonly i18n: i18n; readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(initial);
  useTheme(preferences);
  useEffect(() => void i18n.changeLanguage(preferences.locale), [i18n, preferences.locale]);
  const [echoes] = useState(() => createEchoes(setPreferences));
  useNewsroomEvent('preferences:changed', echoes.told);
  const change = useCallback((patch: Partial<Preferences>) => {
    setPreferences((now) => ({ ...now, ...patch }));
    // A choice that could not be stored still holds for this run; the next start shows the stored one.
    echoes.sending(newsroom().preferencesSet(patch));
  }, [echoes]);
  const api = useMemo(() => ({ preferences, change }), [preferences, change]);
  return (
    <PreferencesContext value={api}>
      <I18nextProvider i18n={i18n}>
        <I18nProvider locale={preferences.locale === 'vi' ? 'vi-VN' : 'en-GB'}>{children}</I18nProvider>
      </I18nextProvider>
    </PreferencesContext>
  );
}

export function usePreferences(): PreferencesApi {
  const api = use(PreferencesContext);
  if (!api) throw new Error('no preferences');
  return api;
}
