const sides = [1024, 1280, 1600, 2000, 2560, 3200, 4000] as const;
const qualities = [60, 70, 75, 82, 88, 92, 95] as const;
const KB = 1024;
/** 0 = no limit. */
const limits = [0, 100 * KB, 200 * KB, 300 * KB, 500 * KB, 800 * KB, 1536 * KB, 3072 * KB] as const;

/** Longest sides to choose from, in pixels; one that was set elsewhere is among them. */
export const sideChoices = (now: number): readonly number[] => withNow(sides, now);

/** Qualities to choose from. */
export const qualityChoices = (now: number): readonly number[] => withNow(qualities, now);

/** Weight limits to choose from, in bytes; 0 = none. */
export const byteChoices = (now: number | null): readonly number[] => withNow(limits, now ?? 0);

function withNow(choices: readonly number[], now: number): readonly number[] {
  return choices.includes(now) ? choices : [...choices, now].toSorted((a, b) => a - b);
}
