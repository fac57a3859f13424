import { ExternalLink, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { newsroom } from '../../bridge/newsroom.ts';
import { usePortals } from '../../bridge/queries.ts';
import { ErrorWords } from '../../app/errors/error-words.tsx';
import { useFormats } from '../../app/format.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Progress } from '../../ui/progress.tsx';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { isOpen, isWaitingForNetwork, progressOf } from './facts.ts';
import { ReceiptDetails } from './receipt-details.tsx';
import { Stages } from './stages.tsx';
import { useDeliveryActions } from './use-delivery-actions.ts';
import { useDeliveryWords } from './use-delivery-words.ts';

/** One delivery: what was asked, where it stands, what is wrong in plain words, and what can be done. */
export function DeliveryCard({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation();
  const { ui } = useWorkspace();
  const { minutes } = useFormats();
  const portals = usePortals();
  const words = useDeliveryWords();
  const { retry, cancel } = useDeliveryActions();
  const { state, error, receipt } = delivery;
  const headline = delivery.headline || t('library.untitled');
  const portal = portals.find((status) => status.portal.id === delivery.portalId)?.portal.name ?? delivery.portalId;
  const open = isOpen(delivery);
  const address = receipt?.address ?? null;
  return (
    <article className={`delivery delivery-${state}`} aria-label={headline}>
      <h3 className="delivery-headline">{headline}</h3>
      <p className="delivery-line">
        {t('ledger.line', { intent: t(`ledger.intent.${delivery.intent}`), portal })} · {minutes(delivery.createdAt)}
      </p>
      {open ? <Progress label={t('ledger.progress', { headline })} value={progressOf(delivery)} look={state === 'blocked' ? 'bad' : isWaitingForNetwork(delivery) ? 'wait' : 'plain'} /> : null}
      <p className="delivery-state" aria-live="polite">
        {words(delivery)}
      </p>
      {open || state === 'done' ? <Stages delivery={delivery} /> : null}
      {open && error ? (
        <Callout tone={state === 'blocked' ? 'bad' : 'wait'}>
          <ErrorWords error={error} />
          {state === 'waiting' && delivery.notBefore > delivery.updatedAt ? <span className="delivery-next"> {t('ledger.next', { time: minutes(delivery.notBefore) })}.</span> : null}
        </Callout>
      ) : null}
      <div className="delivery-actions">
        {open && error?.kind === 'sign-in-refused' ? (
          <Button size="s" look="go" onPress={() => ui.settings.set('portals')}>
            {t('ledger.fixPassword')}
          </Button>
        ) : null}
        {state === 'waiting' || state === 'blocked' ? (
          <Button size="s" onPress={() => retry(delivery)}>
            <RotateCcw size={14} aria-hidden />
            {t('ledger.retry')}
          </Button>
        ) : null}
        {(state === 'waiting' || state === 'blocked') && (delivery.step === 'asset' || delivery.step === 'content') ? (
          <Button size="s" onPress={() => cancel(delivery)}>
            {t('ledger.cancel')}
          </Button>
        ) : null}
        {address ? (
          <Button size="s" onPress={() => void newsroom().shellOpen({ url: address })}>
            <ExternalLink size={14} aria-hidden />
            {t('ledger.openPage')}
          </Button>
        ) : null}
      </div>
      <ReceiptDetails delivery={delivery} />
    </article>
  );
}
