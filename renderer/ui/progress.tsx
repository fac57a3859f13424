import { ProgressBar } from 'react-aria-components';
import './progress.css';

type ProgressProps = {
  readonly label: string;
  /** From 0 to 1; null = under way, nobody knows how far. */
  readonly value: number | null;
  readonly look?: 'plain' | 'wait' | 'bad';
};

/** A thin bar. */
export function Progress({ label, value, look = 'plain' }: ProgressProps) {
  return (
    <ProgressBar className={`progress progress-${look}`} aria-label={label} isIndeterminate={value === null} value={(value ?? 0) * 100}>
      {({ percentage }) => <div className="progress-fill" style={{ width: value === null ? '35%' : `${String(percentage ?? 0)}%` }} />}
    </ProgressBar>
  );
}
