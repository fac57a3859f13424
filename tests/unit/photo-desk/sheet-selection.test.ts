import { describe, expect, it } from 'vitest';
import { choose, chooseAll, chooseNone, chooseTo, kept, moveTo, nothingChosen, toggle, type SheetMove, type SheetSelection } from '../../../renderer/features/photos/desk/sheet-selection.ts';

const keys = [...'abcdefgh'];
const shown = ({ chosen, active }: SheetSelection): string => `${[...chosen].toSorted().join('')}:${active ?? '-'}`;

describe('choosing photos', () => {
  it('one, one more, one less', () => {
    const two = toggle(choose('c'), 'e');
    expect([shown(two), shown(toggle(two, 'c')), shown(choose('a'))]).toEqual(['ce:e', 'e:c', 'a:a']);
  });

  it('a range from where it began, however it is changed', () => {
    const wide = chooseTo(choose('c'), keys, 'f');
    const back = chooseTo(wide, keys, 'a');
    expect([shown(wide), shown(back)]).toEqual(['cdef:f', 'abc:a']);
    expect(shown(chooseTo(toggle(choose('a'), 'd'), keys, 'f', true))).toBe('adef:f');
  });

  it('a range from a photo that has gone is the one photo', () => {
    expect(shown(chooseTo(choose('x'), keys, 'b'))).toBe('b:b');
    expect(shown(chooseTo(nothingChosen, keys, 'b'))).toBe('b:b');
  });

  it('everything and nothing', () => {
    expect(shown(chooseAll(choose('c'), keys))).toBe('abcdefgh:c');
    expect(shown(chooseAll(nothingChosen, keys))).toBe('abcdefgh:a');
    expect(shown(chooseNone(choose('c')))).toBe(':c');
  });

  it('forgets photos that went away, and stays near', () => {
    const selection = chooseTo(choose('c'), keys, 'e');
    expect(shown(kept(selection, keys, [...'abcdfgh']))).toBe('cd:f');
    expect(shown(kept(selection, keys, ['a']))).toBe(':a');
    expect(shown(kept(selection, keys, []))).toBe(':-');
    expect(kept(selection, keys, [...keys, 'i'])).toBe(selection);
  });
});

describe('keys on a sheet of three columns', () => {
  // abc / def / gh
  const from = (active: string | null, move: SheetMove): string | null => moveTo(keys, active, move, 3, 2);

  it('go to the neighbours and stop at the edges', () => {
    expect([from('a', 'ArrowLeft'), from('c', 'ArrowRight'), from('h', 'ArrowRight'), from('b', 'ArrowUp'), from('e', 'ArrowUp')]).toEqual(['a', 'd', 'h', 'b', 'b']);
  });

  it('go down to the last photo where the last row is short', () => {
    expect([from('b', 'ArrowDown'), from('f', 'ArrowDown'), from('h', 'ArrowDown')]).toEqual(['e', 'h', 'h']);
  });

  it('turn pages and go to the ends', () => {
    expect([from('b', 'PageDown'), from('h', 'PageUp'), from('e', 'PageUp'), from('a', 'PageUp'), from('d', 'Home'), from('a', 'End')]).toEqual(['h', 'b', 'b', 'a', 'a', 'h']);
  });

  it('begin at the first photo, or at the last', () => {
    expect([from(null, 'ArrowDown'), from('gone', 'ArrowLeft'), from(null, 'End'), moveTo([], 'a', 'End', 3, 2)]).toEqual(['a', 'a', 'h', null]);
  });
});
