import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newsroom } from '../../bridge/newsroom.ts';
import { putDelivery } from '../../bridge/queries.ts';
import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { usePanes } from '../../app/use-panes.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { remarksOn, type Remark } from '../article/checklist.ts';
import { useRemarkWords } from '../article/use-remark-words.ts';
import { usePortal } from '../portals/use-portal.ts';
import type { Delivery, DeliveryIntent } from '../../../shared/domain/delivery.ts';

/** What is missing in the open article right now. */
export function useRemarks(): () => readonly Remark[] {
  const { session, importer } = useWorkspace();
  return () => {
    const { headline, lead, words, figures } = session.outline.get();
    return remarksOn({ headline, lead, words, figures, details: session.details.get(), importing: importer.busy() });
  };
}

/**
 * *Gửi lên cổng*: saves, then writes a delivery into the ledger; the main process does the rest, now or in three days.
 * What the portal would refuse is told here, before anything leaves.
 */
export function useSend(): (intent: DeliveryIntent) => Promise<void> {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { session, notices, ui } = useWorkspace();
  const { setInspector } = usePanes();
  const wordsOf = useRemarkWords();
  const remarks = useRemarks();
  const portal = usePortal();

  const openLedger = (): void => {
    ui.inspectorTab.set('send');
    ui.ledgerScope.set('article');
    setInspector(true);
  };

  return async (intent) => {
    const articleId = session.openId();
    if (articleId === null || portal === null) return;
    session.refreshOutline();
    const needed = remarks().filter((remark) => remark.needed);
    if (needed.length > 0) {
      openLedger();
      notices.show({ tone: 'wait', text: t('check.blocked', { what: needed.map(wordsOf).join(', ') }) });
      return;
    }
    if (!(await session.flush())) {
      notices.show({ tone: 'bad', text: t('send.notSaved') });
      return;
    }
    try {
      const delivery = await unwrap(newsroom().deliverySend({ articleId, portalId: portal.portal.id, intent }));
      putDelivery(client, delivery);
      openLedger();
      notices.show({ tone: delivery.state === 'done' ? 'ok' : 'info', text: words(delivery) });
    } catch (cause) {
      notices.show({ tone: 'bad', text: t('bar.send'), error: failureOf(cause) });
    }
  };

  function words(delivery: Delivery): string {
    if (delivery.state === 'done') return t('send.same');
    if (portal?.portal.kind === 'training' && !portal.running) return `${t('send.notReady')}. ${t('send.queuedOffline')}`;
    return portal?.reach === 'online' ? t('send.queued', { headline: delivery.headline }) : t('send.queuedOffline');
  }
}
