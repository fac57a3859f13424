import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, movedBefore, movedByOne } from '../../../renderer/features/photos/desk/photo-order.ts';

const photo = (originId: string, name: string, takenAt: number | null = null, number: number | null = null) => ({ originId, name, takenAt, number });
const ids = (items: readonly { readonly originId: string }[]): string => items.map(({ originId }) => originId).join('');

describe('the order of photos', () => {
  const photos = [photo('a', 'IMG_10.jpg', 300), photo('b', 'IMG_2.jpg', null, 2), photo('c', 'IMG_1.jpg', 100, 1), photo('d', 'Ảnh 3.jpg', 200)];

  it('by name counts numbers as numbers', () => {
    expect(ids(inOrder(photos, 'name'))).toBe('dcba');
  });

  it('by time puts those without one last, by name', () => {
    expect(ids(inOrder(photos, 'taken'))).toBe('cdab');
  });

  it('as in the text puts those that wait behind it', () => {
    expect(ids(inOrder(photos, 'text'))).toBe('cbda');
  });

  it('by hand keeps to it, new photos last', () => {
    expect(ids(inOrder(photos, 'hand', ['d', 'b', 'gone']))).toBe('dbca');
  });
});

describe('moving photos', () => {
  const moved = (moving: string, before: string | null): string => movedBefore([...'abcdef'], new Set(moving), before).join('');

  it('keeps those that are moved together and in their order', () => {
    expect(moved('eb', 'd')).toBe('acbedf');
    expect(moved('ac', null)).toBe('bdefac');
    expect(moved('f', 'a')).toBe('fabcde');
  });

  it('onto one of themselves stays in front of the next one', () => {
    expect(moved('bc', 'b')).toBe('abcdef');
    expect(moved('bd', 'b')).toBe('abdcef');
  });

  it('step by step stops at the edges', () => {
    const step = (moving: string, by: 1 | -1): string => movedByOne([...'abcd'], new Set(moving), by).join('');
    expect([step('b', 1), step('b', -1), step('a', -1), step('d', 1), step('bc', 1), step('ac', -1)]).toEqual(['acbd', 'bacd', 'abcd', 'abcd', 'adbc', 'acbd']);
  });

  it('never loses or doubles one', () => {
    const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(keys, fc.array(fc.nat(11)), fc.nat(12), (all, places, at) => {
        const moving = new Set(places.flatMap((place) => all[place] ?? []));
        for (const result of [movedBefore(all, moving, all[at] ?? null), movedByOne(all, moving, 1), movedByOne(all, moving, -1)]) {
          expect([...result].sort()).toEqual([...all].sort());
          expect(result.filter((key) => !moving.has(key))).toEqual(all.filter((key) => !moving.has(key)));
        }
      }),
    );
  });
});
