import { Check } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, Keyboard, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import './button.css';
import './select.css';
import './menu.css';

export type MenuEntry =
  | {
      readonly key: string;
      readonly label: string;
      readonly hint?: string | undefined;
      readonly icon?: ReactNode;
      /** Keys that do the same. */
      readonly keys?: string | undefined;
      readonly look?: 'bad';
      readonly disabled?: boolean;
      /** On or off, for entries that switch something. */
      readonly checked?: boolean;
      readonly run: () => void;
    }
  | 'line';

type MenuListProps = { readonly label: string; readonly entries: readonly MenuEntry[] };

/** The entries of a menu; used inside a trigger or at a place of one's own. */
export function MenuList({ label, entries }: MenuListProps) {
  const switches = entries.filter((entry) => entry !== 'line' && entry.checked !== undefined);
  const on = switches.flatMap((entry) => (entry !== 'line' && entry.checked === true ? [entry.key] : []));
  return (
    <AriaMenu className="options menu" aria-label={label} {...(switches.length > 0 ? { selectionMode: 'multiple', selectedKeys: on } : {})}>
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
            shouldCloseOnSelect
            className={entry.look === 'bad' ? 'option option-bad' : 'option'}
          >
            {entry.icon}
            <span className="option-label">
              {/* Both together are the name: what can be read can also be said to a PC that listens. */}
              <span>{entry.label}</span> {entry.hint ? <span className="menu-hint">{entry.hint}</span> : null}
            </span>
            {entry.checked === true ? <Check size={15} className="menu-check" aria-hidden /> : null}
            {entry.keys ? (
              // Drawn by the style sheet: the keys are no part of the entry's visible name (WCAG 2.5.3).
              <Keyboard className="menu-keys" data-keys={entry.keys}>
                <span className="visually-hidden">{entry.keys}</span>
              </Keyboard>
            ) : null}
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
  /** The menu has closed; before the focus goes back to the button, which it only does when nothing else takes it. */
  readonly onClosed?: () => void;
  readonly children: ReactNode;
};

/** A button that opens a menu; `label` is its accessible name. */
export function MenuButton({ label, entries, className, isDisabled = false, onClosed, children }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) onClosed?.();
    wasOpen.current = isOpen;
  }, [isOpen, onClosed]);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={className} aria-label={label} isDisabled={isDisabled}>
        {children}
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <MenuList label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}
