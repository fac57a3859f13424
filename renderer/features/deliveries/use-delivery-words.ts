import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/format.ts';
import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { isWaitingForNetwork, stageOf } from './facts.ts';

/** Where a delivery stands, in one short sentence. */
export function useDeliveryWords(): (delivery: Delivery) => string {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const running = (delivery: Delivery): string => {
    const { step, photosDone, photosTotal, filesDone, filesTotal } = delivery;
    switch (step) {
      case 'asset':
        return stageOf(delivery) === 'files' ? t('ledger.files', { done: filesDone, total: filesTotal }) : t('ledger.asset', { done: photosDone, total: photosTotal });
      case 'content':
        return t('ledger.content');
      case 'publish':
        return t('ledger.publish');
      case 'read-back':
      case null:
        return t('ledger.readBack');
      default:
        return assertNever(step);
    }
  };
  return (delivery) => {
    switch (delivery.state) {
      case 'waiting':
        return t(isWaitingForNetwork(delivery) ? 'ledger.waitingNet' : 'ledger.waiting');
      case 'running':
        return running(delivery);
      case 'done':
        return t(delivery.intent === 'publish' ? 'ledger.donePublish' : 'ledger.doneDraft', { time: moment(delivery.receipt?.at ?? delivery.updatedAt) });
      case 'blocked':
      case 'superseded':
      case 'cancelled':
        return t(`ledger.${delivery.state}`);
      default:
        return assertNever(delivery.state);
    }
  };
}
