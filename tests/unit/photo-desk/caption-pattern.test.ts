import { describe, expect, it } from 'vitest';
import { asksFor, fillPattern, unknownBlanks, type PatternFacts } from '../../../shared/domain/caption-pattern.ts';

const facts: PatternFacts = { event: 'Ra quân nạo vét kênh mương', n: 7, date: '22/11/2026', place: 'thôn Trung', file: 'IMG_0412.JPG' };
const fill = (pattern: string, more: Partial<PatternFacts> = {}): string => fillPattern(pattern, { ...facts, ...more });

describe('a caption pattern', () => {
  it('puts in what its blanks ask for', () => {
    expect(fill('{sự kiện}, ảnh {n}')).toBe('Ra quân nạo vét kênh mương, ảnh 7');
    expect(fill('{tên tệp}: {nơi}, {ngày}')).toBe('IMG_0412: thôn Trung, 22/11/2026');
  });

  it('knows its blanks in both languages, in any case, however their letters are put together', () => {
    expect(fill('{event} {n} {date} {place} {file}')).toBe(fill('{sự kiện} {n} {ngày} {nơi} {tên tệp}'));
    expect(fill('{ SỰ   Kiện }')).toBe(facts.event);
    expect(fill('{sự kiện}'.normalize('NFD'))).toBe(facts.event);
  });

  it('leaves out what is not known, with the sign that joined it to the words before', () => {
    expect(fill('{sự kiện}, {nơi}, ảnh {n}', { place: '' })).toBe('Ra quân nạo vét kênh mương, ảnh 7');
    expect(fill('{sự kiện} – {nơi}', { place: '  ' })).toBe('Ra quân nạo vét kênh mương');
    expect(fill('{nơi}, {ngày}: {sự kiện}', { place: '' })).toBe('22/11/2026: Ra quân nạo vét kênh mương');
    expect(fill('{nơi}, {ngày}', { place: '', date: '' })).toBe('');
    expect(fill('Ảnh {n}.', { n: 12 })).toBe('Ảnh 12.');
  });

  it('does not take what is filled in for a pattern of its own', () => {
    expect(fill('{sự kiện}, ảnh {n}', { event: 'Hội thi {n}' })).toBe('Hội thi {n}, ảnh 7');
    expect(fill('{sự kiện}', { event: '$& $1' })).toBe('$& $1');
  });

  it('keeps words in braces that are no blank, and tells of them', () => {
    expect(fill('{tác giả}: ảnh {n}')).toBe('{tác giả}: ảnh 7');
    expect(unknownBlanks('{tác giả}, {n}, {tác giả}, {constructor}')).toEqual(['{tác giả}', '{constructor}']);
    expect(unknownBlanks('{sự kiện}, {ngày} {} {\n}')).toEqual([]);
  });

  it('knows what it asks for', () => {
    expect([asksFor('{sự kiện}, ảnh {n}', 'event'), asksFor('{sự kiện}, ảnh {n}', 'place')]).toEqual([true, false]);
  });

  it('takes off only the ending of a file name', () => {
    expect(fill('{tên tệp}', { file: 'le.khai.mac.jpeg' })).toBe('le.khai.mac');
    expect(fill('{tên tệp}', { file: 'ảnh không đuôi' })).toBe('ảnh không đuôi');
  });
});
