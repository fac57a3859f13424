/** What stands before an item of a list in a program that writes its numbers as text. */
export type ListMarker =
  | { readonly kind: 'bullet' }
  /** Numbers it may mean, the likeliest first: `i` is one, or the ninth letter. */
  | { readonly kind: 'number'; readonly values: readonly number[] }
  /** A heading of its own (`Điều 1.`), which no list can draw: it stays as text. */
  | { readonly kind: 'words'; readonly text: string };

const romans: readonly (readonly [string, number])[] = [
  ['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1],
];
/** Letters that fonts of signs draw as bullets. */
const bulletLetters = /^[ovqnluwØüàèð§]$/;

export function readMarker(marker: string): ListMarker {
  const text = marker.replace(/[\s\u00a0\u200b]+/g, ' ').trim();
  if (text === '' || bulletLetters.test(text)) return { kind: 'bullet' };
  // 1.2.3. counts in its last place.
  const parts = /^[([]?((?:[\p{L}\d]{1,8}[.-])*)([\p{L}\d]{1,8})[.)\]\-:/]*$/u.exec(text);
  if (parts === null) return /[\p{L}\p{N}]/u.test(text) ? { kind: 'words', text } : { kind: 'bullet' };
  const values = valuesOf((parts[2] ?? '').toLowerCase());
  return values.length === 0 ? { kind: 'words', text } : { kind: 'number', values };
}

function valuesOf(sign: string): readonly number[] {
  if (/^\d+$/.test(sign)) return [Number(sign)];
  const roman = romanValue(sign);
  const letter = /^[a-z]$/.test(sign) ? sign.charCodeAt(0) - 96 : null;
  // Alone, only i begins with one; c and d are letters far more often than a hundred and five hundred.
  const inOrder = sign === 'i' || sign.length > 1 ? [roman, letter] : [letter, roman];
  return inOrder.filter((value) => value !== null);
}

function romanValue(sign: string): number | null {
  let rest = sign;
  let value = 0;
  for (const [letters, worth] of romans) {
    for (let times = 0; times < 3 && rest.startsWith(letters); times += 1) {
      rest = rest.slice(letters.length);
      value += worth;
    }
  }
  return rest === '' && value > 0 ? value : null;
}
