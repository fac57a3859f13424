import { describe, expect, test } from 'vitest';
import { attachmentEndings, attachmentMimeOf, attachmentName, attachmentTypes, endingOf, namesMacros } from '../../../shared/domain/attachment.ts';
import { attachmentContent, contentIs, type FileBytes } from '../../../shared/domain/attachment-content.ts';
import { compoundFile, docxFile, exeFile, macroFile, odtFile, odtMacroFile, pdfFile, pptxFile, xlsxFile, zipFile } from '../../fixtures/attachment-files.ts';

const file = (bytes: Uint8Array): FileBytes => ({ size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) });
const verdict = async (name: string, bytes: Uint8Array): Promise<string> => {
  const content = await attachmentContent(file(bytes), name);
  return 'refused' in content ? content.refused : endingOf(content.mime);
};
const text = (words: string): Buffer => Buffer.from(words);

describe('what a file is', () => {
  test.each([
    ['Kế hoạch.pdf', 'pdf', pdfFile()],
    ['HOA.PDF', 'pdf', Buffer.concat([text('\n\n'), pdfFile()])],
    ['a.docx', 'docx', docxFile()],
    ['a.xlsx', 'xlsx', xlsxFile()],
    ['a.pptx', 'pptx', pptxFile()],
    ['a.odt', 'odt', odtFile()],
    ['a.zip', 'zip', zipFile()],
    ['a.doc', 'doc', compoundFile('WordDocument', '1Table')],
    ['a.xls', 'xls', compoundFile('Workbook')],
    ['cũ.xls', 'xls', compoundFile('Book')],
    ['a.ppt', 'ppt', compoundFile('PowerPoint Document')],
    ['mật.docx', 'docx', compoundFile('EncryptionInfo', 'EncryptedPackage')],
    ['a.rtf', 'rtf', text('{\\rtf1\\ansi Xin chào}')],
    ['a.txt', 'txt', text('Xin chào\r\n\tcả xã')],
    ['tcvn3.txt', 'txt', Buffer.from([0xae, 0xed, 0xa8, 0x20, 0xb5, 0x0a])],
    ['utf16.csv', 'csv', Buffer.from('\ufeffa;b\r\n', 'utf16le')],
    ['a.mp3', 'mp3', text('ID3\u0004')],
    ['b.mp3', 'mp3', Buffer.from([0xff, 0xfb, 0x90, 0x44])],
  ])('%s is accepted: %s', async (name, ending, bytes) => {
    expect(await verdict(name, bytes)).toBe(ending);
  });

  test.each([
    ['hóa đơn.pdf', 'file-not-as-named', exeFile()],
    ['hóa đơn.txt', 'file-not-as-named', exeFile()],
    ['hóa đơn.docx', 'file-not-as-named', exeFile()],
    ['hóa đơn.doc', 'file-not-as-named', exeFile()],
    ['hóa đơn.mp3', 'file-not-as-named', exeFile()],
    ['virus.exe', 'unknown-file-type', exeFile()],
    ['virus.pdf.exe', 'unknown-file-type', pdfFile()],
    ['trang.html', 'unknown-file-type', text('<script>')],
    ['hình.svg', 'unknown-file-type', text('<svg/>')],
    ['không đuôi', 'unknown-file-type', pdfFile()],
    ['installer.doc', 'file-not-as-named', compoundFile('!Property', '!_StringPool')],
    ['bảng.docx', 'file-not-as-named', xlsxFile()],
    ['nén.docx', 'file-not-as-named', zipFile()],
    ['chữ.odt', 'file-not-as-named', docxFile()],
    ['rỗng.pdf', 'empty-file', Buffer.alloc(0)],
    ['macro.docm', 'has-macros', macroFile()],
    ['macro.xlsm', 'has-macros', xlsxFile()],
    ['giấu.docx', 'has-macros', macroFile()],
    ['giấu.zip', 'has-macros', macroFile()],
    ['giấu.odt', 'has-macros', odtMacroFile()],
    ['cũ.doc', 'has-macros', compoundFile('WordDocument', 'Macros', 'VBA', '_VBA_PROJECT')],
    ['cũ.xls', 'has-macros', compoundFile('Workbook', '_VBA_PROJECT_CUR')],
    ['cụt.docx', 'file-not-as-named', docxFile().subarray(0, -20)],
    ['ghép.pdf', 'file-not-as-named', Buffer.concat([exeFile(), pdfFile()])],
  ])('%s is refused: %s', async (name, reason, bytes) => {
    expect(await verdict(name, bytes)).toBe(reason);
  });

  test('names in a directory are found wherever they stand, across the pieces in which a file is read', async () => {
    for (const padding of [1024 * 1024 - 700, 1024 * 1024 - 1536, 1024 * 1024 - 1600, 3 * 1024 * 1024]) {
      const parts = compoundFile('WordDocument', '_VBA_PROJECT');
      const padded = Buffer.concat([parts.subarray(0, 1536), Buffer.alloc(padding), parts.subarray(1536)]);
      expect(await contentIs(file(padded), attachmentTypes.doc), String(padding)).toBe('macros');
    }
  });

  test('broken and hostile zips end in a refusal, never in an error or an endless walk', async () => {
    const good = docxFile();
    for (let at = 0; at < good.length; at += 7) {
      const broken = Buffer.from(good);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(['docx', 'file-not-as-named']).toContain(await verdict('a.docx', broken));
    }
    const lying = Buffer.from(good);
    lying.writeUInt32LE(0xffffffff, lying.length - 6);
    expect(await verdict('a.docx', lying)).toBe('file-not-as-named');
    const many = Buffer.from(good);
    many.writeUInt16LE(0xfffe, many.length - 12);
    expect(await verdict('a.docx', many)).toBe('file-not-as-named');
  });
});

describe('the name of a file', () => {
  test.each([
    ['Kế hoạch.pdf', 'Kế hoạch.pdf'],
    ['C:\\Users\\an\\Kế hoạch.PDF', 'Kế hoạch.PDF'],
    ['../../etc/kế hoạch.pdf', 'kế hoạch.pdf'],
    ['hóa đơn\u202efdp.exe', 'hóa đơnfdp.exe.pdf'],
    ['a"b<c>|d?.pdf', 'abcd.pdf'],
    ['CON.pdf', 'tep-CON.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['', 'tep.pdf'],
    ['...', 'tep.pdf'],
    ['a.docx', 'a.docx.pdf'],
    ['ke\u0302\u0301 hoạch.pdf', 'kế hoạch.pdf'],
  ])('%j becomes %j', (given, name) => {
    expect(attachmentName(given, attachmentTypes.pdf)).toBe(name);
  });

  test('is never longer than file systems take, and keeps its ending', () => {
    const name = attachmentName(`${'à'.repeat(400)}.pdf`, attachmentTypes.pdf);
    expect([name.length, name.endsWith('à.pdf')]).toEqual([255, true]);
    expect(attachmentName(`${'😀'.repeat(200)}.pdf`, attachmentTypes.pdf).isWellFormed()).toBe(true);
  });

  test('types and endings name each other', () => {
    for (const ending of attachmentEndings) expect([attachmentMimeOf(`x.${ending.toUpperCase()}`), endingOf(attachmentTypes[ending])]).toEqual([attachmentTypes[ending], ending]);
    for (const name of ['constructor', 'a.toString', 'a.__proto__', 'a.docm']) expect(attachmentMimeOf(name)).toBeNull();
    expect(['a.docm', 'a.XLSM', 'a.docx'].map(namesMacros)).toEqual([true, true, false]);
  });
});
