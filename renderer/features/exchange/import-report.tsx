import { Check, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportedDocument } from '../../../shared/domain/imported.ts';

/** What came along, what was changed on the way, and what stays behind; each with its number. */
export function ImportReport({ found }: { readonly found: ImportedDocument }) {
  const { t } = useTranslation();
  return (
    <div className="exchange-report">
      <section className="exchange-part" aria-labelledby="word-kept">
        <h3 id="word-kept">{t('wordImport.kept')}</h3>
        <ul className="exchange-facts">
          {found.found.map(({ kind, count }) => (
            <li key={kind}>
              <Check size={15} aria-hidden className="exchange-ok" />
              {t(`wordImport.found.${kind}`, { count })}
            </li>
          ))}
          {found.converted.map(({ encoding, paragraphs }) => (
            <li key={encoding}>
              <Check size={15} aria-hidden className="exchange-ok" />
              {t('wordImport.converted', { count: paragraphs, encoding: encoding.toUpperCase() })}
            </li>
          ))}
        </ul>
      </section>
      <section className="exchange-part" aria-labelledby="word-lost">
        <h3 id="word-lost">{t('wordImport.lostTitle')}</h3>
        <ul className="exchange-facts">
          {found.lost.map(({ kind, count }) => (
            <li key={kind}>
              <Minus size={15} aria-hidden className="exchange-lost" />
              {t(`wordImport.lost.${kind}`, { count })}
            </li>
          ))}
          <li>
            <Minus size={15} aria-hidden className="exchange-lost" />
            {t('wordImport.looks')}
          </li>
        </ul>
      </section>
    </div>
  );
}
