import { useTranslation } from 'react-i18next';

/** Seconds in words: *45 giây*, *3 phút 20 giây*, *1 giờ 5 phút*. */
export function useDuration(): (seconds: number) => string {
  const { t } = useTranslation();
  return (seconds) => {
    if (seconds < 60) return t('counts.seconds', { seconds });
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) return t('counts.minutes', { minutes, seconds: seconds % 60 });
    return t('counts.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  };
}
