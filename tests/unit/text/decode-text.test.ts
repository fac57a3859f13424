import { describe, expect, it } from 'vitest';
import { decodeHtml, decodeText } from '../../../shared/text/decode-text.ts';
import { convertRuns } from '../../../shared/text/legacy/runs.ts';

const words = 'Ủy ban nhân dân xã Đông Hải tổ chức lễ phát động trồng cây đầu xuân.';
const utf8 = new TextEncoder().encode(words);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, little: boolean): Uint8Array => Uint8Array.from(text.split('').flatMap((char) => (little ? [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8] : [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255])));
/** Windows-1258 writes the marks it has no letters for behind the letter. */
const cp1258 = Uint8Array.from([...'L\xea\xf2 pha\xect \xf0\xf4\xf2ng tr\xf4\xccng c\xe2y \xf0\xe2\xccu xu\xe2n, ngh\xeca \xe2n nghi\xeacp'].map((char) => char.charCodeAt(0)));

describe('text files of unknown encoding', () => {
  it('Unicode, with and without its mark', () => {
    expect(decodeText(utf8)).toBe(words);
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toBe(words);
    expect(decodeText(Uint8Array.from([0xff, 0xfe, ...utf16(words, true)]))).toBe(words);
    expect(decodeText(Uint8Array.from([0xfe, 0xff, ...utf16(words, false)]))).toBe(words);
    expect(decodeText(utf16(words, true))).toBe(words);
    expect(decodeText(utf16(words, false))).toBe(words);
    expect(decodeText(new Uint8Array())).toBe('');
    expect(decodeText(bytesOf('Plain ASCII.'))).toBe('Plain ASCII.');
  });

  it('Windows-1258 by its words', () => {
    expect(decodeText(cp1258)).toContain('phát động trồng cây đầu xuân');
  });

  it('TCVN3 comes as its bytes look, ready to be converted', () => {
    const old = 'S\xb8ng nay, \xf1y ban nh\xa9n d\xa9n x\xb7 H\xe5ng Th\xb8i h\xe4p b\xb5n vi\xd6c tr\xe5ng c\xa9y \xae\xc7u xu\xa9n.';
    const text = decodeText(bytesOf(old));
    expect(text).toBe(old);
    expect(convertRuns([{ text, font: null }]).runs[0]?.text).toBe('Sáng nay, ủy ban nhân dân xã Hồng Thái họp bàn việc trồng cây đầu xuân.');
  });

  it('other languages stay what they are', () => {
    expect(decodeText(bytesOf('Caf\xe9 cr\xe8me, gar\xe7on, d\xe9j\xe0 vu'))).toBe('Café crème, garçon, déjà vu');
  });
});

describe('HTML files', () => {
  it('are read in the encoding they name, unless that is not true', () => {
    expect(decodeHtml(Uint8Array.from([...bytesOf('<meta charset="utf-8">'), ...utf8]))).toContain(words);
    expect(decodeHtml(Uint8Array.from([...bytesOf('<meta http-equiv=Content-Type content="text/html; charset=windows-1258">'), ...cp1258])).normalize('NFC')).toContain('phát động');
    expect(decodeHtml(Uint8Array.from([...bytesOf('<meta charset=utf-8>'), 0xe9, 0x20]))).toContain('é');
    expect(decodeHtml(Uint8Array.from([...bytesOf('<meta charset=unheard-of>'), ...utf8]))).toContain(words);
    expect(decodeHtml(utf8)).toBe(words);
  });
});
