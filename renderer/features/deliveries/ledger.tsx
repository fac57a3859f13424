import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDeliveries } from '../../bridge/queries.ts';
import { useStore } from '../../app/store.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Segments } from '../../ui/segments.tsx';
import { DeliveryCard } from './delivery-card.tsx';
import { isOpen } from './facts.ts';
import './ledger.css';

/** Cards drawn at once; older deliveries are reached through their article. */
const MOST = 100;

/** *Sổ gửi bài*: every delivery with its progress, its trouble and its receipt. */
export function Ledger() {
  const { t } = useTranslation();
  const { session, ui } = useWorkspace();
  const articleId = useStore(session.view, (view) => (view.phase === 'open' ? view.opened.article.id : null));
  const wanted = useStore(ui.ledgerScope);
  const scope = articleId === null ? 'all' : wanted;
  const deliveries = useDeliveries();
  const mine = deliveries.filter((delivery) => delivery.articleId === articleId);
  const shown = scope === 'all' ? deliveries.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.createdAt - a.createdAt) : mine;
  return (
    <section className="ledger" aria-label={t('ledger.label')}>
      <div className="ledger-head">
        <h2 className="card-title">{t('ledger.label')}</h2>
        <Segments
          label={t('ledger.scope')}
          value={scope}
          onChange={ui.ledgerScope.set}
          choices={[
            { key: 'article', label: t('ledger.thisArticle'), count: mine.length || undefined },
            { key: 'all', label: t('ledger.all'), count: deliveries.length || undefined },
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={<Send size={22} aria-hidden />} title={t(scope === 'all' ? 'ledger.emptyAll' : 'ledger.emptyArticle')}>
          {t('ledger.emptyText')}
        </EmptyState>
      ) : (
        <ul className="ledger-list">
          {shown.slice(0, MOST).map((delivery) => (
            <li key={delivery.id}>
              <DeliveryCard delivery={delivery} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
