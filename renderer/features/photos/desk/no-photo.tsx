import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { missingWords, wordKinds } from './desk-item.ts';
import type { Desk } from './use-desk.ts';

/** Nothing is chosen: how the photos stand, and a way to those that lack something. */
export function NoPhoto({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation();
  const items = desk.cells.map(({ item }) => item);
  const lacking = wordKinds.map((kind) => ({ kind, items: items.filter((item) => missingWords(item).includes(kind)) }));
  return (
    <div className="panel-none">
      <h2 className="panel-title">{t('desk.noneChosen')}</h2>
      <p className="panel-hint">{t('desk.noneChosenText')}</p>
      {items.length === 0 ? null : (
        <ul className="panel-lacks">
          {lacking.map(({ kind, items: without }) => (
            <li key={kind}>
              {without.length === 0 ? (
                <span className="panel-complete">
                  <Check size={15} aria-hidden />
                  {t(`desk.allHave.${kind}`)}
                </span>
              ) : (
                <>
                  <span className="panel-lacking">
                    <TriangleAlert size={15} aria-hidden />
                    {t(`desk.lack.${kind}`, { count: without.length })}
                  </span>
                  <Button look="link" size="s" aria-label={t(`desk.chooseLacking.${kind}`)} onPress={() => desk.select({ chosen: new Set(without.map(({ key }) => key)), active: without[0]?.key ?? null, anchor: null })}>
                    {t('desk.chooseThem')}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
