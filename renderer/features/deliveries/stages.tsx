import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { stageOf, stagesOf, type Stage } from './facts.ts';

/** ảnh 2/3 → tệp 0/1 → bài → đăng → đã nhận */
export function Stages({ delivery }: { readonly delivery: Delivery }) {
  const { t } = useTranslation();
  const all = stagesOf(delivery);
  const now = all.indexOf(stageOf(delivery));
  const finished = delivery.state === 'done';
  const words = (stage: Stage): string => {
    if (stage === 'photos') return t('ledger.steps.photos', { done: delivery.photosDone, total: delivery.photosTotal });
    if (stage === 'files') return t('ledger.steps.files', { done: delivery.filesDone, total: delivery.filesTotal });
    return t(`ledger.steps.${stage}`);
  };
  return (
    <ol className="stages">
      {all.map((stage, index) => {
        const done = finished || index < now;
        return (
          <li key={stage} className={done ? 'is-done' : index === now ? 'is-now' : ''} aria-current={index === now && !finished ? 'step' : undefined}>
            {done ? <Check size={12} aria-hidden /> : null}
            {words(stage)}
          </li>
        );
      })}
    </ol>
  );
}
