import { describe, expect, it } from 'vitest';
import { cellsMovedBefore, cellsMovedByOne, cellsOf } from '../../../renderer/features/photos/desk/bursts.ts';
import { missingWords, type DeskItem } from '../../../renderer/features/photos/desk/desk-item.ts';
import { wordsBack } from '../../../renderer/features/photos/desk/word-changes.ts';

const item = (key: string, more: Partial<DeskItem> = {}): DeskItem => ({
  key,
  assetId: key,
  originId: key,
  name: `${key}.jpg`,
  width: 600,
  height: 400,
  bytes: 1_000,
  takenAt: null,
  place: '',
  camera: '',
  caption: '',
  credit: '',
  alt: '',
  sharedCaption: '',
  galleryId: null,
  blockId: null,
  number: null,
  own: { caption: '', credit: '', alt: '' },
  inTray: true,
  isCover: false,
  burst: null,
  sharpest: false,
  duplicate: false,
  ...more,
});

describe('moving cells of a sheet', () => {
  /** a, the burst b c d with c as its sharpest photo, e, f. */
  const items = [...'abcdef'].map((key) => item(key, 'bcd'.includes(key) ? { burst: 'b', sharpest: key === 'c' } : {}));
  const folded = cellsOf(items, new Set());
  const unfolded = cellsOf(items, new Set(['b']));
  const shown = (keys: readonly string[], open = false): string => {
    const cells = cellsOf(keys.map((key) => items.find((candidate) => candidate.key === key) ?? item(key)), new Set(open ? ['b'] : []));
    return cells.map(({ item: { key } }) => key).join('');
  };

  it('takes a folded burst along as a whole, wherever it is seen to go', () => {
    expect(shown(cellsMovedBefore(folded, new Set(['c']), null))).toBe('aefc');
    expect(shown(cellsMovedBefore(folded, new Set(['c']), 'a'))).toBe('caef');
    expect(shown(cellsMovedBefore(folded, new Set(['f']), 'c'))).toBe('afce');
    expect(shown(cellsMovedByOne(folded, new Set(['c']), 1))).toBe('aecf');
    expect(shown(cellsMovedByOne(folded, new Set(['c']), -1))).toBe('caef');
    expect(cellsMovedByOne(folded, new Set(['a']), 1).toSorted()).toEqual([...'abcdef']);
  });

  it('goes past an unfolded burst in one step, and moves it by any of its photos', () => {
    expect(shown(cellsMovedByOne(unfolded, new Set(['e']), -1), true)).toBe('aecbdf');
    expect(shown(cellsMovedByOne(unfolded, new Set(['a']), 1), true)).toBe('cbdaef');
    expect(shown(cellsMovedByOne(unfolded, new Set(['d']), 1), true)).toBe('aecbdf');
    expect(shown(cellsMovedBefore(unfolded, new Set(['b', 'f']), 'a'), true)).toBe('cbdfae');
  });
});

it('a caption that the gallery shares is a caption', () => {
  expect(missingWords(item('a', { sharedCaption: 'Ra quân' }))).toEqual(['credit', 'alt']);
  expect(missingWords(item('a', { sharedCaption: ' ' }))).toEqual(['caption', 'credit', 'alt']);
});

describe('taking back words of many photos', () => {
  const changes = [
    { item: item('a', { credit: 'Cũ' }), words: { credit: 'Minh  Châu' } },
    { item: item('b', { caption: 'Trước' }), words: { caption: 'Ra quân', credit: 'Minh Châu' } },
  ];
  const now = (words: Partial<Record<'caption' | 'credit' | 'alt', string>>) => ({ caption: '', credit: '', alt: '', ...words });

  it('gives each back what it said before, also where the store has tidied what was written', () => {
    expect(wordsBack(changes, (id) => (id === 'a' ? now({ credit: 'Minh Châu' }) : now({ caption: 'Ra quân', credit: 'Minh Châu' })))).toEqual([
      { assetId: 'a', credit: 'Cũ' },
      { assetId: 'b', caption: 'Trước', credit: '' },
    ]);
    expect(wordsBack(changes, () => undefined)).toHaveLength(2);
  });

  it('leaves alone what somebody has typed since', () => {
    expect(wordsBack(changes, (id) => (id === 'a' ? now({ credit: 'Văn Tịnh' }) : now({ caption: 'Ra quân ở xã', credit: 'Minh Châu' })))).toEqual([{ assetId: 'b', credit: '' }]);
  });
});
