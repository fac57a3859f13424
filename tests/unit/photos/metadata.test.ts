import { describe, expect, test } from 'vitest';
import { readPhotoWords } from '../../../electron/photos/metadata/photo-words.ts';
import { exifBlock, iptcBlock } from '../../helpers/metadata-writer.ts';
import { xmpPacket } from '../../fixtures/photo-metadata.ts';

const caption = 'Bà con ấp Thạnh Lợi, xã Tân Hòa phấn khởi thu hoạch lúa Hè Thu';
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

/** Text in Windows-1258: letters with their circumflex, breve or horn, the tone as a mark of its own. */
function windows1258(text: string): Buffer {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Buffer.from([byte])), byte]));
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/;
  const letters = [...text.normalize('NFC')].flatMap((letter) => {
    if (table.has(letter)) return [letter];
    const parts = [...letter.normalize('NFD')];
    const tone = parts.filter((part) => tones.test(part));
    return [parts.filter((part) => !tones.test(part)).join('').normalize('NFC'), ...tone];
  });
  return Buffer.from(letters.map((letter) => table.get(letter) ?? 0x3f));
}

/** Text in TCVN3, letter by letter, for the words that are used here. */
function tcvn3(text: string): Buffer {
  const bytes: Readonly<Record<string, number>> = { à: 0xb5, ấ: 0xca, ạ: 0xb9, ợ: 0xee, ã: 0xb7, â: 0xa9, ò: 0xdf, ở: 0xeb, ú: 0xf3, è: 0xcc, ỳ: 0xfa, ế: 0xd5, ư: 0xad, ờ: 0xea, ộ: 0xe9, ủ: 0xf1, đ: 0xae, ả: 0xb6, í: 0xdd, ị: 0xde };
  return Buffer.from([...text.normalize('NFC')].map((letter) => bytes[letter] ?? letter.charCodeAt(0)));
}

describe('IPTC in every character set', () => {
  test.each([
    ['UTF-8, declared', utf8(caption), true],
    ['UTF-8, not declared', utf8(caption), false],
    ['Windows-1258', windows1258(caption), false],
    ['Windows-1258 that claims to be UTF-8', windows1258(caption), true],
    ['TCVN3', tcvn3(caption), false],
    ['UTF-8 that was taken for Latin-1 and written as UTF-8', utf8(utf8(caption).toString('latin1')), true],
    ['TCVN3 that was taken for Latin-1 and written as UTF-8', utf8(tcvn3(caption).toString('latin1')), true],
  ])('%s', (_, bytes, declared) => {
    expect(readPhotoWords({ iptc: iptcBlock([[120, bytes]], declared) }).caption).toBe(caption);
  });

  test('a short credit goes with the long caption beside it', () => {
    const words = readPhotoWords({ iptc: iptcBlock([[120, windows1258(caption)], [110, windows1258('Bích Hường')], [90, windows1258('Cần Thơ')]], false) });
    expect(words).toMatchObject({ caption, credit: 'Bích Hường', place: 'Cần Thơ' });
  });

  test.each(['Récolte du riz à São Paulo, été', 'Müller & Söhne in Zürich', 'Plain English caption'])('Western text stays what it is: %s', (text) => {
    expect(readPhotoWords({ iptc: iptcBlock([[120, Buffer.from(text, 'latin1')]], false) }).caption).toBe(text);
  });

  test('what is no language at all is shown as it is, not dropped', () => {
    const shown = readPhotoWords({ iptc: iptcBlock([[120, Buffer.from([0xb1, 0xc8, 0xf0, 0x20, 0xde, 0xe2, 0xd7])]], false) }).caption;
    expect([...shown]).toHaveLength(7);
  });

  test('people, place, headline, keywords and time', () => {
    const words = readPhotoWords({ iptc: iptcBlock([[80, utf8('Văn Tịnh')], [80, utf8('Bích Hường')], [92, utf8('ấp Thạnh Lợi')], [90, utf8('xã Tân Hòa')], [95, utf8('Cần Thơ')], [101, utf8('Việt Nam')], [105, utf8('Mùa gặt')], [25, utf8('lúa')], [25, utf8('nông dân')], [25, utf8('lúa')], [55, utf8('20260612')], [60, utf8('073015+0700')]], true) });
    expect(words).toMatchObject({ credit: 'Văn Tịnh, Bích Hường', place: 'ấp Thạnh Lợi, xã Tân Hòa, Cần Thơ', headline: 'Mùa gặt', keywords: ['lúa', 'nông dân'], takenAt: Date.UTC(2026, 5, 12, 0, 30, 15) });
  });
});

