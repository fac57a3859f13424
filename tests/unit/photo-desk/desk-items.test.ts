import { describe, expect, it } from 'vitest';
import type { DeskPhoto } from '../../../shared/domain/desk-photo.ts';
import { cellsOf } from '../../../renderer/features/photos/desk/bursts.ts';
import { isEdited, missingWords, type DeskItem } from '../../../renderer/features/photos/desk/desk-item.ts';
import { articleItems, libraryItems, type BurstOf, type DeskArticle } from '../../../renderer/features/photos/desk/desk-items.ts';
import { findTyped } from '../../../renderer/features/photos/desk/type-ahead.ts';
import { captionsFrom, wordChanges } from '../../../renderer/features/photos/desk/word-changes.ts';

const version = (assetId: string) => ({ assetId, width: 300, height: 300 });
const photo = (assetId: string, more: Partial<DeskPhoto> = {}): DeskPhoto => ({
  assetId,
  name: `${assetId}.jpg`,
  mime: 'image/jpeg',
  bytes: 1_000,
  width: 600,
  height: 400,
  caption: '',
  credit: '',
  alt: '',
  place: '',
  takenAt: null,
  camera: '',
  addedAt: 0,
  phash: null,
  sharpness: null,
  usedIn: [],
  useCount: 0,
  inTray: true,
  inText: false,
  versions: [],
  shown: { assetId, width: 600, height: 400 },
  ...more,
});
const figure = (blockId: string, assetId: string, caption = '') => ({ blockId, galleryId: null, assetId, caption, sharedCaption: '', credit: '', alt: '', width: 600, height: 400 });
const alone: BurstOf = () => null;
const article = (more: Partial<DeskArticle> = {}): DeskArticle => ({ figures: [], coverAssetId: null, ...more });
const shown = (items: readonly DeskItem[]): readonly string[] => items.map(({ key, assetId, number }) => `${key}=${assetId}${number === null ? '' : `#${String(number)}`}`);

describe('photos of an article', () => {
  it('stand there once for each place in the text, then those that wait', () => {
    const items = articleItems([photo('a', { inTray: true }), photo('b'), photo('c', { inTray: false })], article({ figures: [figure('f1', 'a'), figure('f2', 'c'), figure('f3', 'a')] }), alone);
    expect(shown(items)).toEqual(['f1=a#1', 'f2=c#2', 'f3=a#3', 'b=b']);
    expect(items.map(({ duplicate }) => duplicate)).toEqual([true, false, true, false]);
  });

  it('know the original of an edited version, and words of the figure before those of the file', () => {
    const [item] = articleItems([photo('a', { caption: 'của tệp', credit: 'Minh Châu', versions: [version('a1')] })], article({ figures: [figure('f1', 'a1', 'trong bài')] }), alone);
    expect(item).toMatchObject({ assetId: 'a1', originId: 'a', caption: 'trong bài', credit: '', own: { caption: 'của tệp', credit: 'Minh Châu' } });
    expect(item && isEdited(item)).toBe(true);
    expect(item && missingWords(item)).toEqual(['credit', 'alt']);
  });

  it('show a figure whose photo the store has not been asked for yet', () => {
    expect(shown(articleItems([], article({ figures: [figure('f1', 'new')] }), alone))).toEqual(['f1=new#1']);
  });

  it('show of a photo that waits what the store says, in its own size, whatever was made last', () => {
    const edited = photo('a', { versions: ['v1', 'v2', 'cover'].map(version), shown: version('v1') });
    const items = articleItems([edited], article({ coverAssetId: 'cover' }), alone);
    expect(shown(items)).toEqual(['a=v1']);
    expect(items).toMatchObject([{ originId: 'a', width: 300, height: 300 }]);
    expect(shown(libraryItems([edited], article(), alone))).toEqual(['a=v1']);
    expect(shown(articleItems([photo('a', { versions: [version('v1')] })], article(), alone))).toEqual(['a=a']);
    expect(articleItems([edited, photo('b')], article({ coverAssetId: 'cover' }), alone).map(({ isCover }) => isCover)).toEqual([true, false]);
  });

  it('hold the cover also when it was chosen among all photos', () => {
    const items = articleItems([photo('a'), photo('b', { inTray: false, versions: [version('cover')] }), photo('c', { inTray: false })], article({ coverAssetId: 'cover' }), alone);
    expect(items.map(({ originId, isCover, inTray }) => [originId, isCover, inTray])).toEqual([
      ['a', false, true],
      ['b', true, false],
    ]);
  });

  it('of the whole store are shown as they stand in the text, at their first place', () => {
    const items = libraryItems([photo('a', { versions: [version('a1')] }), photo('b')], article({ figures: [figure('f1', 'x'), figure('f2', 'a1'), figure('f3', 'a')] }), alone);
    expect(items.map(({ key, number, blockId }) => [key, number, blockId])).toEqual([
      ['a', 2, 'f2'],
      ['b', null, null],
    ]);
  });
});

describe('bursts', () => {
  const burstOf: BurstOf = ({ assetId }) => ('abc'.includes(assetId) ? { burst: 'a', sharpest: assetId === 'b' } : null);
  const items = articleItems([...'abcd'].map((id) => photo(id)), article(), burstOf);

  it('fold behind the sharpest photo and unfold in place', () => {
    expect(cellsOf(items, new Set()).map(({ item, folded, n }) => [n, item.key, folded.map(({ key }) => key).join('')])).toEqual([
      [1, 'b', 'ac'],
      [2, 'd', ''],
    ]);
    expect(cellsOf(items, new Set(['a'])).map(({ item, burstSize }) => [item.key, burstSize])).toEqual([
      ['b', 3],
      ['a', 3],
      ['c', 3],
      ['d', 0],
    ]);
  });

  it('never hide what stands in the text', () => {
    const mixed = articleItems([...'abcd'].map((id) => photo(id)), article({ figures: [figure('f1', 'a')] }), burstOf);
    expect(cellsOf(mixed, new Set()).map(({ item, folded }) => [item.key, folded.length])).toEqual([
      ['f1', 0],
      ['b', 1],
      ['d', 0],
    ]);
  });
});

describe('words for many photos', () => {
  const items = articleItems([photo('a', { takenAt: 5 }), photo('b', { caption: 'Đã viết' }), photo('c')], article(), alone);
  const texts = captionsFrom({ pattern: '{sự kiện}, ảnh {n}, {ngày}', event: 'Hội thi', first: 4, emptyOnly: true }, items, (ms) => `ngày ${String(ms)}`);

  it('number on from the first number in their order', () => {
    expect(texts).toEqual(['Hội thi, ảnh 4, ngày 5', 'Hội thi, ảnh 5', 'Hội thi, ảnh 6']);
  });

  it('leave alone what was written unless told otherwise, and change nothing into itself', () => {
    const changed = (emptyOnly: boolean) => wordChanges('caption', items, texts, emptyOnly).map(({ item, words }) => [item.key, words.caption]);
    expect(changed(true)).toEqual([
      ['a', 'Hội thi, ảnh 4, ngày 5'],
      ['c', 'Hội thi, ảnh 6'],
    ]);
    expect(changed(false)).toHaveLength(3);
    expect(wordChanges('caption', items, items.map(({ caption }) => caption), false)).toEqual([]);
  });
});

describe('typed letters', () => {
  const items = [
    { key: 'a', name: 'IMG_1.jpg', caption: 'Đoàn viên vớt bèo' },
    { key: 'b', name: 'IMG_2.jpg', caption: 'Cống qua đường' },
    { key: 'c', name: 'DSC_9.jpg', caption: 'Đoàn thanh tra' },
  ];
  it('find by caption and file name without marks, going on from where the keyboard is', () => {
    expect([findTyped(items, 'a', 'd'), findTyped(items, 'c', 'd'), findTyped(items, 'a', 'doan th'), findTyped(items, null, 'img_2'), findTyped(items, 'a', 'duong'), findTyped(items, 'a', 'zz')]).toEqual(['c', 'a', 'c', 'b', 'b', null]);
  });
  it('find by number', () => {
    expect([findTyped(items, 'a', '2'), findTyped(items, 'a', '9')]).toEqual(['b', 'c']);
  });
});
