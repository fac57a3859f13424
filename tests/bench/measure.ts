/** The middle of some figures. Throws on an empty list: a bench that measured nothing must not report. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/** Rounds to `digits` decimals, for people. */
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
