import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '../../shared/domain/preferences.ts';
import en from '../locales/en.json';
import vi from '../locales/vi.json';

declare module 'i18next' {
  // Only declaration merging makes `t` check its keys against the Vietnamese file.
  interface CustomTypeOptions {
    readonly defaultNS: 'translation';
    readonly resources: { readonly translation: typeof vi };
  }
}

/** The interface's texts, both languages bundled: switching needs no request. */
export function createI18n(locale: Preferences['locale']): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    // React escapes; escaping twice would show entities in headlines.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
