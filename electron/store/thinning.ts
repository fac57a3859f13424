/**
 * Which autosaves go, so that a day of typing does not fill the disk. Every save appends a whole revision; of these
 * stay: for a minute all, for an hour the last of each minute, for a day the last of each ten minutes, for thirty days
 * the last of each hour, and after that the last of each day (UTC).
 *
 * Not autosaves, so never asked about: the newest revision, side revisions, and milestones (what was open when a
 * session began to write, what was delivered, the first revision of an article).
 */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often an article's autosaves are looked through, in milliseconds. */
export const THIN_EVERY = MINUTE;

export type Autosave = { readonly seq: number; readonly createdAt: number };

/** Sequence numbers of the autosaves (oldest first) that may be deleted at `now`. Times in ms since the epoch. */
export function thinned(autosaves: readonly Autosave[], now: number): readonly number[] {
  const seen = new Set<string>();
  const going: number[] = [];
  for (const { seq, createdAt } of autosaves.toReversed()) {
    const width = slotWidth(now - createdAt);
    const slot = `${width}:${Math.floor(createdAt / width)}`;
    if (width > 0 && seen.has(slot)) going.push(seq);
    else seen.add(slot);
  }
  return going.toReversed();
}

/** Each width is a multiple of the one before, so what stays in a wide slot had stayed in the narrow one. */
function slotWidth(age: number): number {
  if (age < MINUTE) return 0;
  if (age < HOUR) return MINUTE;
  if (age < DAY) return 10 * MINUTE;
  return age < 30 * DAY ? HOUR : DAY;
}
