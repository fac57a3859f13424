import { useTranslation } from 'react-i18next';
import type { Remark } from './checklist.ts';

/** A remark in words. */
export function useRemarkWords(): (remark: Remark) => string {
  const { t } = useTranslation();
  return (remark) => {
    switch (remark.what) {
      case 'blanks':
        return t('check.blanks', { count: remark.n });
      case 'unsent':
        return t(`check.unsent.${remark.part}`);
      case 'caption':
      case 'credit':
      case 'alt':
        return t(`check.${remark.what}`, { n: remark.n });
      case 'importing':
        return t('check.importingShort');
      default:
        return t(`check.${remark.what}`);
    }
  };
}
