import { ImagePlus, Images, SearchX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorWords } from '../../../app/errors/error-words.tsx';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { DeskAction } from './desk-actions.tsx';
import type { DeskItem } from './desk-item.ts';
import { cellsMovedBefore, cellsMovedByOne } from './bursts.ts';
import { ReplaceBar } from './replace-bar.tsx';
import { SheetMenu, type SheetMenuPlace } from './sheet-menu.tsx';
import { Sheet } from './sheet.tsx';
import type { Desk } from './use-desk.ts';
import type { DeskImport } from './use-desk-import.ts';
import type { Placing } from './use-placing.ts';

type DeskSheetProps = {
  readonly desk: Desk;
  readonly actions: readonly (readonly DeskAction[])[];
  readonly placing: Placing;
  readonly importing: DeskImport;
  readonly sheetRef: { current: HTMLDivElement | null };
  readonly onWrite: () => void;
  readonly onOpen: (item: DeskItem) => void;
};

/** The sheet of the photos that are looked at, or what to do when there are none. */
export function DeskSheet({ desk, actions, placing, importing, sheetRef, onWrite, onOpen }: DeskSheetProps) {
  const { t } = useTranslation();
  const { view, cells, items, selection, select, chosen } = desk;
  const [menu, setMenu] = useState<SheetMenuPlace | null>(null);
  const empty = cells.length === 0;
  const host = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  // The keyboard begins on the photos; without any, on what brings them. Later it is only put where it has been lost.
  useEffect(() => {
    const target = empty ? host.current?.querySelector('button') : sheetRef.current;
    if (!begun.current || document.activeElement === document.body) target?.focus({ preventScroll: true });
    begun.current = true;
  }, [sheetRef, empty]);

  const closeMenu = (): void => {
    setMenu(null);
    sheetRef.current?.focus({ preventScroll: true });
  };
  const reorder = (keys: readonly string[]): void => {
    const origins = new Map(items.map((item) => [item.key, item.originId]));
    desk.note({ hand: keys.flatMap((key) => origins.get(key) ?? []) });
    desk.setView({ order: 'hand' });
  };
  const moving = new Set(chosen.map(({ key }) => key));
  const byHand = view.scope === 'article';
  const shift = (step: 1 | -1): void => {
    if (moving.size > 0) reorder(cellsMovedByOne(cells, moving, step));
  };

  return (
    <div ref={host} className="desk-middle">
      {view.replacing === null ? null : <ReplaceBar desk={desk} placing={placing} blockId={view.replacing} />}
      {desk.error ? (
        <Callout tone="bad" title={t('desk.failed')}>
          <ErrorWords error={desk.error} />
        </Callout>
      ) : null}
      {empty ? (
        <SheetEmpty desk={desk} importing={importing} />
      ) : (
        <Sheet
          label={t(`desk.scope.${view.scope}`)}
          cells={cells}
          selection={selection}
          cellWidth={view.cellWidth}
          sheetRef={sheetRef}
          onSelect={select}
          onWrite={onWrite}
          onOpen={(key) => {
            const item = items.find((candidate) => candidate.key === key);
            if (item) onOpen(item);
          }}
          onUnfold={desk.unfold}
          onMenu={(x, y) => setMenu({ x, y })}
          onMove={byHand ? (moved, before) => reorder(cellsMovedBefore(cells, new Set(moved), before)) : undefined}
          onShift={byHand ? shift : undefined}
          onEnd={desk.more}
        />
      )}
      <SheetMenu place={menu} actions={actions} onClose={closeMenu} />
    </div>
  );
}

function SheetEmpty({ desk, importing }: { readonly desk: Desk; readonly importing: DeskImport }) {
  const { t } = useTranslation();
  const { view, loading, articleId } = desk;
  const add = (
    <Button look="go" onPress={() => importing.choose('files')}>
      <ImagePlus size={16} aria-hidden />
      {t('desk.addFiles')}
    </Button>
  );
  const inner =
    view.scope === 'library' && view.query !== '' ? (
      <EmptyState icon={<SearchX size={30} aria-hidden />} title={t('desk.emptySearch', { query: view.query })}>
        {t('desk.emptySearchText')}
      </EmptyState>
    ) : view.scope === 'article' && articleId === null ? (
      <EmptyState icon={<Images size={30} aria-hidden />} title={t('page.none')} action={<Button onPress={() => desk.setView({ scope: 'library' })}>{t('desk.scope.library')}</Button>}>
        {t('desk.noArticleText')}
      </EmptyState>
    ) : (
      <EmptyState icon={<Images size={30} aria-hidden />} title={t(view.scope === 'article' ? 'desk.emptyArticle' : 'desk.emptyLibrary')} action={add}>
        {t('desk.emptyText')}
      </EmptyState>
    );
  return <div className="desk-empty">{loading ? <p role="status">{t('desk.loading')}</p> : inner}</div>;
}
