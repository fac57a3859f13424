import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { newsroom } from '../../bridge/newsroom.ts';
import { putDelivery } from '../../bridge/queries.ts';
import { failureOf, unwrap } from '../../bridge/unwrap.ts';
import { useWorkspace } from '../../app/workspace.tsx';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Result } from '../../../shared/ipc/result.ts';

type DeliveryActions = { readonly retry: (delivery: Delivery) => void; readonly cancel: (delivery: Delivery) => void };

/** What a person can do about a delivery. */
export function useDeliveryActions(): DeliveryActions {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { notices } = useWorkspace();
  const run = (name: string, call: () => Promise<Result<Delivery>>): void =>
    void unwrap(call()).then(
      (delivery) => putDelivery(client, delivery),
      (cause: unknown) => notices.show({ tone: 'bad', text: name, error: failureOf(cause) }),
    );
  return {
    retry: ({ id }) => run(t('ledger.retry'), () => newsroom().deliveryRetry({ id })),
    cancel: ({ id }) => run(t('ledger.cancel'), () => newsroom().deliveryCancel({ id })),
  };
}
