import type { PatternFault } from '../../../../shared/text/find-pattern.ts';

/** Every word of the find bar. `{n}`, `{at}` and `{total}` stand for numbers. */
export type FindLabels = {
  readonly bar: string;
  readonly query: string;
  readonly replacement: string;
  readonly showReplace: string;
  readonly options: string;
  readonly matchCase: string;
  readonly wholeWord: string;
  readonly ignoreAccents: string;
  readonly regex: string;
  readonly inSelection: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly replaceOne: string;
  readonly replaceAll: string;
  readonly count: string;
  /** The same for screen readers. */
  readonly countSaid: string;
  readonly none: string;
  readonly searching: string;
  readonly replaced: string;
  readonly fromTop: string;
  readonly fromBottom: string;
  readonly nothingSelected: string;
  readonly readOnly: string;
  readonly slow: string;
  readonly faults: Readonly<Record<PatternFault, string>>;
};

/** A label with its numbers filled in, as this language writes them. */
export function filled(label: string, numbers: Readonly<Record<string, number>>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(numbers[name] ?? whole));
}
