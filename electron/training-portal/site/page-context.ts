import type { Card } from '../store/public-reader.ts';
import type { StaticFiles } from './static-files.ts';

/** What every page needs besides its own subject. */
export type PageContext = {
  /** What absolute addresses begin with: `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly files: Pick<StaticFiles, 'styles' | 'script' | 'icon'>;
  /** Visits including this one. */
  readonly visits: number;
  readonly mostRead: readonly Card[];
  /** Ms since the epoch. */
  readonly now: number;
};
