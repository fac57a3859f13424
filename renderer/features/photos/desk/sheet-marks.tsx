import { BookImage, Copy, Crop, Focus, MessageSquareOff, PenOff, TextCursorInput } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isEdited, missingWords, type DeskItem } from './desk-item.ts';

const missingIcons = { caption: MessageSquareOff, credit: PenOff, alt: TextCursorInput } as const;

/** Small signs on a cell: what the photo is, and what it lacks. Each with words for those who do not see it. */
export function SheetMarks({ item }: { readonly item: DeskItem }) {
  const { t } = useTranslation();
  const missing = missingWords(item);
  return (
    <span className="cell-marks">
      {item.isCover ? (
        <span className="cell-mark mark-cover" title={t('desk.mark.cover')}>
          <BookImage size={13} aria-hidden />
          <span className="visually-hidden">{t('desk.mark.cover')}, </span>
        </span>
      ) : null}
      {isEdited(item) ? (
        <span className="cell-mark" title={t('desk.mark.edited')}>
          <Crop size={13} aria-hidden />
          <span className="visually-hidden">{t('desk.mark.edited')}, </span>
        </span>
      ) : null}
      {item.sharpest ? (
        <span className="cell-mark mark-good" title={t('desk.mark.sharpest')}>
          <Focus size={13} aria-hidden />
          <span className="visually-hidden">{t('desk.mark.sharpest')}, </span>
        </span>
      ) : null}
      {item.duplicate ? (
        <span className="cell-mark" title={t('desk.mark.duplicate')}>
          <Copy size={13} aria-hidden />
          <span className="visually-hidden">{t('desk.mark.duplicate')}, </span>
        </span>
      ) : null}
      {missing.map((what) => {
        const Icon = missingIcons[what];
        return (
          <span key={what} className="cell-mark mark-missing" title={t(`photo.missing.${what}`)}>
            <Icon size={13} aria-hidden />
            <span className="visually-hidden">{t(`photo.missing.${what}`)}, </span>
          </span>
        );
      })}
    </span>
  );
}
