import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers as the chosen language writes them. Making one is slow; it is kept until the language changes. */
export function useNumber(): Intl.NumberFormat {
  const { language } = useTranslation().i18n;
  return useMemo(() => new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB'), [language]);
}
