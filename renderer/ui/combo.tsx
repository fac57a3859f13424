import { useId, useState, type KeyboardEvent } from 'react';
import './field.css';
import './select.css';
import './combo.css';

export type Suggestion = { readonly key: string; readonly text: string; readonly hint?: string };

type ComboProps = {
  /** Accessible name. */
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly Suggestion[];
  /** Whether a suggestion fits what was typed. */
  readonly fits: (suggestion: Suggestion, typed: string) => boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  /** Put on the box as `data-control`, for whoever has to find it again. */
  readonly control?: string;
  readonly onChange: (text: string) => void;
  /** A suggestion was taken, rather than typed. */
  readonly onTake: (suggestion: Suggestion) => void;
};

const MOST = 8;

/**
 * A text box with suggestions below it. Anything may be typed and nothing is completed by itself. Unlike a select it
 * hides nothing from screen readers while it is open: the suggestions are an offer, the text is what counts.
 */
export function Combo({ label, value, suggestions, fits, maxLength, placeholder, isDisabled = false, control, onChange, onTake }: ComboProps) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const shown = open ? suggestions.filter((suggestion) => suggestion.text !== value && fits(suggestion, value)).slice(0, MOST) : [];
  const close = (): void => {
    setOpen(false);
    setActive(null);
  };
  const take = (suggestion: Suggestion): void => {
    onTake(suggestion);
    close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys that belong to the input method are not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const chosen = active === null ? undefined : shown[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = active ?? (step === 1 ? -1 : shown.length);
      setActive(shown.length === 0 ? null : (from + step + shown.length) % shown.length);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.stopPropagation();
      close();
    }
  };
  return (
    <div className="combo">
      <input
        className="field-box"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-activedescendant={active === null || !shown[active] ? undefined : `${listId}-${String(active)}`}
        autoComplete="off"
        spellCheck={false}
        data-control={control}
        value={value}
        maxLength={maxLength}
        placeholder={placeholder}
        readOnly={isDisabled}
        onChange={(event) => {
          setOpen(true);
          setActive(null);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <ul id={listId} role="listbox" aria-label={label} className="combo-list popover" hidden={shown.length === 0}>
        {shown.map((suggestion, index) => (
          <li
            key={suggestion.key}
            id={`${listId}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            className="option"
            data-focused={index === active || undefined}
            // Before the box loses the focus, which would close the list under the pointer.
            onPointerDown={(event) => {
              event.preventDefault();
              take(suggestion);
            }}
          >
            <span className="option-label">
              {suggestion.text} {suggestion.hint ? <small>{suggestion.hint}</small> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
