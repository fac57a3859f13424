import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/format.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import { Button } from '../../ui/button.tsx';
import type { Delivery } from '../../../shared/domain/delivery.ts';

/** What the portal confirmed: enough to prove what was published, where and when. */
export function ReceiptDetails({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const { notices } = useWorkspace();
  const { receipt } = delivery;
  const address = receipt?.address;
  return (
    <details className="receipt">
      <summary>{t('ledger.details')}</summary>
      <dl>
        <dt>{t('ledger.created')}</dt>
        <dd>{moment(delivery.createdAt)}</dd>
        {delivery.attempts > 0 ? (
          <>
            <dt>{t('ledger.attempts')}</dt>
            <dd>{delivery.attempts}</dd>
          </>
        ) : null}
        {receipt ? (
          <>
            <dt>{t('ledger.id')}</dt>
            <dd>{receipt.remoteId}</dd>
            <dt>{t('ledger.address')}</dt>
            <dd>{receipt.address ?? t('ledger.noAddress')}</dd>
            <dt>{t('ledger.time')}</dt>
            <dd>{moment(receipt.at)}</dd>
            <dt>{t('ledger.hash')}</dt>
            <dd>{receipt.contentHash}</dd>
          </>
        ) : null}
      </dl>
      {address ? (
        <Button
          size="s"
          look="link"
          onPress={() => void navigator.clipboard.writeText(address).then(() => notices.show({ tone: 'ok', text: t('ledger.copied') }))}
        >
          {t('ledger.copy')}
        </Button>
      ) : null}
    </details>
  );
}
