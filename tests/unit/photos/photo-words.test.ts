import { describe, expect, test } from 'vitest';
import { repairMojibake } from '../../../electron/photos/metadata/mojibake.ts';
import * as photos from '../../fixtures/photos.ts';
import { xmpCaption, xmpPacket } from '../../fixtures/photo-metadata.ts';
import { photoDesk } from './setup.ts';

const caption = 'Bà con ấp Thạnh Lợi, xã Tân Hòa thu hoạch lúa Hè Thu – ảnh chụp sáng 12/6';

async function wordsOf(bytes: Buffer): Promise<readonly [caption: string, credit: string]> {
  const { importer } = photoDesk();
  const photo = await importer.importPhoto({ name: 'a.jpg', bytes });
  return [photo.caption, photo.credit];
}

describe('caption and credit from the file', () => {
  test.each([true, false])('IPTC in UTF-8 keeps every diacritic (character set declared: %s)', async (iptcDeclared) => {
    const bytes = await photos.scenePhoto({ iptc: [['caption', caption], ['credit', 'Bích Hường']], iptcDeclared });
    expect(await wordsOf(bytes)).toEqual([caption, 'Bích Hường']);
  });

  test('XMP goes before IPTC, XML references are read', async () => {
    const xmp = xmpCaption('Lúa &amp; hoa màu &#x1EDF; <![CDATA[]]>xã').replace('<![CDATA[]]>', '');
    const bytes = await photos.scenePhoto({ xmp, iptc: [['caption', 'cũ hơn']] });
    expect((await wordsOf(bytes))[0]).toBe('Lúa & hoa màu ở xã');
  });

  test('of several languages the default one is taken', async () => {
    const xmp = xmpPacket('<dc:description><rdf:Alt><rdf:li xml:lang="en">Rice</rdf:li><rdf:li xml:lang="x-default">Lúa chín</rdf:li></rdf:Alt></dc:description>');
    expect((await wordsOf(await photos.scenePhoto({ xmp })))[0]).toBe('Lúa chín');
  });

  test('a credit line goes before people; people are joined; a label of its own is dropped', async () => {
    const people = '<dc:creator><rdf:Seq><rdf:li>Bích Hường</rdf:li><rdf:li>Văn Tịnh</rdf:li></rdf:Seq></dc:creator>';
    expect((await wordsOf(await photos.scenePhoto({ xmp: xmpPacket(people) })))[1]).toBe('Bích Hường, Văn Tịnh');
    expect((await wordsOf(await photos.scenePhoto({ xmp: xmpPacket(people, 'photoshop:Credit="Ảnh: TTXVN"') })))[1]).toBe('TTXVN');
    expect((await wordsOf(await photos.scenePhoto({ iptc: [['byline', 'Văn Tịnh']] })))[1]).toBe('Văn Tịnh');
    expect((await wordsOf(await photos.scenePhoto({ artist: 'Nguyễn Thị Ánh' })))[1]).toBe('Nguyễn Thị Ánh');
  });

  test('decomposed letters are composed, line breaks and control characters become spaces', async () => {
    const bytes = await photos.scenePhoto({ iptc: [['caption', `${'Lúa chín'.normalize('NFD')}\r\n\u0000đầy đồng `]] });
    expect((await wordsOf(bytes))[0]).toBe('Lúa chín đầy đồng');
  });

  test.each(['png', 'webp', 'avif', 'tiff'] as const)('XMP is read from %s too', async (format) => {
    expect((await wordsOf(await photos.sceneAs(format, xmpCaption(caption))))[0]).toBe(caption);
  });

  test.each([
    ['broken XMP', () => photos.scenePhoto({ xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><<<&&&' })],
    ['XMP nested a thousand deep', () => photos.scenePhoto({ xmp: xmpPacket('<dc:description>'.repeat(1000)) })],
    ['an absurd caption', () => photos.scenePhoto({ iptc: [['caption', 'ạ😀'.repeat(5_000)]] })],
  ])('%s never fails the import', async (_, make) => {
    const [text] = await wordsOf(await make());
    expect(text.length).toBeLessThanOrEqual(2_000);
    expect(text.isWellFormed()).toBe(true);
  });
});

describe('repairMojibake', () => {
  const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

  test.each([caption, 'Đặng Thị Mỹ Hạnh', 'ĐỒNG THÁP', '“Trích dẫn” – 50 °C €'])('undoes one and two wrong readings of %s', (text) => {
    expect(repairMojibake(latin1(text))).toBe(text);
    expect(repairMojibake(latin1(latin1(text)))).toBe(text);
  });

  test('undoes Windows-1252 readings', () => {
    expect(repairMojibake('HÆ°á»�ng'.replace('�', '\u009d'))).toBe('Hường');
    expect(repairMojibake('â€œLÃºaâ€\u009d')).toBe('“Lúa”');
  });

  test.each(['', 'Bich Huong', 'Xã Tân Hòa', 'Thúy Thuý', 'São Paulo, café, naïve', 'Đ', '“lúa”', 'ÃO', '© 2026'])('leaves %j alone', (text) => {
    expect(repairMojibake(text)).toBe(text);
  });
});
