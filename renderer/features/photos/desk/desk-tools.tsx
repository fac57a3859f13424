import { BookImage, Crop, Ellipsis, GalleryHorizontal, ImagePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../app/workspace.tsx';
import { Button } from '../../../ui/button.tsx';
import { MenuButton } from '../../../ui/menu.tsx';
import { Select } from '../../../ui/select.tsx';
import { Slider } from '../../../ui/slider.tsx';
import { menuOf, type DeskAction } from './desk-actions.tsx';
import { deskOrders } from './photo-order.ts';
import type { Desk } from './use-desk.ts';
import { CELL_MAX, CELL_MIN, CELL_STEP } from './use-sheet-size.ts';

type DeskToolsProps = { readonly desk: Desk; readonly actions: readonly (readonly DeskAction[])[] };

/** Actions with a button of their own; all others stand in the menu behind them. */
const buttons = { place: ImagePlus, gather: GalleryHorizontal, cover: BookImage, edit: Crop } as const;

/** Order and size of the photos, how many are chosen, and what is done with them most. */
export function DeskTools({ desk, actions }: DeskToolsProps) {
  const { t } = useTranslation();
  const { view, setView } = desk;
  const all = actions.flat();
  const more = menuOf(actions);
  return (
    <div className="desk-tools" role="toolbar" aria-label={t('desk.tools')}>
      {view.scope === 'article' ? (
        <div className="desk-order">
          <Select quiet label={t('desk.order')} choices={deskOrders.map((key) => ({ key, label: t(`desk.orders.${key}`) }))} value={view.order} onChange={(order) => setView({ order })} />
        </div>
      ) : null}
      <div className="desk-size">
        <Slider label={t('desk.size')} value={view.cellWidth} min={CELL_MIN} max={CELL_MAX} step={CELL_STEP} onChange={(cellWidth) => setView({ cellWidth })} />
      </div>
      <ChosenCount desk={desk} />
      <span className="bar-space" />
      {(Object.keys(buttons) as (keyof typeof buttons)[]).map((id) => {
        const action = all.find((candidate) => candidate.id === id);
        const Icon = buttons[id];
        return action ? (
          <Button key={id} look={id === 'place' ? 'go' : 'line'} isDisabled={!action.enabled} onPress={action.run}>
            <Icon size={16} aria-hidden />
            {action.label}
          </Button>
        ) : null;
      })}
      <MenuButton className="button button-line button-icon button-m" label={t('desk.more')} entries={more} isDisabled={more.length === 0}>
        <Ellipsis size={17} aria-hidden />
      </MenuButton>
    </div>
  );
}

/** How long the number of chosen photos rests before it is read out, in ms: a range is chosen key by key. */
const SAID_AFTER_MS = 400;

function ChosenCount({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation();
  const { timers } = useWorkspace();
  const { chosen, cells, counts, view } = desk;
  const total = view.scope === 'library' ? (counts.library ?? cells.length) : cells.length;
  const words = chosen.length === 0 ? t('desk.count', { count: total }) : t('desk.chosenOf', { n: chosen.length, total });
  const [said, say] = useState(words);
  useEffect(() => {
    const handle = timers.set(() => say(words), SAID_AFTER_MS);
    return () => timers.clear(handle);
  }, [words, timers]);
  return (
    <p className="desk-count">
      <span aria-hidden>{words}</span>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </p>
  );
}
