import type { ReactNode } from 'react';
import './badge.css';

export type Tone = 'plain' | 'note' | 'ok' | 'wait' | 'bad' | 'go';

/** A word or two about the state of something. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
