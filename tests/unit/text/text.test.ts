import { describe, expect, it } from 'vitest';
import { countWords } from '../../../shared/text/count.ts';
import { fold } from '../../../shared/text/fold.ts';
import { nfc } from '../../../shared/text/nfc.ts';
import { SLUG_MAX, slugify } from '../../../shared/text/slug.ts';

const NFD = 'Sửa chữa đường Lê Lợi'.normalize('NFD');

describe('nfc', () => {
  it('composes decomposed Vietnamese and leaves composed text alone', () => {
    expect(nfc(NFD)).toBe('Sửa chữa đường Lê Lợi');
    expect(nfc('Thuý và Thúy')).toBe('Thuý và Thúy');
    expect(nfc('ươ')).toHaveLength(2);
  });
});

describe('fold', () => {
  it('drops every Vietnamese mark, đ included, in both cases', () => {
    expect(fold('Đường Sửa ĐÌNH Ướt Nghỉ Ẵm Kỹ')).toBe('duong sua dinh uot nghi am ky');
    const letters = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ';
    for (const form of [letters, letters.toUpperCase(), letters.normalize('NFD')]) {
      expect(fold(form)).toBe(`${'a'.repeat(18)}${'e'.repeat(12)}${'i'.repeat(6)}${'o'.repeat(18)}${'u'.repeat(12)}${'y'.repeat(6)}d`);
    }
  });

  it('gives the same for old and new tone places and for NFC and NFD', () => {
    expect(fold('hòa thủy')).toBe(fold('hoà thuỷ'));
    expect(fold(NFD)).toBe('sua chua duong le loi');
  });

  it('turns white space of any kind into single spaces', () => {
    expect(fold('Phó\u00a0Chủ\u00a0 tịch\n\tUBND')).toBe('pho chu tich ubnd');
  });

  it('keeps other scripts readable and does not grow on special letters', () => {
    expect(fold('한글 İstanbul Ðức')).toBe('한글 istanbul duc');
  });
});

describe('slugify', () => {
  it('makes an ASCII address', () => {
    expect(slugify('Sửa chữa đường Lê Lợi: 100% kế hoạch – năm 2026')).toBe('sua-chua-duong-le-loi-100-ke-hoach-nam-2026');
    expect(slugify(NFD)).toBe('sua-chua-duong-le-loi');
  });

  it('is empty when nothing is left', () => {
    expect(slugify('  – …  ')).toBe('');
    expect(slugify('한글')).toBe('');
  });

  it('is cut at a word, and inside one only when there is no other way', () => {
    const slug = slugify('nghiêng '.repeat(40));
    expect(slug.length).toBeLessThanOrEqual(SLUG_MAX);
    expect(slug).toMatch(/^nghieng(-nghieng)*$/);
    expect(slugify('a'.repeat(500))).toHaveLength(SLUG_MAX);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['   \n\u00a0', 0],
    ['Ủy ban nhân dân', 4],
    ['kinh tế - xã hội', 4],
    ['Bích Hường – Văn Tịnh', 4],
    ['Phó\u00a0Chủ\u00a0tịch', 3],
    ['ngày 13/3, lúc 7h30...', 4],
    ['… ! ?', 0],
    [NFD, 5],
  ])('counts %j as %i', (text, words) => expect(countWords(text)).toBe(words));

  it('stays linear on a long run of punctuation', () => {
    expect(countWords('.'.repeat(2_000_000))).toBe(0);
  });
});
