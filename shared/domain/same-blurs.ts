import type { PhotoEdit, Region } from './photo-edit.ts';

/** What rounding parts to four decimals may move an edge by. */
const HAIR = 0.0002;

/** Whether `inner` lies wholly in `outer`: then it is covered with it. */
const liesIn = (inner: Region, outer: Region): boolean =>
  inner.x >= outer.x - HAIR && inner.y >= outer.y - HAIR && inner.x + inner.width <= outer.x + outer.width + HAIR && inner.y + inner.height <= outer.y + outer.height + HAIR;

const overlap = (one: Region, other: Region): boolean => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

/** Regions of `wanted` that are not covered by `own`. Blurs are parts of the original, so this holds for any crop of it. */
export function missingBlurs(own: readonly Region[], wanted: readonly Region[]): readonly Region[] {
  return wanted.filter((region) => !own.some((cover) => liesIn(region, cover)));
}

/**
 * The recipe of another use of a photo after this one was changed: it gets the blurs that it lacks. One that was moved
 * moves there too; one that was only taken away stays, for nobody is uncovered by a change somewhere else. Null when
 * nothing is lacking. The light, crop and logo of each use stay its own.
 */
export function withBlursOf(other: PhotoEdit, before: readonly Region[], after: readonly Region[]): PhotoEdit | null {
  const moved = missingBlurs(after, before).filter((region) => after.some((fresh) => overlap(region, fresh)));
  const kept = other.blurs.filter((own) => !moved.some((region) => liesIn(own, region) && liesIn(region, own)));
  const lacking = missingBlurs(kept, after);
  return lacking.length === 0 ? null : { ...other, blurs: [...kept, ...lacking] };
}
