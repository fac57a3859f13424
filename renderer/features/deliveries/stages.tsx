import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { stageOf, stagesOf } from './facts.ts';

/** ảnh 2/3 → bài → đăng → đã nhận */
export function Stages({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation();
  const all = stagesOf(delivery);
  const now = all.indexOf(stageOf(delivery));
  const finished = delivery.state === 'done';
  return (
    <ol className="stages">
      {all.map((stage, index) => {
        const done = finished || index < now;
        return (
          <li key={stage} className={done ? 'is-done' : index === now ? 'is-now' : ''} aria-current={index === now && !finished ? 'step' : undefined}>
            {done ? <Check size={12} aria-hidden /> : null}
            {stage === 'photos' ? t('ledger.steps.photos', { done: delivery.photosDone, total: delivery.photosTotal }) : t(`ledger.steps.${stage}`)}
          </li>
        );
      })}
    </ol>
  );
}