describe('XMP', () => {
  const alt = (name: string, ...items: readonly (readonly [lang: string, text: string])[]) => `<${name}><rdf:Alt>${items.map(([lang, text]) => `<rdf:li xml:lang="${lang}">${text}</rdf:li>`).join('')}</rdf:Alt></${name}>`;
  const packet = (inner: string, attributes = '') => utf8(xmpPacket(inner, `xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:exif="http://ns.adobe.com/exif/1.0/" ${attributes}`));

  test('Vietnamese goes before the default language, and that before others', () => {
    const three = alt('dc:description', ['en', 'Rice'], ['x-default', 'Riz'], ['vi-VN', 'Lúa']);
    expect(readPhotoWords({ xmp: packet(three) }).caption).toBe('Lúa');
    expect(readPhotoWords({ xmp: packet(alt('dc:description', ['en', 'Rice'], ['x-default', 'Riz'])) }).caption).toBe('Riz');
  });

  test('all that prefills a photo', () => {
    const inner = alt('Iptc4xmpCore:AltTextAccessibility', ['x-default', 'Người gặt lúa']) + '<dc:creator><rdf:Seq><rdf:li>Văn Tịnh</rdf:li></rdf:Seq></dc:creator><dc:subject><rdf:Bag><rdf:li>lúa</rdf:li></rdf:Bag></dc:subject>';
    const words = readPhotoWords({ xmp: packet(inner, 'photoshop:City="xã Tân Hòa" Iptc4xmpCore:Location="đồng Bà Năm" photoshop:Country="Việt Nam" photoshop:Headline="Mùa gặt" exif:DateTimeOriginal="2026-06-12T07:30:15.250+07:00" exif:GPSLatitude="10,2.78N"') });
    expect(words).toMatchObject({ alt: 'Người gặt lúa', credit: 'Văn Tịnh', keywords: ['lúa'], place: 'đồng Bà Năm, xã Tân Hòa', headline: 'Mùa gặt', gps: true, takenAt: Date.UTC(2026, 5, 12, 0, 30, 15, 250) });
  });

  test('goes before IPTC, and IPTC before EXIF', () => {
    const iptc = iptcBlock([[120, utf8('từ IPTC')]], true);
    const exif = exifBlock({ description: utf8('từ EXIF') });
    expect(readPhotoWords({ xmp: packet(alt('dc:description', ['x-default', 'từ XMP'])), iptc, exif }).caption).toBe('từ XMP');
    expect(readPhotoWords({ iptc, exif }).caption).toBe('từ IPTC');
    expect(readPhotoWords({ exif }).caption).toBe('từ EXIF');
  });

  test('in UTF-16, and with a document type that wants to grow', () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xmpPacket(alt('dc:description', ['vi', 'Lúa'])), 'utf16le')]);
    expect(readPhotoWords({ xmp: wide }).caption).toBe('Lúa');
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + xmpPacket(alt('dc:description', ['vi', 'Lúa &b;']));
    expect(readPhotoWords({ xmp: utf8(bomb) }).caption.length).toBeLessThan(20);
  });
});

