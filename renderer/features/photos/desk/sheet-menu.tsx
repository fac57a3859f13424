import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { MenuList } from '../../../ui/menu.tsx';
import { menuOf, type DeskAction } from './desk-actions.tsx';

/** Where the menu opens, in px of the window. */
export type SheetMenuPlace = { readonly x: number; readonly y: number };

type SheetMenuProps = { readonly place: SheetMenuPlace | null; readonly actions: readonly (readonly DeskAction[])[]; readonly onClose: () => void };

/** What can be done with the chosen photos, where they are. */
export function SheetMenu({ place, actions, onClose }: SheetMenuProps) {
  const { t } = useTranslation();
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: place?.x ?? 0, top: place?.y ?? 0 }} />
      {place === null ? null : (
        <Popover
          className="popover"
          triggerRef={anchor}
          isOpen
          placement="bottom start"
          onOpenChange={(open) => {
            if (!open) onClose();
          }}
        >
          <MenuList label={t('desk.more')} entries={menuOf(actions, onClose)} />
        </Popover>
      )}
    </>
  );
}
