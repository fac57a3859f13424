import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  /** `plain` in bars, `line` for ordinary choices, `go` for the one thing to do, `bad` for what destroys. */
  readonly look?: 'plain' | 'line' | 'go' | 'bad' | 'link';
  readonly size?: 's' | 'm';
  readonly children: ReactNode;
};

/** A push button. Icons are passed as children before the words. */
export function Button({ look = 'line', size = 'm', children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${look} button-${size}`}>
      {children}
    </AriaButton>
  );
}

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  /** Accessible name, also shown as a tooltip. */
  readonly label: string;
  /** Keys that do the same, for the tooltip. */
  readonly keys?: string;
  readonly size?: 's' | 'm';
  readonly children: ReactNode;
};

/** A button that is only an icon; always named, always with a tooltip. */
export function IconButton({ label, keys, size = 'm', children, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <AriaButton {...props} aria-label={label} className={`button button-plain button-icon button-${size}`}>
        {children}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys ? <kbd>{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
