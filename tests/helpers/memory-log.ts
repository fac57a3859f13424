import { describeError } from '../../electron/app/error-description.ts';
import type { Log } from '../../electron/app/log.ts';

export type LogLine = { readonly level: 'info' | 'warn' | 'error'; readonly event: string; readonly [field: string]: unknown };

/** A log that tests can read. */
export function memoryLog(): Log & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  return {
    lines,
    info: (event, fields) => void lines.push({ level: 'info', event, ...fields }),
    warn: (event, fields) => void lines.push({ level: 'warn', event, ...fields }),
    error: (event, error, fields) => void lines.push({ level: 'error', event, ...fields, ...describeError(error) }),
  };
}
