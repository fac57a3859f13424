import { describe, expect, it } from 'vitest';
import { blanksIn, countBlanks, HINT_MAX } from '../../../shared/text/blanks.ts';

describe('blanks of a template', () => {
  const words = (text: string): readonly string[] => blanksIn(text).map(({ start, end }) => text.slice(start, end));

  it('are hints between guillemets', () => {
    expect(words('«Đơn vị» tổ chức «tên hội nghị».')).toEqual(['«Đơn vị»', '«tên hội nghị»']);
    expect(words('“«Lời nói»”, «họ tên»')).toEqual(['«Lời nói»', '«họ tên»']);
  });

  it.each(['', 'không có ô nào', '«»', '« mở rồi quên đóng', 'đóng » trước « mở', '[1] ghi chú [sic]', `«${'x'.repeat(HINT_MAX + 1)}»`, '«hai\ndòng»'])('are not seen in %j', (text) => {
    expect(countBlanks(text)).toBe(0);
  });

  it('end where the next one begins', () => {
    expect(words('«quên đóng «họ tên»')).toEqual(['«họ tên»']);
  });

  it('are found in a long text without looking at it twice', () => {
    const text = '« '.repeat(200_000);
    const began = performance.now();
    expect(countBlanks(text)).toBe(0);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
