import type { ReactNode } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import './button.css';
import './select.css';
import './menu.css';

export type MenuEntry =
  | {
      readonly key: string;
      readonly label: string;
      readonly hint?: string | undefined;
      readonly icon?: ReactNode;
      readonly look?: 'bad';
      readonly disabled?: boolean;
      readonly run: () => void;
    }
  | 'line';

type MenuListProps = { readonly label: string; readonly entries: readonly MenuEntry[] };

/** The entries of a menu; used inside a trigger or at a place of one's own. */
export function MenuList({ label, entries }: MenuListProps) {
  return (
    <AriaMenu className="options menu" aria-label={label}>
      {entries.map((entry, index) =>
        entry === 'line' ? (
          <Separator key={`line-${String(index)}`} className="menu-line" />
        ) : (
          <MenuItem
            key={entry.key}
            id={entry.key}
            textValue={entry.label}
            isDisabled={entry.disabled ?? false}
            onAction={entry.run}
            className={entry.look === 'bad' ? 'option option-bad' : 'option'}
          >
            {entry.icon}
            <span className="option-label">
              <Text slot="label">{entry.label}</Text>
              {entry.hint ? (
                <Text slot="description" className="menu-hint">
                  {entry.hint}
                </Text>
              ) : null}
            </span>
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}

type MenuButtonProps = MenuListProps & {
  /** Classes of the button (`button button-…`). */
  readonly className: string;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
};

/** A button that opens a menu; `label` is its accessible name. */
export function MenuButton({ label, entries, className, isDisabled = false, children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={className} aria-label={label} isDisabled={isDisabled}>
        {children}
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}
