/** How the photos of a sheet are put in order. */
export const deskOrders = ['taken', 'name', 'text', 'hand'] as const;
export type DeskOrder = (typeof deskOrders)[number];

export type Orderable = {
  /** The photo behind it: keeps its place by hand also when it is put into the text. */
  readonly originId: string;
  readonly name: string;
  /** ms since the epoch; null where the camera did not say. */
  readonly takenAt: number | null;
  /** Place among the photos of the text, from 1; null when it does not stand there. */
  readonly number: number | null;
};

/** `IMG_2` before `IMG_10`. */
const names = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

/**
 * The photos in this order; a new array. What an order says nothing of comes last, in the order of file names.
 * @param hand originals in the order they were put in by hand
 */
export function inOrder<T extends Orderable>(items: readonly T[], order: DeskOrder, hand: readonly string[] = []): readonly T[] {
  const byName = items.toSorted((a, b) => names.compare(a.name, b.name));
  const placed = new Map(hand.map((originId, at) => [originId, at]));
  const ranks: Readonly<Record<DeskOrder, (item: T) => number>> = {
    taken: ({ takenAt }) => takenAt ?? Infinity,
    name: () => 0,
    text: ({ number }) => number ?? Infinity,
    hand: ({ originId }) => placed.get(originId) ?? Infinity,
  };
  const rank = ranks[order];
  // Sorting is stable; infinities have no difference.
  return byName.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/**
 * The keys after some of them were moved together, keeping their order among themselves.
 * @param before the key in front of which they go; null = to the end
 */
export function movedBefore(keys: readonly string[], moving: ReadonlySet<string>, before: string | null): readonly string[] {
  const rest = keys.filter((key) => !moving.has(key));
  const taken = keys.filter((key) => moving.has(key));
  // Dropped on one of themselves: in front of the first one behind it that stays.
  const from = before === null ? -1 : keys.indexOf(before);
  const target = from === -1 ? undefined : keys.slice(from).find((key) => !moving.has(key));
  const at = target === undefined ? rest.length : rest.indexOf(target);
  return [...rest.slice(0, at), ...taken, ...rest.slice(at)];
}

/** The keys after some were moved one place to the front (-1) or to the end (1); they stay together and stop at the edge. */
export function movedByOne(keys: readonly string[], moving: ReadonlySet<string>, step: 1 | -1): readonly string[] {
  const places = keys.flatMap((key, at) => (moving.has(key) ? [at] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return keys;
  if (step === -1) return movedBefore(keys, moving, keys[Math.max(0, first - 1)] ?? null);
  return movedBefore(keys, moving, keys[last + 2] ?? null);
}
