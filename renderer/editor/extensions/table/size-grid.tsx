import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { Size } from './size.ts';
import './table-dialog.css';

const ROWS = 8;
const COLUMNS = 10;

type SizeGridProps = {
  readonly label: string;
  readonly size: Size;
  /** Words for a size: "3 hàng × 4 cột". */
  readonly say: (size: Size) => string;
  readonly onSize: (size: Size) => void;
  readonly onChoose: (size: Size) => void;
};

/** Squares on which a size is shown with the mouse or chosen with the arrow keys; the size is what is read out. */
export function SizeGrid({ label, size, say, onSize, onChoose }: SizeGridProps) {
  const id = useId();
  const squares = useRef<HTMLDivElement>(null);
  useEffect(() => squares.current?.focus(), []);
  const cellId = (row: number, column: number): string => `${id}-${String(row)}-${String(column)}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (event.key === 'Enter' || event.key === ' ') onChoose({ rows: Math.max(size.rows, 1), columns: Math.max(size.columns, 1) });
    else if (step) onSize({ rows: within(size.rows + step.rows, ROWS), columns: within(size.columns + step.columns, COLUMNS) });
    else return;
    event.preventDefault();
  };
  return (
    <div className="size-picker">
      <div ref={squares} role="grid" className="size-grid" tabIndex={0} aria-label={label} aria-activedescendant={cellId(within(size.rows, ROWS), within(size.columns, COLUMNS))} onKeyDown={onKeyDown}>
        {numbers(ROWS).map((row) => (
          <div key={row} role="row" className="size-row">
            {numbers(COLUMNS).map((column) => (
              <div
                key={column}
                id={cellId(row, column)}
                role="gridcell"
                tabIndex={-1}
                aria-label={say({ rows: row, columns: column })}
                aria-selected={row === size.rows && column === size.columns}
                className={row <= size.rows && column <= size.columns ? 'size-cell is-in' : 'size-cell'}
                onPointerEnter={(event) => event.pointerType !== 'touch' && onSize({ rows: row, columns: column })}
                onClick={() => onChoose({ rows: row, columns: column })}
              />
            ))}
          </div>
        ))}
      </div>
      <p className="size-words" aria-hidden>
        {say(size)}
      </p>
    </div>
  );
}

const steps: Readonly<Record<string, Size>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};
const within = (value: number, most: number): number => Math.min(Math.max(value, 1), most);
const numbers = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);
