import type { TFunction } from 'i18next';
import { Copy, FileText, RotateCcw, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { MenuList, type MenuEntry } from '../../ui/menu.tsx';
import type { ArticleSummary } from '../../../shared/domain/article.ts';
import type { LibraryActions } from './use-library-actions.ts';

/** Where a row's menu opens, in px of the window. */
export type MenuPlace = { readonly article: ArticleSummary; readonly x: number; readonly y: number };

type RowMenuProps = { readonly place: MenuPlace | null; readonly actions: LibraryActions; readonly onClose: () => void };

/** What can be done with one article. Opened by its button, the right mouse button or the menu key. */
export function RowMenu({ place, actions, onClose }: RowMenuProps) {
  const { t } = useTranslation();
  const anchor = useRef<HTMLSpanElement>(null);
  const article = place?.article;
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: place?.x ?? 0, top: place?.y ?? 0 }} />
      {article ? (
        <Popover
          className="popover"
          triggerRef={anchor}
          isOpen
          placement="bottom start"
          onOpenChange={(open) => {
            if (!open) onClose();
          }}
        >
          <MenuList label={t('library.menu', { headline: article.headline || t('library.untitled') })} entries={entriesFor(article, actions, t, onClose)} />
        </Popover>
      ) : null}
    </>
  );
}

function entriesFor(article: ArticleSummary, actions: LibraryActions, t: TFunction, onClose: () => void): readonly MenuEntry[] {
  const then = (run: () => void) => () => {
    onClose();
    run();
  };
  const open: MenuEntry = { key: 'open', label: t('library.open'), icon: <FileText size={15} aria-hidden />, run: then(() => actions.open(article.id, true)) };
  if (article.trashedAt !== null) {
    return [open, { key: 'restore', label: t('library.restore'), icon: <RotateCcw size={15} aria-hidden />, run: then(() => actions.restore(article)) }];
  }
  return [
    open,
    { key: 'duplicate', label: t('library.duplicate'), icon: <Copy size={15} aria-hidden />, run: then(() => actions.duplicate(article)) },
    'line',
    {
      key: 'trash',
      label: t(article.sample ? 'library.removeSample' : 'library.toTrash'),
      icon: <Trash2 size={15} aria-hidden />,
      look: 'bad',
      run: then(() => actions.trash(article)),
    },
  ];
}
