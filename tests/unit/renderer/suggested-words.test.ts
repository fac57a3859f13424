import { describe, expect, it } from 'vitest';
import { suggestedWords } from '../../../renderer/features/inspector/use-suggested-words.ts';

describe('words suggested for a photo of the article', () => {
  const original = { assetId: 'a', versions: ['b', 'c'].map((assetId) => ({ assetId, width: 6, height: 4 })), caption: 'Ra quân', credit: 'Minh Châu', alt: '' };
  const other = { assetId: 'd', versions: [], caption: 'Khác', credit: '', alt: '' };
  it('are those of the photo itself', () => expect(suggestedWords([other, original], 'a')).toMatchObject({ caption: 'Ra quân' }));
  it('are those of the original for an edited version', () => expect(suggestedWords([other, original], 'c')).toMatchObject({ credit: 'Minh Châu' }));
  it('are none where nothing is known', () => expect(suggestedWords([original], 'x')).toEqual({ caption: '', credit: '', alt: '' }));
});
