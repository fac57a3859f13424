import type { ReactNode } from 'react';
import './tool-button.css';

type ToolButtonProps = {
  /** Accessible name, also shown as a tooltip. */
  readonly label: string;
  /** Keys that do the same, for the tooltip. */
  readonly keys?: string;
  /** The same keys as screen readers know them (`aria-keyshortcuts`). */
  readonly shortcut?: string;
  readonly pressed?: boolean;
  /** For a button that shows and hides something. */
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/**
 * A button that works on the page and leaves the caret there: pressing it with the mouse must not take the focus away.
 * A button that cannot do anything stays reachable, so that its name can still be read.
 */
export function ToolButton({ label, keys, shortcut, pressed, expanded, disabled = false, wide = false, onPress, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={wide ? 'tool tool-wide' : 'tool'}
      aria-label={label}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-keyshortcuts={shortcut}
      data-tip={keys ? `${label} (${keys})` : label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
