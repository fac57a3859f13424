import { Check, Layers2 } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/format.ts';
import { photoUrl } from '../photo-url.ts';
import type { Cell } from './bursts.ts';
import { SheetMarks } from './sheet-marks.tsx';

type SheetCellProps = {
  readonly id: string;
  readonly cell: Cell;
  readonly count: number;
  readonly chosen: boolean;
  readonly active: boolean;
  /** Photos may be put in another order with the mouse. */
  readonly draggable: boolean;
};

/** One photo of the sheet. Holds nothing that takes the focus: the sheet itself answers mouse and keys. */
export const SheetCell = memo(function SheetCell({ id, cell, count, chosen, active, draggable }: SheetCellProps) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const { item, n, folded, burstSize } = cell;
  const time = item.takenAt === null ? '' : moment(item.takenAt);
  return (
    <div
      id={id}
      className="cell"
      role="option"
      aria-selected={chosen}
      aria-posinset={n}
      aria-setsize={count}
      data-key={item.key}
      data-active={active || undefined}
      data-burst={burstSize > 0 || undefined}
      draggable={draggable}
    >
      <span className="cell-frame" data-folded={folded.length > 0 || undefined}>
        <img className="cell-photo" src={photoUrl(item.assetId, 'thumb')} alt="" loading="lazy" decoding="async" draggable={false} />
        {chosen ? (
          <span className="cell-check">
            <Check size={14} aria-hidden />
          </span>
        ) : null}
        {folded.length > 0 ? (
          <span className="cell-stack" data-unfold={item.burst ?? undefined} title={t('desk.unfold')}>
            <Layers2 size={13} aria-hidden />
            {folded.length + 1}
            <span className="visually-hidden"> {t('desk.inBurst')}, </span>
          </span>
        ) : null}
      </span>
      <span className="cell-line">
        <span className="cell-number">{n}</span>
        <span className="cell-name">{item.name || t('photo.current', { n: item.number ?? n })}</span>
        {item.number === null ? null : <span className="cell-place">{t('desk.numberInText', { n: item.number })}</span>}
      </span>
      <span className="cell-line cell-more">
        <span className="cell-time">{time}</span>
        <SheetMarks item={item} />
      </span>
    </div>
  );
});
