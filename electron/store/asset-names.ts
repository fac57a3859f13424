const names = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

/** Everything in a text that may be the name of a stored file, in order, without repeats. */
export function assetNames(text: string): ReadonlySet<string> {
  return new Set(text.match(names));
}
