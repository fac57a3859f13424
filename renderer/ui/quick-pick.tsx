import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';
import './quick-pick.css';

export type QuickPickItem = {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Stands quietly behind the label. */
  readonly note?: string | undefined;
  readonly keys?: readonly string[] | undefined;
};
export type QuickPickSection = { readonly key: string; readonly title: string; readonly items: readonly QuickPickItem[] };

type QuickPickProps = {
  readonly label: string;
  readonly placeholder: string;
  /** What is said and shown when nothing is found. */
  readonly nothing: string;
  /** How many there are, for screen readers. */
  readonly countText: (count: number) => string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly sections: readonly QuickPickSection[];
  readonly onChoose: (key: string) => void;
  readonly onClose: () => void;
};

/** A search box over a list: arrow keys walk, Enter chooses, Escape closes. The focus stays in the box. */
export function QuickPick({ label, placeholder, nothing, countText, query, onQuery, sections, onChoose, onClose }: QuickPickProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const keys = sections.flatMap(({ items }) => items.map(({ key }) => key));
  const current = keys[Math.min(at, keys.length - 1)];
  // Ids are lists of words: keys may hold spaces, numbers do not.
  const optionId = (key: string): string => `${id}-${String(keys.indexOf(key))}`;

  useEffect(() => {
    if (current !== undefined) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // What an input method does with arrows and Enter is its own affair.
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && keys.length > 0) {
      event.preventDefault();
      const now = Math.min(at, keys.length - 1);
      setAt(Math.abs(step) === 1 ? (now + step + keys.length) % keys.length : Math.max(0, Math.min(keys.length - 1, now + step)));
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      onChoose(current);
    }
  };

  return (
    <ModalOverlay
      className="dialog-shade pick-shade"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog pick">
        <AriaDialog className="dialog-body" aria-label={label}>
          <div className="pick-box">
            <Search size={17} aria-hidden />
            <input
              role="combobox"
              aria-label={label}
              aria-expanded
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={current === undefined ? undefined : optionId(current)}
              placeholder={placeholder}
              value={query}
              maxLength={200}
              spellCheck={false}
              autoComplete="off"
              autoFocus
              onChange={(event) => {
                onQuery(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div ref={list} id={`${id}-list`} className="pick-list" role="listbox" aria-label={label}>
            {sections.map(({ key, title, items }, index) =>
              items.length === 0 ? null : (
                <div key={key} role="group" aria-labelledby={`${id}-title-${String(index)}`}>
                  <div id={`${id}-title-${String(index)}`} className="pick-title" role="presentation">
                    {title}
                  </div>
                  {items.map((item) => (
                    <div
                      key={item.key}
                      id={optionId(item.key)}
                      className="pick-item"
                      role="option"
                      tabIndex={-1}
                      aria-selected={item.key === current}
                      onPointerMove={() => setAt(keys.indexOf(item.key))}
                      onMouseDown={(event) => event.preventDefault()}
                      onClick={() => onChoose(item.key)}
                    >
                      <span className="pick-icon">{item.icon}</span>
                      <span className="pick-label">{item.label}</span>
                      {item.note ? <span className="pick-note">{item.note}</span> : null}
                      {item.keys ? (
                        <span className="pick-keys">
                          {item.keys.map((cap) => (
                            <kbd key={cap}>{cap}</kbd>
                          ))}
                        </span>
                      ) : null}
                    </div>
                  ))}
                </div>
              ),
            )}
          </div>
          <p className={keys.length === 0 ? 'pick-nothing' : 'visually-hidden'} role="status">
            {keys.length === 0 ? nothing : countText(keys.length)}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
