import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importWord } from '../../../electron/exchange/import/import-word.ts';
import { AppFailure } from '../../../shared/domain/app-error.ts';
import { p, r, table, wordFile, wordParts } from '../../fixtures/word-files.ts';
import { read } from './shown.ts';

/** Why a file was refused: kind and detail. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await importWord(bytes);
    return 'read';
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause;
    return `${cause.error.kind} ${cause.error.detail ?? ''}`.trim();
  }
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]);
const plain = wordFile({ body: p(r('chữ')) });

/** One entry whose directory says what we like about its size. */
function lyingZip(name: string, content: Uint8Array, said: number): Uint8Array {
  const zip = Buffer.from(zipSync({ [name]: content }));
  const local = zip.indexOf(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
  const central = zip.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  zip.writeUInt32LE(said, local + 22);
  zip.writeUInt32LE(said, central + 24);
  return zip;
}

describe('what is no Word file', () => {
  test.each([
    ['nothing at all', new Uint8Array(), 'empty-file'],
    ['a text with another ending', strToU8('Chỉ là chữ'), 'not-a-document'],
    ['Word 97-2003', ole, 'old-word-format'],
    ['a file behind a password', Buffer.concat([ole, utf16('EncryptedPackage')]), 'password-protected'],
    ['RTF', strToU8('{\\rtf1\\ansi Chữ}'), 'old-word-format rtf'],
    ['a zip archive of something else', zipSync({ 'anh.jpg': new Uint8Array([1]) }), 'not-a-document'],
    ['a spreadsheet', zipSync({ ...wordParts({ body: '' }), 'word/document.xml': strToU8('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>') }), 'not-a-document ?:workbook'],
  ])('%s', async (_, bytes, expected) => expect(await refusal(bytes)).toBe(expected));

  test('half a file, and one with bytes missing in its middle', async () => {
    expect(await refusal(plain.subarray(0, plain.length / 2))).toMatch(/^damaged-document/);
    const torn = Uint8Array.from(plain);
    torn.fill(0, 60, 400);
    expect(await refusal(torn)).toMatch(/^(?:damaged|not-a)-document/);
  });

  test('XML that is not well formed, or not letters', async () => {
    const parts = wordParts({ body: '' });
    for (const broken of [strToU8('<w:document><w:body>'), new Uint8Array([0xff, 0xff, 0x41]), strToU8('chữ')]) expect(await refusal(zipSync({ ...parts, 'word/document.xml': broken }))).toMatch(/^damaged-document/);
  });
});

describe('what is dangerous', () => {
  test('external entities: a document type is refused whatever it says', async () => {
    const entity = wordFile({ prolog: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', body: p('<w:r><w:t>&a;</w:t></w:r>') });
    expect(await refusal(entity)).toBe('unsafe-document document type');
    const laughs = wordFile({ prolog: '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]>', body: p('<w:r><w:t>&b;</w:t></w:r>') });
    expect(await refusal(laughs)).toBe('unsafe-document document type');
    expect(await refusal(wordFile({ body: p('<w:r><w:t>&unknown;</w:t></w:r>') }))).toMatch(/^damaged-document/);
  });

  test('a document type in any other part that is read', async () => {
    const styles = strToU8('<!DOCTYPE x><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>');
    expect(await refusal(zipSync({ ...wordParts({ body: p(r('a')), styles: '' }), 'word/styles.xml': styles }))).toBe('unsafe-document document type');
  });

  test('100,000 nested elements, and a million side by side', async () => {
    const depth = 100_000;
    expect(await refusal(wordFile({ body: '<w:ins>'.repeat(depth) + p(r('a')) + '</w:ins>'.repeat(depth) }))).toBe('unsafe-document nesting');
    expect(await refusal(zipSync(wordParts({ body: '<w:p/>'.repeat(900_000) }), { level: 0 }))).toBe('unsafe-document number of elements');
  });

  test('tables in tables in tables', async () => {
    const depth = 60;
    const cell = '<w:tbl><w:tr><w:tc>';
    expect((await read({ body: cell.repeat(depth) + p(r('đáy')) + '<w:p/></w:tc></w:tr></w:tbl>'.repeat(depth) })).shown).toEqual(['box(đáy)']);
  });

  test('zip bombs: by what they say, by how much they shrink, by what really comes out', async () => {
    const megabyte = 1024 * 1024;
    const some = strToU8(`<a>${'x'.repeat(100_000)}</a>`);
    expect(await refusal(zipSync({ ...wordParts({ body: '' }), 'word/document.xml': new Uint8Array(6 * megabyte) }))).toBe('unsafe-document packing ratio');
    expect(await refusal(lyingZip('_rels/.rels', some, 60 * megabyte))).toBe('unsafe-document size of a part');
    expect(await refusal(lyingZip('word/media/a.png', some, 500 * megabyte))).toBe('unsafe-document unpacked size');
    expect(await refusal(lyingZip('_rels/.rels', some, 10))).toBe('unsafe-document sizes do not match');
  });

  test('more parts than any real file has', async () => {
    expect(await refusal(zipSync(Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`a/${at}.xml`, new Uint8Array()]))))).toBe('unsafe-document number of parts');
  });

  test('names that lead out of the archive lead nowhere', async () => {
    const found = await read({ relations: [['i1', 'image', '../../../../etc/passwd']], body: p('<w:r><w:drawing><wp:inline><a:blip r:embed="i1"/></wp:inline></w:drawing></w:r>') + p(r('chữ')) });
    expect([found.shown, found.images.length, found.lost]).toEqual([['chữ'], 0, { 'unreadable-photos': 1 }]);
  });

  test('a file that names marks of our own making', async () => {
    const own = '<w:bookmarkStart w:id="0" w:name="p9999"/><w:bookmarkStart w:id="1" w:name="t7"/>';
    expect((await read({ body: p(own + r('một') + own) + own + table([[own + p(r('hai')), 'ba']]) })).shown).toEqual(['một', 'table : [hai][ba]']);
  });
});

test('a table of 10,000 rows is read whole and in bounded time', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`Hộ ${at}`, '1.250.000', 'Thôn 3']);
  const found = await read({ body: table(rows) });
  const [block] = found.blocks;
  expect(block?.type === 'table' && block.rows.length).toBe(10_000);
  expect(found.shown[0]?.endsWith('[Hộ 9999][1.250.000][Thôn 3]')).toBe(true);
});
