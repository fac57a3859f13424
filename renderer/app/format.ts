import { useMemo } from 'react';
import { usePreferences } from './preferences.tsx';

type Formats = {
  /** 09:41:07 */
  readonly seconds: (ms: number) => string;
  /** 09:41 */
  readonly minutes: (ms: number) => string;
  /** 22/11/2026, with the weekday */
  readonly day: (ms: number) => string;
  /** 22/11/2026 */
  readonly date: (ms: number) => string;
  /** 09:41 22/11/2026 */
  readonly moment: (ms: number) => string;
};

/** Times as people of the chosen language write them, on the PC's own clock. */
export function useFormats(): Formats {
  const { locale } = usePreferences().preferences;
  return useMemo(() => formats(locale === 'vi' ? 'vi-VN' : 'en-GB'), [locale]);
}

function formats(locale: string): Formats {
  const two = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const date = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  const seconds = new Intl.DateTimeFormat(locale, { ...two, second: '2-digit' });
  const minutes = new Intl.DateTimeFormat(locale, two);
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', ...date });
  const short = new Intl.DateTimeFormat(locale, date);
  return {
    seconds: (ms) => seconds.format(ms),
    minutes: (ms) => minutes.format(ms),
    day: (ms) => day.format(ms),
    date: (ms) => short.format(ms),
    moment: (ms) => `${minutes.format(ms)} ${short.format(ms)}`,
  };
}
