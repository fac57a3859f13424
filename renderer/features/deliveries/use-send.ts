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
    const { headline, lead, blank, figures, unsent } = session.outline.get();
    return remarksOn({ headline, lead, blank, figures, unsent, blanks: session.blanks.get(), details: session.details.get(), importing: importer.busy() });
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

  /** `anyway`: with blanks of a template left, or without a part of the text, which nobody would want to publish by accident. */
  async function send(intent: DeliveryIntent, anyway: boolean): Promise<void> {
    const articleId = session.openId();
    if (articleId === null || portal === null) return;
    session.refreshOutline();
    const all = remarks();
    const needed = all.filter((remark) => remark.needed);
    if (needed.length > 0) {
      openLedger();
      notices.show({ tone: 'wait', text: t('check.blocked', { what: needed.map(wordsOf).join(', ') }) });
      return;
    }
    const doubtful = all.filter(({ what }) => what === 'blanks' || what === 'unsent');
    if (doubtful.length > 0 && intent === 'publish' && !anyway) {
      openLedger();
      const action = { label: t('check.publishAnyway'), run: () => void send(intent, true) };
      notices.show({ tone: 'wait', text: t('check.blocked', { what: doubtful.map(wordsOf).join(', ') }), action });
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
  }
  return (intent) => send(intent, false);

  function words(delivery: Delivery): string {
    if (delivery.state === 'done') return t('send.same');
    if (portal?.portal.kind === 'training' && !portal.running) return `${t('send.notReady')}. ${t('send.queuedOffline')}`;
    return portal?.reach === 'online' ? t('send.queued', { headline: delivery.headline }) : t('send.queuedOffline');
  }
}
