import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './callout.css';

const icons = { info: Info, ok: CircleCheck, wait: TriangleAlert, bad: CircleAlert } as const;

type CalloutProps = {
  readonly tone: keyof typeof icons;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** Buttons at the end. */
  readonly actions?: ReactNode;
};

/** Something worth knowing, where it matters. */
export function Callout({ tone, title, children, actions }: CalloutProps) {
  const Icon = icons[tone];
  return (
    <div className={`callout callout-${tone}`}>
      <Icon size={16} aria-hidden className="callout-icon" />
      <div className="callout-text">
        {title ? <strong>{title}</strong> : null}
        {children}
      </div>
      {actions ? <div className="callout-actions">{actions}</div> : null}
    </div>
  );
}
