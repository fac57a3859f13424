import { useTranslation } from 'react-i18next';
import { secondsToRead, type TextCounts } from '../../../shared/text/count.ts';
import { useDuration } from './use-duration.ts';
import { useNumber } from './use-number.ts';

const rows = ['syllables', 'words', 'characters', 'letters'] as const;

type CountsSheetProps = { readonly whole: TextCounts; readonly selected: TextCounts | null };

/** All counts of the article, and of what is selected in it. */
export function CountsSheet({ whole, selected }: CountsSheetProps) {
  const { t } = useTranslation();
  const number = useNumber();
  const duration = useDuration();
  const columns: readonly { readonly key: 'whole' | 'selection'; readonly counts: TextCounts }[] = [
    { key: 'whole', counts: whole },
    ...(selected ? [{ key: 'selection', counts: selected } as const] : []),
  ];
  return (
    <>
      <table>
        <caption>{t('counts.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('counts.what')}</span>
            </th>
            {columns.map(({ key }) => (
              <th key={key} scope="col">
                {t(`counts.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`counts.${row}`)}</th>
              {columns.map(({ key, counts }) => (
                <td key={key}>{number.format(counts[row])}</td>
              ))}
            </tr>
          ))}
          {(['silently', 'aloud'] as const).map((how) => (
            <tr key={how}>
              <th scope="row">{t(`counts.${how}`)}</th>
              {columns.map(({ key, counts }) => (
                <td key={key}>{duration(secondsToRead(counts, how))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('counts.note')}</p>
    </>
  );
}
