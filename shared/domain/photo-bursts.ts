/** What is known of a photo that may belong to a burst. */
export type BurstPhoto = {
  readonly assetId: string;
  /** 64-bit perceptual hash, 16 hexadecimal digits; null = not known. */
  readonly phash: string | null;
  /** When it was taken, ms since the epoch; null = not known. */
  readonly takenAt: number | null;
  /** Larger is sharper; null = not known. */
  readonly sharpness: number | null;
};

/** Photos of nearly the same picture, in the order they were taken, at least two. */
export type Burst = { readonly assetIds: readonly string[]; readonly sharpest: string };

/** Hash bits (of 64) in which two photos of one moment may differ. */
export const NEAR_BITS = 10;
/** The same where nothing is known of the time, and the pictures alone must tell. */
export const NEAR_BITS_UNTIMED = 6;
/** Bits in which any photo may differ from the first of its burst: a slow pan is not one picture. */
export const SPAN_BITS = 16;
/** Longest pause between two photos of a burst, in milliseconds. */
export const PAUSE_MAX = 5_000;

type Photo = BurstPhoto & { readonly high: number; readonly low: number };

/**
 * Groups near-duplicates: each photo is near to one of its burst taken within seconds of it, and not too far from the
 * first. Photos whose time is not known are compared by picture alone, more strictly. Photos without a hash are in no
 * burst. Order: by time, photos without one last, in the order given.
 */
export function findBursts(photos: readonly BurstPhoto[]): readonly Burst[] {
  const groups: Photo[][] = [];
  for (const photo of inOrder(photos)) {
    const group = groups.findLast((members) => belongs(members, photo));
    if (group) group.push(photo);
    else groups.push([photo]);
  }
  return groups.filter(({ length }) => length > 1).map((members) => ({ assetIds: members.map(({ assetId }) => assetId), sharpest: sharpestOf(members) }));
}

function inOrder(photos: readonly BurstPhoto[]): readonly Photo[] {
  const hashed = photos.flatMap((photo) => (photo.phash !== null && /^[0-9a-f]{16}$/.test(photo.phash) ? [{ ...photo, high: Number.parseInt(photo.phash.slice(0, 8), 16), low: Number.parseInt(photo.phash.slice(8), 16) }] : []));
  return hashed.sort((a, b) => (a.takenAt ?? Number.MAX_SAFE_INTEGER) - (b.takenAt ?? Number.MAX_SAFE_INTEGER));
}

function belongs(members: readonly Photo[], photo: Photo): boolean {
  const [first] = members;
  if (!first || distance(first, photo) > SPAN_BITS) return false;
  return members.some((member) => {
    if (member.takenAt === null || photo.takenAt === null) return distance(member, photo) <= NEAR_BITS_UNTIMED;
    return photo.takenAt - member.takenAt <= PAUSE_MAX && distance(member, photo) <= NEAR_BITS;
  });
}

/** The first of them where they are equally sharp. */
function sharpestOf(members: readonly Photo[]): string {
  return members.reduce((best, photo) => ((photo.sharpness ?? -1) > (best.sharpness ?? -1) ? photo : best)).assetId;
}

const distance = (a: Photo, b: Photo): number => bits(a.high ^ b.high) + bits(a.low ^ b.low);

function bits(value: number): number {
  let rest = value >>> 0;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    rest >>>= 0;
    count += 1;
  }
  return count;
}