describe('EXIF', () => {
  test('texts of Windows in UTF-16, camera, time with offset and fractions', () => {
    const exif = exifBlock({ make: utf8('Canon'), model: utf8('Canon EOS R6'), wide: { comment: caption, author: 'Văn Tịnh;Bích Hường', title: 'Mùa gặt' }, taken: '2026:06:12 07:30:15', offset: '+07:00', fraction: '25', gps: true });
    expect(readPhotoWords({ exif })).toMatchObject({ caption, credit: 'Văn Tịnh, Bích Hường', headline: 'Mùa gặt', camera: 'Canon EOS R6', takenAt: Date.UTC(2026, 5, 12, 0, 30, 15, 250), gps: true });
  });

  test('without an offset the clock of this PC is meant; what is no date is none', () => {
    expect(readPhotoWords({ exif: exifBlock({ taken: '2026:06:12 07:30:15' }) }).takenAt).toBe(new Date(2026, 5, 12, 7, 30, 15).getTime());
    for (const taken of ['0000:00:00 00:00:00', '    :  :     :  :  ', '2026:13:40 99:99:99', 'hôm qua']) expect(readPhotoWords({ exif: exifBlock({ taken }) }).takenAt).toBeNull();
  });

  test.each(['OLYMPUS DIGITAL CAMERA', 'SONY DSC', 'DCIM\\100MEDIA\\DJI_0001.JPG', 'IMG_20260612.jpg', 'Created with GIMP', 'oznorCO', 'cof_soft', '???', '   '])('what a device writes is no caption: %j', (text) => {
    expect(readPhotoWords({ exif: exifBlock({ description: utf8(text) }) }).caption).toBe('');
  });

  test('letters that became question marks are taken only where nothing better is there', () => {
    const lost = utf8('L?a ch?n v?ng ??ng');
    expect(readPhotoWords({ exif: exifBlock({ description: lost, wide: { comment: 'Lúa chín vàng đồng' } }) }).caption).toBe('Lúa chín vàng đồng');
    expect(readPhotoWords({ exif: exifBlock({ description: lost }) }).caption).toBe('L?a ch?n v?ng ??ng');
    expect(readPhotoWords({ exif: exifBlock({ description: utf8('Ai đã gặt xong?') }) }).caption).toBe('Ai đã gặt xong?');
  });

  test('other words of makers and Windows-1258 in a plain text', () => {
    expect(readPhotoWords({ exif: exifBlock({ description: windows1258(caption), artist: utf8('unknown') }) })).toMatchObject({ caption, credit: '' });
    expect(readPhotoWords({ exif: exifBlock({ make: utf8('NIKON CORPORATION'), model: utf8('NIKON D750') }) }).camera).toBe('NIKON D750');
    expect(readPhotoWords({ exif: exifBlock({ make: utf8('SONY'), model: utf8('ILCE-7M3') }) }).camera).toBe('SONY ILCE-7M3');
  });
});

describe('hostile metadata', () => {
  const whole = { exif: exifBlock({ description: utf8(caption), taken: '2026:06:12 07:30:15', gps: true, wide: { title: 'Mùa gặt' } }), iptc: iptcBlock([[120, utf8(caption)], [110, utf8('TTXVN')]], true), xmp: utf8(xmpPacket('<dc:title><rdf:Alt><rdf:li xml:lang="vi">Mùa gặt</rdf:li></rdf:Alt></dc:title>')) };

  test('directories that point at themselves, offsets of 4 GB and counts without end are read once or not at all', () => {
    for (const patch of [
      { pointer: 8, description: utf8('còn đọc được') },
      { pointer: 0xffff_fff0, description: utf8('còn đọc được') },
      { pointer: 0x7fff_ffff, description: utf8('còn đọc được') },
      { count: 0xffff_ffff, description: utf8('còn đọc được') },
    ]) {
      const words = readPhotoWords({ exif: exifBlock(patch) });
      expect(words.caption).toBe('còn đọc được');
      expect(words.takenAt).toBeNull();
    }
  });

  test('cut at any byte, or with any byte wrong, nothing is thrown and everything stays bounded', () => {
    for (const [name, block] of Object.entries(whole)) {
      for (let at = 0; at < block.length; at += 3) {
        const wrong = Buffer.from(block);
        wrong[at] = (wrong[at] ?? 0) ^ 0xff;
        for (const bytes of [block.subarray(0, at), wrong]) {
          const words = readPhotoWords({ [name]: bytes });
          expect(words.caption.length).toBeLessThanOrEqual(2_000);
          expect((words.caption + words.headline + words.credit).isWellFormed()).toBe(true);
        }
      }
    }
  });

  test('a block of ten thousand records, a long record and one that claims too much', () => {
    const many = iptcBlock(Array.from({ length: 10_000 }, () => [25, utf8('lúa chín')] as const), true);
    expect(readPhotoWords({ iptc: many }).keywords).toEqual(['lúa chín']);
    const long = Buffer.concat([Buffer.from([0x1c, 2, 120, 0x80, 4, 0, 0, 0x9c, 0x40]), Buffer.alloc(40_000, 'a')]);
    expect(readPhotoWords({ iptc: long }).caption).toHaveLength(2_000);
    expect(readPhotoWords({ iptc: Buffer.concat([iptcBlock([[120, utf8(caption)]], true).subarray(26), Buffer.from([0x1c, 2, 110, 0x80, 4, 0xff, 0xff, 0xff, 0xff, 1])]) }).caption).toBe(caption);
  });
});
